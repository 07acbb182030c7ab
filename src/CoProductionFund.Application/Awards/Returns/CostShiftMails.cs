using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Departments;
using JasperFx.Events;
using Marten;
using MediatR;
using Wolverine;

namespace CoProductionFund.Application.Awards.Returns;

/// <summary>It is the institution's spending that fell: the group is told so, and who must act.</summary>
public static class MailWhenInstitutionSpendsLess
{
    public static async Task<OutgoingMessages> Handle(
        IEvent<CostShiftFlagged> flagged,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var award = await AwardToMail.Of(new(flagged.StreamId), session, ask, stop);
        var (number, it) = (flagged.Data.Number, flagged.Data.Finding);
        var facts =
            $"Return {number} on the project {award.Row.Reference} says that the partner institution spent {it.Reported} of its own on the service from {it.From.Say()} to {it.To.Say()}. It was agreed to spend at least {it.Least}.";
        return
        [
            .. award.ToMembers(
                flagged.Id,
                $"The institution of {award.Row.Reference} spends less of its own",
                $"{facts} This is the institution's doing and no mark against your group. No instalment is paid until a fund manager has cleared it.\n\nAsk the institution to explain. You can also write down what you know.",
                page: award.Page(number)
            ),
            .. await award.ToInstitution(
                ask,
                flagged.Id,
                $"Your own spending on the service of {award.Row.Reference} has fallen",
                $"{facts} No instalment is paid to the group until a fund manager has cleared this.\n\nExplain why your institution spends less of its own.",
                award.Page(number),
                stop
            ),
            .. award.ToStaff(
                flagged.Id,
                role: null,
                $"The institution of {award.Row.Reference} spends less of its own",
                $"{facts} No instalment is paid until a fund manager clears this with a reason. The institution and the group can explain it.",
                award.Page(number)
            ),
        ];
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<CostShiftExplained> explained,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var award = await AwardToMail.Of(new(explained.StreamId), session, ask, stop);
        var number = explained.Data.Number;
        return award.ToStaff(
            explained.Id,
            StaffRole.FundManager,
            $"Why the institution of {award.Row.Reference} spends less",
            $"The {(explained.Data.ByInstitution ? "institution" : "group")} explained why the institution of the project {award.Row.Reference} spends less of its own on the service. Clear the flag with a reason, or say why you do not take the explanation.",
            award.Page(number)
        );
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<CostShiftExplanationRefused> refused,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var award = await AwardToMail.Of(new(refused.StreamId), session, ask, stop);
        var page = award.Page(refused.Data.Number);
        var facts =
            $"The department {award.Department.Name} does not take the explanation of why the partner institution of the project {award.Row.Reference} spends less of its own. The page has the reason. No instalment is paid until it is cleared; it can be explained again.";
        var subject = $"The institution's spending still holds payments up for {award.Row.Reference}";
        return
        [
            .. award.ToMembers(
                refused.Id,
                subject,
                $"{facts} This is the institution's doing and no mark against your group.",
                page: page
            ),
            .. await award.ToInstitution(ask, refused.Id, subject, facts, page, stop),
        ];
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<CostShiftCleared> cleared,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var award = await AwardToMail.Of(new(cleared.StreamId), session, ask, stop);
        var page = award.Page(cleared.Data.Number);
        var subject = $"The institution's spending no longer holds payments up for {award.Row.Reference}";
        var facts =
            $"The department {award.Department.Name} cleared the flag on the partner institution's spending for the project {award.Row.Reference}. The page has the reason. Nothing is to be done.";
        return
        [
            .. award.ToMembers(cleared.Id, subject, facts, page: page),
            .. await award.ToInstitution(ask, cleared.Id, subject, facts, page, stop),
        ];
    }
}
