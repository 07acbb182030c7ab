using CoProductionFund.Application.Asking;
using CoProductionFund.Domain.Agreements;
using JasperFx.Events;
using Marten;
using MediatR;
using Wolverine;

namespace CoProductionFund.Application.Agreements;

/// <summary>Asked by the clock two weeks before a review, and on its day.</summary>
/// <param name="Day">Of the review.</param>
/// <param name="Words">Of the review; where a variation has changed it, this reminder is void, and others were put into the diary.</param>
/// <param name="Due">When the reminder goes out.</param>
public sealed record RemindOfReview(
    AwardId Award,
    AgreementItemId Review,
    DateOnly Day,
    Commitment Words,
    DateTimeOffset Due,
    Caller By
) : Command(By), IForTheFund;

/// <summary>The reminders are put into the diary when a review becomes part of what is in force; a node that was down catches up.</summary>
public static class RemindOfReviewsWhenAgreementInForce
{
    public const int DaysBefore = 14;

    private static readonly TimeOnly Morning = new(9, 0);

    public static Task<OutgoingMessages> Handle(
        IEvent<AgreementInForce> begun,
        IQuerySession session,
        CancellationToken stop
    ) => Diary(begun, session, _ => _ => true, stop);

    /// <summary>Those that stayed as they were are in the diary already.</summary>
    public static Task<OutgoingMessages> Handle(
        IEvent<VariationAgreed> agreed,
        IQuerySession session,
        CancellationToken stop
    ) =>
        Diary(
            agreed,
            session,
            row =>
                row.Variations.First(it => it.Variation.Number == agreed.Data.Number)
                    .Variation.Changes.Select(it => it.Item)
                    .Contains,
            stop
        );

    /// <summary>9 in the morning, in London.</summary>
    public static IEnumerable<DateTimeOffset> DueFor(DateOnly day) =>
        [day.AddDays(-DaysBefore).AtLondon(Morning), day.AtLondon(Morning)];

    private static async Task<OutgoingMessages> Diary(
        IEvent since,
        IQuerySession session,
        Func<AgreementRow, Func<AgreementItemId, bool>> isNew,
        CancellationToken stop
    )
    {
        var row = (await session.LoadAsync<AgreementRow>(since.StreamId, stop))!;
        var changed = isNew(row);
        return
        [
            .. from review in row.Agreement.Items
            where
                review.Kind is ItemKind.Review
                && changed(review.Item)
                && !row.Agreement.ReviewsHeld.Contains(review.Item)
            from due in DueFor(review.Day!.Value)
            where due > since.Timestamp
            select new RemindOfReview(
                row.Award,
                review.Item,
                review.Day!.Value,
                review.Words,
                due,
                Caller.TheFund
            ).ScheduledAt(due),
        ];
    }
}

public static class RemindOfReviewHandler
{
    /// <returns>The mails; the same again, when the diary was ahead of the fund's own clock; nothing for a review that was held, moved or removed.</returns>
    public static async Task<OutgoingMessages> Handle(
        RemindOfReview command,
        IDocumentSession session,
        IMediator ask,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var id = Agreement.IdOf(command.Award).Value;
        if (
            await AgreementToMail.Of(id, session, ask, stop) is not { Row.IsInForce: true } mail
            || mail.Row.Agreement.ItemOf(command.Review)?.Words != command.Words
            || mail.Row.Agreement.ReviewsHeld.Contains(command.Review)
            || !await session.IsAwardAlive(command.Award, stop)
        )
        {
            return [];
        }

        var now = clock.GetUtcNow();
        if (now < command.Due)
        {
            return [command.DelayedFor(command.Due - now)];
        }

        var isAhead = now.LondonDate() < command.Day;
        if (!isAhead && command.Due.LondonDate() < command.Day)
        {
            return []; // the service was down for two weeks: the reminder of the day itself says it
        }

        return mail.To(
            DerivedId.Of("review-reminder", command.Review.Value, command.Due.UtcTicks),
            Agreement.Parties,
            $"Review of {mail.Reference} on {command.Day.Say()}",
            isAhead
                ? $"On {command.Day.Say()} the parties of the agreement for {mail.Reference} look together at how it goes. Agree on a time, and read the targets before you meet."
                : $"The review of {mail.Reference} is on {command.Day.Say()}. After it, one of you writes down on this page what came of it.",
            $"{mail.Page}#reviews"
        );
    }
}
