using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.Awards.Returns;

/// <summary>Accepts a return: its figures count from now on.</summary>
/// <param name="Version">The one that was read.</param>
public sealed record AcceptReturn(AwardId Award, int Number, int Version, Caller By)
    : Command(By),
        IForReviewersOfReturns;

public static class AcceptReturnHandler
{
    public static Task<Decision> Handle(AcceptReturn command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Award>(
            command.Award.Value,
            award => ReturnReview.Accept(award, command.Number, command.Version, command.By.Person!.Value),
            stop
        );
}

/// <summary>Asks the group a question about a return; one that was accepted by mistake, too.</summary>
/// <param name="Version">The one that was read.</param>
public sealed record QueryReturn(AwardId Award, int Number, int Version, string Question, Caller By)
    : Command(By),
        IForReviewersOfReturns;

public sealed class QueryReturnValidator : AbstractValidator<QueryReturn>
{
    public QueryReturnValidator() => RuleFor(it => it.Question).Words("Enter the question", most: 2_000);
}

public static class QueryReturnHandler
{
    public static Task<Decision> Handle(QueryReturn command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Award>(
            command.Award.Value,
            award =>
                ReturnReview.Query(
                    award,
                    command.Number,
                    command.Version,
                    command.Question.Trim(),
                    command.By.Person!.Value
                ),
            stop
        );
}
