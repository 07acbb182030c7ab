using CoProductionFund.Domain.Awards;
using JasperFx.Events;
using Marten;
using MediatR;
using Wolverine;

namespace CoProductionFund.Application.Awards.Returns;

/// <summary>Those who must act next hear of the end of a project.</summary>
public static class MailWhenProjectEnds
{
    public static async Task<OutgoingMessages> Handle(
        IEvent<AwardCompleted> completed,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var award = await AwardToMail.Of(new(completed.StreamId), session, ask, stop);
        var unspent = completed.Data.Unspent is { Value: > 0 } left
            ? $"\n\n{left} of the grant was not spent and is to be returned. The department tells you how."
            : "";
        return award.ToMembers(
            completed.Id,
            $"The project {award.Row.Reference} is complete",
            $"The department {award.Department.Name} recorded that the project {award.Row.Reference} is complete. Write the evaluation next: what was done, what was reached, what was learnt. A lead hands it in, and it is published.{unspent}",
            page: award.EvaluationPage()
        );
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<EvaluationSubmitted> submitted,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var award = await AwardToMail.Of(new(submitted.StreamId), session, ask, stop);
        return award.ToStaff(
            submitted.Id,
            role: null,
            $"The evaluation of {award.Row.Reference} was handed in",
            $"{award.Group.Details.Name} handed in the evaluation of the project {award.Row.Reference}. Read it, then publish it or send it back.",
            award.EvaluationPage()
        );
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<EvaluationSentBack> back,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var award = await AwardToMail.Of(new(back.StreamId), session, ask, stop);
        return award.ToMembers(
            back.Id,
            $"Work on the evaluation of {award.Row.Reference}",
            $"The department {award.Department.Name} sent the evaluation of the project {award.Row.Reference} back. The page has the reason. Change what needs changing, and a lead hands it in again.",
            page: award.EvaluationPage()
        );
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<EvaluationPublished> published,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var award = await AwardToMail.Of(new(published.StreamId), session, ask, stop);
        return award.ToMembers(
            published.Id,
            $"The evaluation of {award.Row.Reference} is published",
            $"Everyone can now read what came of the project {award.Row.Reference}. Thank you for writing it down.",
            page: $"/funded/{award.Row.Reference}"
        );
    }

    private static string EvaluationPage(this AwardToMail award) => $"/awards/{award.Row.Reference}/evaluation";
}
