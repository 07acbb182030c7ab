using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Reviews;
using FluentValidation;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Reviews;

/// <summary>Keeps a mark and its reason; nobody else sees it until the review is sent.</summary>
public sealed record ScoreCriterion(BidId Bid, CriterionScore Score, Caller By)
    : Command(By),
        IForReviewerOfBid,
        IChangesReview;

public sealed class CriterionScoreValidator : AbstractValidator<CriterionScore>
{
    public CriterionScoreValidator() => RuleFor(it => it.Reason).Words("Give the reason for the mark", most: 5_000);
}

public sealed class ScoreCriterionValidator : AbstractValidator<ScoreCriterion>
{
    public ScoreCriterionValidator() => RuleFor(it => it.Score).SetValidator(new CriterionScoreValidator());
}

public static class ScoreCriterionHandler
{
    public static async Task<Decision> Handle(
        ScoreCriterion command,
        IDocumentSession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var review = await session.Open<Review>(Review.IdOf(command.Bid, command.By.Person!.Value).Value, stop);
        await session.PassThrough(review.State.Round, stop); // the ranking cannot be settled before this is committed
        var terms = await ask.TermsOf(review.State.Round, command.Bid, stop);
        return review.Record(ReviewDecisions.Score(review.State, command.Score, terms));
    }
}

/// <summary>Sends the review: from here on its marks count, and the others' marks can be read.</summary>
public sealed record SubmitReview(BidId Bid, Caller By) : Command(By), IForReviewerOfBid, IChangesReview;

public static class SubmitReviewHandler
{
    public static async Task<Decision> Handle(
        SubmitReview command,
        IDocumentSession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var review = await session.Open<Review>(Review.IdOf(command.Bid, command.By.Person!.Value).Value, stop);
        await session.PassThrough(review.State.Round, stop);
        var terms = await ask.TermsOf(review.State.Round, command.Bid, stop);
        return review.Record(ReviewDecisions.Submit(review.State, terms));
    }
}

/// <summary>Changes a mark after the panel has talked about the difference.</summary>
public sealed record ReviseReview(BidId Bid, CriterionScore Score, Caller By)
    : Command(By),
        IForReviewerOfBid,
        IChangesReview;

public sealed class ReviseReviewValidator : AbstractValidator<ReviseReview>
{
    public ReviseReviewValidator() => RuleFor(it => it.Score).SetValidator(new CriterionScoreValidator());
}

public static class ReviseReviewHandler
{
    public static async Task<Decision> Handle(
        ReviseReview command,
        IDocumentSession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var review = await session.Open<Review>(Review.IdOf(command.Bid, command.By.Person!.Value).Value, stop);
        await session.PassThrough(review.State.Round, stop);
        var terms = await ask.TermsOf(review.State.Round, command.Bid, stop);
        return review.Record(ReviewDecisions.Revise(review.State, command.Score, terms));
    }
}
