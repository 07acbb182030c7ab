namespace CoProductionFund.Domain.Awards;

public enum InstalmentStage
{
    Planned,
    Approved,
    Released,

    /// <summary>With the finance system, which has not answered.</summary>
    InRun,
    Paid,
}

/// <param name="Number">1 for the first instalment of the award.</param>
/// <param name="ApprovedBy">Null until it is approved.</param>
/// <param name="Run">The run that has it, or paid it.</param>
public sealed record Instalment(
    int Number,
    PlannedInstalment Plan,
    InstalmentStage Stage,
    bool HasFallenDue,
    PersonId? ApprovedBy,
    PaymentRunId? Run
)
{
    public Pence Amount => Plan.Amount;

    /// <summary>First instant at which it can be approved.</summary>
    public DateTimeOffset DueAt => Plan.Due.AtLondon(TimeOnly.MinValue);

    /// <summary>With the finance system or paid: no longer to be changed.</summary>
    public bool IsFixed => Stage is InstalmentStage.InRun or InstalmentStage.Paid;

    /// <summary>Counts against the match: paid, or on its way.</summary>
    public bool IsGoing => Stage is InstalmentStage.Released || IsFixed;
}

/// <param name="Number">Null for all that is not paid.</param>
public readonly record struct Hold(int? Number, HoldCause Cause);

/// <summary>The money side of an award, as far as the rules need it.</summary>
/// <param name="PaidAhead">The most that may be paid first, before any match is evidenced, in pence.</param>
public sealed record Payments(
    IReadOnlyList<Instalment> Instalments,
    Pence PaidAhead,
    IReadOnlyList<Hold> Holds,
    bool AreSuspended,
    Clawback Clawback
)
{
    public static Payments None { get; } = new([], default, [], AreSuspended: false, Clawback.None);

    public Pence Paid => Instalments.Where(it => it.Stage is InstalmentStage.Paid).Sum(it => it.Amount);

    /// <summary>Null where the award has no such instalment.</summary>
    public Instalment? Find(int number) => Instalments.FirstOrDefault(it => it.Number == number);

    /// <summary>Held by itself or with all the others.</summary>
    public IEnumerable<Hold> HoldsOn(int number) => Holds.Where(it => it.Number is null || it.Number == number);

    /// <returns>Null for an event that says nothing about money.</returns>
    public Payments? After(IDomainEvent happened) =>
        happened switch
        {
            InstalmentsScheduled it => this with { PaidAhead = it.PaidAhead, Instalments = Planned(it.Instalments) },
            InstalmentFellDue it => With(it.Number, one => one with { HasFallenDue = true }),
            InstalmentApproved it => With(
                it.Number,
                one => one with { Stage = InstalmentStage.Approved, ApprovedBy = it.By }
            ),
            InstalmentReleased it => With(it.Number, one => one with { Stage = InstalmentStage.Released }),
            InstalmentPutInRun it => With(it.Number, one => one with { Stage = InstalmentStage.InRun, Run = it.Run }),
            InstalmentPaid it => With(it.Number, one => one with { Stage = InstalmentStage.Paid }),
            InstalmentBounced it => With(
                it.Number,
                one => one with { Stage = InstalmentStage.Released, Run = null }
            ) with
            {
                Holds = [.. Holds, new(it.Number, HoldCause.Bounced)],
            },
            InstalmentHeld it => this with { Holds = [.. Holds, new(it.Number, it.Cause)] },
            InstalmentHoldCleared it => this with
            {
                Holds = [.. Holds.Where(hold => hold != new Hold(it.Number, it.Cause))],
            },
            AwardSuspended => this with { AreSuspended = true },
            AwardResumed => this with { AreSuspended = false },
            _ => Clawback.After(happened) is { } clawback ? this with { Clawback = clawback } : null,
        };

    /// <summary>An instalment that stays as it was keeps its approval.</summary>
    private IReadOnlyList<Instalment> Planned(IReadOnlyList<PlannedInstalment> plan) =>
        [
            .. plan.Select(
                (it, at) =>
                    Find(at + 1) is { } one && one.Plan == it
                        ? one
                        : new Instalment(at + 1, it, InstalmentStage.Planned, HasFallenDue: false, null, null)
            ),
        ];

    private Payments With(int number, Func<Instalment, Instalment> change) =>
        this with
        {
            Instalments = [.. Instalments.Select(it => it.Number == number ? change(it) : it)],
        };
}

/// <summary>What was asked back, what came, and what was given up, in pence.</summary>
/// <param name="Entries">Of the ledger: one made twice is made once.</param>
public sealed record Clawback(Pence Sought, Pence Received, Pence WrittenOff, IReadOnlySet<Guid> Entries)
{
    public static Clawback None { get; } = new(default, default, default, new HashSet<Guid>());

    public Pence Outstanding => Sought - Received - WrittenOff;

    /// <returns>Null for an event that says nothing about it.</returns>
    public Clawback? After(IDomainEvent happened) =>
        happened switch
        {
            ClawbackSought it => this with { Sought = Sought + it.Amount, Entries = With(it.Entry) },
            ClawbackReceived it => this with { Received = Received + it.Amount, Entries = With(it.Entry) },
            ClawbackWrittenOff it => this with { WrittenOff = WrittenOff + it.Amount, Entries = With(it.Entry) },
            _ => null,
        };

    private HashSet<Guid> With(Guid entry) => [.. Entries, entry];
}
