using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Application.Mail;
using CoProductionFund.Domain.Awards;
using JasperFx.Events;
using Marten;
using MediatR;
using Wolverine;

namespace CoProductionFund.Application.Awards.Returns;

internal static class ReturnMails
{
    public static OutgoingMessages Remind(this AwardToMail award, ReturnRow one, ReturnReminder which)
    {
        var (reference, group) = (award.Row.Reference, award.Group.Details.Name);
        var about = DerivedId.Of("return-reminder", award.Row.Id, one.Number, one.DueBy.DayNumber, which);
        var period = $"It tells of the days from {one.From.Say()} to {one.To.Say()}.";
        if (which is ReturnReminder.TwoWeeksBefore)
        {
            return award.ToMembers(
                about,
                $"Return {one.Number} for {reference} is due by the end of {one.DueBy.Say()}",
                $"{group} reports on the project {reference}. {period}\n\nEveryone in your group can write it, and a lead hands it in by the end of {one.DueBy.Say()}.",
                page: award.Page(one.Number)
            );
        }

        OutgoingMessages late =
        [
            .. award.ToMembers(
                about,
                $"Return {one.Number} for {reference} is late",
                $"The return of {group} on the project {reference} was due by the end of {one.DueBy.Say()}. {period}\n\nA lead must hand it in as soon as possible: instalments can wait for it. If something is in the way, tell the department.",
                page: award.Page(one.Number)
            ),
        ];
        if (which is ReturnReminder.WeekAfter)
        {
            late.AddRange(
                award.ToStaff(
                    about,
                    role: null,
                    $"Return {one.Number} for {reference} is a week late",
                    $"{group} has not handed in its return on the project {reference}, which was due by the end of {one.DueBy.Say()}. The group was reminded. Ask what is in the way, or change the date with a reason.",
                    $"/awards/{reference}/returns"
                )
            );
        }

        return late;
    }

    /// <summary>The institution tells its own spending itself.</summary>
    public static Task<OutgoingMessages> RemindInstitution(
        this AwardToMail award,
        IMediator ask,
        ReturnRow one,
        CancellationToken stop
    ) =>
        award.ToInstitution(
            ask,
            DerivedId.Of("return-reminder", award.Row.Id, one.Number, one.DueBy.DayNumber, "institution"),
            $"Tell what you spent on the service for {award.Row.Reference} by the end of {one.DueBy.Say()}",
            $"{award.Group.Details.Name} reports on the project {award.Row.Reference} by the end of {one.DueBy.Say()}. Tell what your institution itself spent on the service from {one.From.Say()} to {one.To.Say()}, without match and grant. What you do not tell, the group tells for you.",
            award.Page(one.Number),
            stop
        );

    /// <summary>One mail for each representative of the institution in the award's agreement; none before there is one.</summary>
    public static async Task<OutgoingMessages> ToInstitution(
        this AwardToMail award,
        IMediator ask,
        Guid about,
        string subject,
        string body,
        string page,
        CancellationToken stop
    )
    {
        if (await ask.Send(new GetAgreementById(award.Row.Award, Caller.TheFund), stop) is not { } agreement)
        {
            return [];
        }

        var institutions = await ask.Send(new InstitutionsByIds([agreement.Institution], Caller.TheFund), stop);
        return SendMail.ToEach(
            institutions.SelectMany(it => it.Representatives).Select(it => it.Person),
            about,
            subject,
            body,
            page
        );
    }

    public static string Page(this AwardToMail award, int number) => $"/awards/{award.Row.Reference}/returns/{number}";
}

/// <summary>Those who must act next hear of a return.</summary>
public static class MailWhenReturnMovesOn
{
    public static async Task<OutgoingMessages> Handle(
        IEvent<ReturnDatesSet> set,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var award = await AwardToMail.Of(new(set.StreamId), session, ask, stop);
        return award.ToMembers(
            set.Id,
            $"When to report on {award.Row.Reference}",
            $"The department {award.Department.Name} set when {award.Group.Details.Name} reports on the project {award.Row.Reference}. The first return is due by the end of {set.Data.Dates[0].DueBy.Say()}. The page has all dates, and you can begin to write at any time.",
            page: $"/awards/{award.Row.Reference}/returns"
        );
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<ReturnDatesChanged> changed,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var award = await AwardToMail.Of(new(changed.StreamId), session, ask, stop);
        return award.ToMembers(
            changed.Id,
            $"The dates of returns for {award.Row.Reference} changed",
            $"The department {award.Department.Name} changed when {award.Group.Details.Name} reports on the project {award.Row.Reference}. The page has the new dates and the timeline the reason.",
            page: $"/awards/{award.Row.Reference}/returns"
        );
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<ReturnDatesFollowed> followed,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var award = await AwardToMail.Of(new(followed.StreamId), session, ask, stop);
        return award.ToMembers(
            followed.Id,
            $"The dates of returns for {award.Row.Reference} changed",
            $"The variation of the agreement moved the last day of the project {award.Row.Reference}, and so when {award.Group.Details.Name} reports on it. The last return is due by the end of {followed.Data.Dates[^1].DueBy.Say()}. The page has all dates. What was handed in stays as it is.",
            page: $"/awards/{award.Row.Reference}/returns"
        );
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<ReturnSubmitted> submitted,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var award = await AwardToMail.Of(new(submitted.StreamId), session, ask, stop);
        var number = submitted.Data.Number;
        return award.ToStaff(
            submitted.Id,
            role: null,
            $"Return {number} for {award.Row.Reference} was handed in",
            $"{award.Group.Details.Name} handed in return {number} on the project {award.Row.Reference}. Read it, then accept it or ask a question.",
            award.Page(number)
        );
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<ReturnQueried> queried,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var award = await AwardToMail.Of(new(queried.StreamId), session, ask, stop);
        var number = queried.Data.Number;
        return award.ToMembers(
            queried.Id,
            $"A question about return {number} for {award.Row.Reference}",
            $"The department {award.Department.Name} has a question about return {number} on the project {award.Row.Reference}. The page has the question. Answer it, change what needs changing, and a lead hands the return in again. It counts when it is accepted.",
            page: award.Page(number)
        );
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<ReturnAccepted> accepted,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var award = await AwardToMail.Of(new(accepted.StreamId), session, ask, stop);
        var number = accepted.Data.Number;
        return award.ToMembers(
            accepted.Id,
            $"Return {number} for {award.Row.Reference} is accepted",
            $"The department {award.Department.Name} accepted return {number} on the project {award.Row.Reference}. Its figures count from now on.",
            page: award.Page(number)
        );
    }
}
