using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Application.Awards;

/// <summary>Where an instalment stands: what happens to it next.</summary>
public enum PaymentStanding
{
    NotDue,
    WaitingForApproval,
    WaitingForRelease,
    WaitingForRun,

    /// <summary>With the finance system.</summary>
    InRun,
    Paid,
    Held,

    /// <summary>The award ended before it was paid.</summary>
    NotPaid,
}

/// <summary>One part of a grant.</summary>
/// <param name="Reference">Of the award, repeated here for lists of instalments.</param>
/// <param name="Condition">What must be so before it is approved; null where nothing is asked.</param>
/// <param name="Standing">As the holds on it and on the whole award make it.</param>
public sealed record InstalmentRow(
    string Reference,
    GroupId Group,
    int Number,
    Pence Amount,
    DateOnly Due,
    string? Condition,
    InstalmentStage Stage,
    PaymentStanding Standing
)
{
    public bool HasFallenDue { get; init; }

    public PersonId? ApprovedBy { get; init; }

    public DateTimeOffset? ApprovedAt { get; init; }

    public PersonId? ReleasedBy { get; init; }

    public DateTimeOffset? ReleasedAt { get; init; }

    public PaymentRunId? Run { get; init; }

    /// <summary>Of the payment ("HEA-P0007-001").</summary>
    public string? Payment { get; init; }

    /// <summary>The finance system's own.</summary>
    public string? BankReference { get; init; }

    public DateOnly? PaidOn { get; init; }

    /// <summary>Sentences; empty where it is not held.</summary>
    public IReadOnlyList<string> HeldBecause { get; init; } = [];

    public string Named => $"{Reference}/{Number}";
}

/// <param name="Number">Null for all that is not paid.</param>
public sealed record HoldRow(int? Number, HoldCause Cause, string Reason, DateTimeOffset Since);

/// <param name="Return">Its number.</param>
public sealed record EvidencedMatch(int Return, Pence Amount);

public sealed record SuspensionRow(string Reason, DateTimeOffset Since);

public enum LedgerKind
{
    Sought,
    Received,
    WrittenOff,
}

/// <summary>A line of the ledger of what was asked back.</summary>
/// <param name="What">The reason, or the reference under which it came.</param>
/// <param name="On">The day the money came; null for the others.</param>
public sealed record LedgerLine(
    LedgerKind Kind,
    Pence Amount,
    string What,
    DateOnly? On,
    DateTimeOffset At,
    PersonId? By
);

/// <summary>The money side of an award.</summary>
/// <param name="Reference">The bid's ("HEA-26-0042").</param>
/// <param name="Amount">Of the award, in pence.</param>
public sealed record PaymentsRow(
    Guid Id,
    string Reference,
    BidId Bid,
    GroupId Group,
    DepartmentId Department,
    FundId Fund,
    RoundId Round,
    AwardStage Stage,
    Pence Amount,
    Percent MatchRatio,
    IReadOnlyList<InstalmentRow> Instalments,
    IReadOnlyList<HoldRow> Holds,
    SuspensionRow? Suspension,
    IReadOnlyList<LedgerLine> Clawback
)
{
    public AwardId Award => new(Id);

    /// <summary>The most that may be paid first, before any match is evidenced.</summary>
    public Pence PaidAhead { get; init; }

    /// <summary>What accepted returns show of the partner's match.</summary>
    public IReadOnlyList<EvidencedMatch> Match { get; init; } = [];

    public Pence MatchEvidenced => Match.Sum(it => it.Amount);

    /// <summary>Returns in which the institution's own spending fell, and nobody has cleared that.</summary>
    public IReadOnlyList<int> CostShifts { get; init; } = [];

    /// <summary>Grant that was not spent when the project was complete.</summary>
    public Pence Unspent { get; init; }

    /// <summary>Why it ended early; null where it did not.</summary>
    public string? EndedBecause { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public Pence Paid => Instalments.Where(it => it.Stage is InstalmentStage.Paid).Sum(it => it.Amount);

    public Pence Sought => Total(LedgerKind.Sought);

    public Pence Received => Total(LedgerKind.Received);

    public Pence WrittenOff => Total(LedgerKind.WrittenOff);

    public Pence Outstanding => Sought - Received - WrittenOff;

    /// <summary>The next instalment that is not paid; null where there is none.</summary>
    public InstalmentRow? Next =>
        Instalments.FirstOrDefault(it => it.Standing is not (PaymentStanding.Paid or PaymentStanding.NotPaid));

    /// <summary>How much more match must be evidenced before this instalment can go (rule 4).</summary>
    public Pence MatchMissing(InstalmentRow one)
    {
        var gone = one.Stage >= InstalmentStage.Released ? InstalmentStage.InRun : InstalmentStage.Released;
        var before = Instalments.Where(it => it.Number != one.Number && it.Stage >= gone).Sum(it => it.Amount);
        var first = one.Number == 1 ? PaidAhead : Pence.Zero;
        return Payable.MatchMissing(MatchRatio, first, before, one.Amount, MatchEvidenced);
    }

    private Pence Total(LedgerKind kind) => Clawback.Where(it => it.Kind == kind).Sum(it => it.Amount);
}
