namespace CoProductionFund.Domain.PaymentRuns;

/// <summary>What the finance system says of one payment.</summary>
/// <param name="Line">Where it stands in its file, 1 for the first line; what is wrong is said of it.</param>
/// <param name="BankReference">Null where it bounced.</param>
/// <param name="PaidOn">Null where it bounced.</param>
/// <param name="BouncedBecause">Null where it was paid.</param>
public sealed record PaymentAnswer(
    int Line,
    string Reference,
    string? BankReference,
    DateOnly? PaidOn,
    string? BouncedBecause
);

public static class PaymentRunDecisions
{
    /// <summary>Of a file that is wrong all over, nobody reads more.</summary>
    public const int MostProblems = 100;

    /// <summary>Starts a run. Twice is once.</summary>
    /// <param name="left">What is released and cannot be paid now, and why: told where there is nothing else.</param>
    /// <remarks>Refuses: payment.nothing-to-pay, with a problem for each that cannot be paid.</remarks>
    public static Decision Start(PaymentRun run, PaymentRunStarted started, IReadOnlyList<Problem> left)
    {
        if (run.IsStarted)
        {
            return Decision.Accept();
        }

        return started.Lines.Count == 0
            ? Decision.Refuse(
                new Refusal(
                    "payment.nothing-to-pay",
                    left.Count == 0
                        ? "No released instalment is waiting to be paid."
                        : "Nothing that is released can be paid now."
                )
                {
                    Problems = [.. left.Take(MostProblems)],
                }
            )
            : Decision.Accept(started);
    }

    /// <summary>Takes the answers of the finance system: all of them or none. An answer given before changes nothing.</summary>
    /// <remarks>Refuses: payment.run-not-found, payment.answers-wrong with a problem for each line.</remarks>
    public static Decision Answer(PaymentRun run, IReadOnlyList<PaymentAnswer> answers)
    {
        if (!run.IsStarted)
        {
            return Decision.Refuse("payment.run-not-found", "We cannot find this payment run.");
        }

        var problems = answers.SelectMany(it => Wrong(run, it, answers)).ToList();
        return problems.Count > 0
            ? AnswersWrong(problems)
            : Decision.Accept([
                .. from it in answers
                where !run.Answers.ContainsKey(it.Reference)
                select Said(run.Lines.Single(line => line.Reference == it.Reference), it),
            ]);
    }

    /// <param name="problems">At least one; the place is "line.3". No more than <see cref="MostProblems"/> are told.</param>
    public static Decision AnswersWrong(IReadOnlyList<Problem> problems) =>
        Decision.Refuse(
            new Refusal(
                "payment.answers-wrong",
                problems.Count <= MostProblems
                    ? "Nothing was recorded, because the file has mistakes."
                    : $"Nothing was recorded, because the file has {problems.Count} mistakes. These are the first {MostProblems}."
            )
            {
                Problems = [.. problems.Take(MostProblems)],
            }
        );

    public static Problem At(int line, string message) => new($"line.{line}", $"Line {line}: {message}");

    private static IEnumerable<Problem> Wrong(PaymentRun run, PaymentAnswer it, IReadOnlyList<PaymentAnswer> answers)
    {
        if (run.Lines.FirstOrDefault(line => line.Reference == it.Reference) is not { } payment)
        {
            yield return At(it.Line, $"{it.Reference} is not a payment of this run");
            yield break;
        }

        if (answers.First(other => other.Reference == it.Reference) is var first && first.Line != it.Line)
        {
            yield return At(it.Line, $"{it.Reference} was answered in line {first.Line} already");
        }

        if (run.Answers.TryGetValue(it.Reference, out var before) && !before.Equals(Said(payment, it)))
        {
            yield return At(it.Line, $"{it.Reference} {Say(before)} already, and that is recorded");
        }
    }

    private static IDomainEvent Said(PaymentLine payment, PaymentAnswer it) =>
        it.BouncedBecause is { } reason
            ? new PaymentBounced(payment.Reference, payment.Award, reason)
            : new PaymentConfirmed(payment.Reference, payment.Award, it.BankReference!, it.PaidOn!.Value);

    private static string Say(IDomainEvent answer) =>
        answer is PaymentConfirmed it
            ? $"was paid as {it.BankReference} on {it.PaidOn.Say()}"
            : $"bounced ({((PaymentBounced)answer).Reason})";
}
