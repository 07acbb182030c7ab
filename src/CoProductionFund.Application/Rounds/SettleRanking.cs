using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Reviews;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Rounds;
using FluentValidation;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Rounds;

/// <summary>The chair records how a difference between panel members was settled.</summary>
public sealed record ModerateScores(RoundId Round, BidId Bid, string Reason, Caller By) : Command(By), IForChairOfRound;

public sealed class ModerateScoresValidator : AbstractValidator<ModerateScores>
{
    public ModerateScoresValidator() =>
        RuleFor(it => it.Reason).Words("Enter what the panel found when it talked about the difference", most: 2_000);
}

public static class ModerateScoresHandler
{
    public static async Task<Decision> Handle(
        ModerateScores command,
        IDocumentSession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        await session.Shut(command.Round, stop); // no mark may change between looking and settling
        var reviews = await ask.Send(new ListSentReviews(command.Round, Caller.TheFund), stop);

        return await session.Decide<Round>(
            command.Round.Value,
            round => PanelDecisions.Moderate(round, command.Bid, reviews.ForRanking(), command.Reason),
            stop
        );
    }
}

/// <summary>The chair settles the ranking; from here on the department decides.</summary>
public sealed record SettleRanking(RoundId Round, Caller By) : Command(By), IForChairOfRound;

public static class SettleRankingHandler
{
    public static async Task<Decision> Handle(
        SettleRanking command,
        IDocumentSession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        await session.Shut(command.Round, stop);
        var bids = await ask.BidsToRank(command.Round, stop);
        var reviews = await ask.Send(new ListSentReviews(command.Round, Caller.TheFund), stop);

        return await session.Decide<Round>(
            command.Round.Value,
            round => PanelDecisions.Settle(round, bids, reviews.ForRanking()),
            stop
        );
    }
}

internal static class ReviewsForRanking
{
    public static IReadOnlyList<SubmittedReview> ForRanking(this IReadOnlyList<ReviewRow> reviews) =>
        [.. reviews.Select(it => new SubmittedReview(it.Bid, it.Reviewer, it.Scores))];
}
