using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Rounds;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.Rounds;

/// <summary>Writes or changes the terms of a draft. What is not known yet may be missing: publishing asks for it.</summary>
/// <param name="Seen">How often they had been set when the writer looked (<see cref="Drafts"/>); null to write over anything.</param>
public sealed record SetRoundTerms(RoundId Round, RoundTerms Terms, Caller By, int? Seen = null)
    : Command(By),
        IForFundManagersOfRound;

public sealed class SetRoundTermsValidator : AbstractValidator<SetRoundTerms>
{
    public SetRoundTermsValidator()
    {
        RuleFor(it => it.Terms.Purpose).NotNull().NoMoreThan(5_000);
        RuleFor(it => it.Terms.HowToAppeal).Words("Enter how a group can appeal", most: 2_000);
        RuleFor(it => it.Terms.Invitations).Must(it => it.Count <= 50).WithMessage("Invite 50 service areas or fewer");
        RuleFor(it => it.Terms.Smallest).Must(it => it >= Pence.Zero).WithMessage("Enter the smallest grant in pounds");
        RuleFor(it => it.Terms.Largest)
            .Must((it, largest) => largest >= it.Terms.Smallest)
            .WithMessage("Enter a largest grant that is not below the smallest");
        RuleFor(it => it.Terms.MatchRatio)
            .Must(it => it.BasisPoints is >= 0 and <= 100_000)
            .WithMessage("Enter a match ratio from 0 to 1,000");
        RuleFor(it => it.Terms.PaidAhead)
            .Must(it => it is null or { BasisPoints: >= 0 and <= 10_000 })
            .WithMessage("Enter a share that may be paid before any match is shown, from 0 to 100");
        RuleFor(it => it.Terms.BidsPerGroup)
            .InclusiveBetween(1, 10)
            .WithMessage("Enter how many bids one group may submit, from 1 to 10");
        RuleFor(it => it.Terms.ReviewsPerBid)
            .InclusiveBetween(RoundReadiness.FewestReviews, 20)
            .WithMessage($"Enter how many panel members score each bid, from {RoundReadiness.FewestReviews} to 20");
        RuleFor(it => it.Terms.LayShare)
            .Must(it => it.BasisPoints is >= 0 and <= 10_000)
            .WithMessage("Enter a lay share from 0 to 100");
        RuleFor(it => it.Terms.Tolerance)
            .InclusiveBetween(0, 99)
            .WithMessage("Enter the largest difference between two marks that needs no moderation");
        RuleFor(it => it.Terms.ClosesAt)
            .Must((it, closes) => closes > it.Terms.OpensAt)
            .WithMessage("Enter a closing time after the opening time");
        RuleFor(it => it.Terms.DecideBy)
            .Must((it, day) => day > it.Terms.ClosesAt.LondonDate())
            .WithMessage("Enter a day to decide by after the closing day");
        RuleFor(it => it.Terms.OfferDays)
            .InclusiveBetween(7, 365)
            .WithMessage("Enter how many days a group has to take up an award, from 7 to 365");
        RuleFor(it => it.Terms.Eligibility).SetValidator(new EligibilityValidator());
    }
}

public sealed class EligibilityValidator : AbstractValidator<Eligibility>
{
    public EligibilityValidator()
    {
        RuleFor(it => it.Kinds).NotNull();
        RuleForEach(it => it.Kinds).IsInEnum();
        RuleFor(it => it.LargestIncome)
            .Must(it => it is null || it > Pence.Zero)
            .WithMessage("Enter the largest yearly income in pounds, or leave it empty");
        RuleFor(it => it.Places).Must(it => it.Count <= 500).WithMessage("Name 500 postcode districts or fewer");
        RuleForEach(it => it.Places)
            .Matches(@"\A[A-Z]{1,2}[0-9][0-9A-Z]?\z")
            .WithMessage("Enter postcode districts like LS9, one on each line");
        RuleFor(it => it.Questions)
            .Must(it => it.Count <= 20 && it.DistinctBy(question => question.Key).Count() == it.Count)
            .WithMessage("Ask 20 eligibility questions or fewer, each once");
        RuleForEach(it => it.Questions)
            .ChildRules(question =>
            {
                question.RuleFor(it => it.Key).Words("Give each question a key", most: 100);
                question.RuleFor(it => it.Text).Words("Enter the question", most: 500);
                question.RuleFor(it => it.WhyNot).Words("Say what to tell a group that answers otherwise", most: 500);
            });
    }
}

public static class SetRoundTermsHandler
{
    public static Task<Decision> Handle(SetRoundTerms command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Round>(
            command.Round.Value,
            round => RoundDecisions.SetTerms(round, command.Terms, command.Seen),
            stop
        );
}
