namespace CoProductionFund.Domain.PaymentRuns;

/// <summary>What the rules need to remember about a payment run.</summary>
/// <param name="Answers">Of the finance system, by the payment's reference.</param>
public sealed record PaymentRun(
    Guid Id,
    bool IsStarted,
    IReadOnlyList<PaymentLine> Lines,
    IReadOnlyDictionary<string, IDomainEvent> Answers
) : IFold<PaymentRun>
{
    public static PaymentRun Empty(Guid id) => new(id, IsStarted: false, [], new Dictionary<string, IDomainEvent>());

    public static PaymentRun Fold(PaymentRun run, IDomainEvent happened) =>
        happened switch
        {
            PaymentRunStarted it => run with { IsStarted = true, Lines = it.Lines },
            PaymentConfirmed it => run.With(it.Reference, it),
            PaymentBounced it => run.With(it.Reference, it),
            _ => throw new UnknownEventException(nameof(PaymentRun), happened),
        };

    private PaymentRun With(string reference, IDomainEvent answer) =>
        this with
        {
            Answers = new Dictionary<string, IDomainEvent>(Answers) { [reference] = answer },
        };
}
