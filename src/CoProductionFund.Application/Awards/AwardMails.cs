using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Mail;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Departments;
using JasperFx.Events;
using Marten;
using MediatR;
using Wolverine;

namespace CoProductionFund.Application.Awards;

/// <summary>What a mail about an award needs to know.</summary>
internal sealed record AwardToMail(AwardRow Row, GroupRow Group, DepartmentRow Department, RoundRow Round)
{
    private string LastDay => Row.LapsesAt.AddSeconds(-1).LondonDate().Say();

    public OutgoingMessages Offer(Guid about) =>
        ToMembers(
            about,
            $"You are offered {Row.Amount} for {Row.Reference}",
            $"""
            The department {Department.Name} offers {Group.Details.Name} an award of {Row.Amount} for the bid {Row.Reference}.

            A lead of your group must accept or refuse it by the end of {LastDay}. After that the offer lapses, and the money goes to others. The page has the conditions.
            """
        );

    public OutgoingMessages Reminder() =>
        ToMembers(
            DerivedId.Of("offer-reminder", Row.Id),
            $"Answer the offer for {Row.Reference} by the end of {LastDay}",
            $"""
            Your group {Group.Details.Name} has not answered the offer of {Row.Amount} for the bid {Row.Reference} yet.

            A lead of your group must accept or refuse it by the end of {LastDay}. After that the offer lapses, and the money goes to others.
            """
        );

    /// <summary>One mail for each member. What it is about goes into the key, so that the same mail is sent once.</summary>
    /// <param name="page">Null for the award's own.</param>
    public OutgoingMessages ToMembers(
        Guid about,
        string subject,
        string body,
        PersonId? but = null,
        string? page = null
    ) =>
        SendMail.ToEach(
            Group.Members.Select(it => it.Person).Where(it => it != but),
            about,
            subject,
            body,
            page ?? $"/awards/{Row.Reference}"
        );

    public OutgoingMessages ToStaff(Guid about, StaffRole? role, string subject, string body, string page) =>
        SendMail.ToEach(
            Department.Staff.Where(post => role is null || post.Role == role).Select(it => it.Person),
            about,
            subject,
            body,
            page
        );

    public static async Task<AwardToMail> Of(AwardId id, IQuerySession session, IMediator ask, CancellationToken stop)
    {
        var row = (await session.LoadAsync<AwardRow>(id.Value, stop))!;
        var groups = await ask.Send(new GroupsByIds([row.Group], Caller.TheFund), stop);
        var department = await ask.Send(new GetDepartmentById(row.Department, Caller.TheFund), stop);
        var round = await ask.Send(new GetRoundById(row.Round, Caller.TheFund), stop);
        return new(row, groups.Single(), department, round!);
    }
}

/// <summary>Those who must know hear of an offer and of its answer.</summary>
public static class MailWhenAwardChanges
{
    public static async Task<OutgoingMessages> Handle(
        IEvent<AwardOffered> offered,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    ) => (await AwardToMail.Of(new(offered.StreamId), session, ask, stop)).Offer(offered.Id);

    public static async Task<OutgoingMessages> Handle(
        IEvent<AwardAccepted> accepted,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var award = await AwardToMail.Of(new(accepted.StreamId), session, ask, stop);
        var (subject, reference) = ($"The award for {award.Row.Reference} is accepted", award.Row.Reference);
        return
        [
            .. award.ToMembers(
                accepted.Id,
                subject,
                $"{award.Group.Details.Name} accepted the award of {award.Row.Amount} for the bid {reference}. The department prepares the agreement next.",
                but: Who.Did(accepted)
            ),
            .. award.ToStaff(
                accepted.Id,
                role: null,
                subject,
                $"{award.Group.Details.Name} accepted the award of {award.Row.Amount} for the bid {reference}. Prepare the agreement with the group.",
                $"/awards/{reference}"
            ),
        ];
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<AwardRefused> refused,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var award = await AwardToMail.Of(new(refused.StreamId), session, ask, stop);
        return
        [
            .. award.ToMembers(
                refused.Id,
                $"The award for {award.Row.Reference} is refused",
                $"{award.Group.Details.Name} refused the award of {award.Row.Amount} for the bid {award.Row.Reference}. The money has gone back to the fund.",
                but: Who.Did(refused)
            ),
            .. award.FreedMoney(refused.Id, "refused the award"),
        ];
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<OfferLapsed> lapsed,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var award = await AwardToMail.Of(new(lapsed.StreamId), session, ask, stop);
        return
        [
            .. award.ToMembers(
                lapsed.Id,
                $"The offer for {award.Row.Reference} has lapsed",
                $"Nobody in {award.Group.Details.Name} answered the offer of {award.Row.Amount} for the bid {award.Row.Reference} in time, so it lapsed. The money has gone back to the fund."
            ),
            .. award.FreedMoney(lapsed.Id, "did not answer the offer in time"),
        ];
    }

    private static OutgoingMessages FreedMoney(this AwardToMail award, Guid about, string how) =>
        award.ToStaff(
            about,
            StaffRole.FundManager,
            $"The award for {award.Row.Reference} was not taken up",
            $"{award.Group.Details.Name} {how}, so {award.Row.Amount} and what was set aside with it came free. Decide on the first bid of the reserve list, or leave the money in the fund.",
            $"/department/rounds/{award.Round.Reference}/reserve-list"
        );
}
