using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Funds;
using CoProductionFund.Domain.PaymentRuns;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.PaymentRuns;

/// <summary>Takes the answers of the finance system to a run: run, awards and funds in one transaction. Twice is once.</summary>
/// <param name="File">The text of its CSV file: docs/payment-files.md.</param>
public sealed record ImportAnswers(PaymentRunId Run, string File, Caller By) : Command(By), IForOfficersOfRun;

public sealed class ImportAnswersValidator : AbstractValidator<ImportAnswers>
{
    /// <summary>Characters; a full run has 24,000 payments at most, and is far smaller.</summary>
    public const int Longest = 1_000_000;

    public ImportAnswersValidator() =>
        RuleFor(it => it.File)
            .Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithMessage("The file is empty")
            .MaximumLength(Longest)
            .WithMessage("The file is larger than 1 MB");
}

public static class ImportAnswersHandler
{
    public static async Task<Decision> Handle(
        ImportAnswers command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var row = (await session.LoadAsync<PaymentRunRow>(command.Run.Value, stop))!; // the guard found it
        var (started, today) = (row.StartedAt.LondonDate(), clock.GetUtcNow().LondonDate());
        var (answers, problems) = AnswersFile.Read(command.File, started, today);
        if (problems.Count > 0)
        {
            return PaymentRunDecisions.AnswersWrong(problems);
        }

        foreach (var fund in row.Payments.Select(it => it.Line.Fund).Distinct().OrderBy(it => it.Value))
        {
            await session.Shut(fund, stop); // in one order: nobody waits in a circle
        }

        var run = await session.Open<PaymentRun>(command.Run.Value, stop); // what was answered while we waited, too
        var decision = PaymentRunDecisions.Answer(run.State, answers);
        if (decision.Events.Count == 0)
        {
            return decision;
        }

        var lines = run.State.Lines.ToDictionary(it => it.Reference);
        var answered = decision.Events.Select(it => (Line: lines[ReferenceOf(it)], Answer: it)).ToList();
        foreach (var award in answered.GroupBy(it => it.Line.Award))
        {
            await session.Settle(command.Run, [.. award], stop);
        }

        return run.Record(decision);
    }

    /// <summary>What the answers mean for one award and its fund.</summary>
    private static async Task Settle(
        this IDocumentSession session,
        PaymentRunId run,
        IReadOnlyList<(PaymentLine Line, IDomainEvent Answer)> answers,
        CancellationToken stop
    )
    {
        var award = await session.Open<Award>(answers[0].Line.Award.Value, stop);
        var fund = await session.Open<Fund>(award.State.Fund.Value, stop);
        foreach (var (line, answer) in answers)
        {
            if (answer is PaymentConfirmed paid)
            {
                award.Insist(PayingDecisions.Paid(award.State, line.Instalment, run, paid.BankReference, paid.PaidOn));
                fund.Insist(
                    GrantDecisions.Pay(fund.State, award.State.Bid, award.State.Round, line.Instalment, line.Amount)
                );
            }
            else
            {
                var reason = ((PaymentBounced)answer).Reason;
                award.Insist(PayingDecisions.Bounced(award.State, line.Instalment, run, reason));
            }
        }
    }

    private static string ReferenceOf(IDomainEvent answer) =>
        answer is PaymentConfirmed paid ? paid.Reference : ((PaymentBounced)answer).Reference;
}
