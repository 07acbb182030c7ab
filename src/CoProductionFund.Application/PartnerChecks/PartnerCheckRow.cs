using CoProductionFund.Application.Store;
using CoProductionFund.Domain.PartnerChecks;
using JasperFx.Events;

namespace CoProductionFund.Application.PartnerChecks;

/// <summary>What an officer recorded about one item.</summary>
/// <param name="By">Null where the officer's account is not known any more.</param>
public sealed record EvidenceRow(
    CheckItem Item,
    Finding Finding,
    string Seen,
    string? Reason,
    IReadOnlyList<Commitment> Files,
    DateOnly? ValidUntil,
    int? BankDetails,
    DateTimeOffset At,
    PersonId? By
);

/// <param name="Number">Of the check it was handed in for, 1 for the first.</param>
public sealed record FileRow(
    CheckItem Item,
    Commitment File,
    FileSide From,
    int Number,
    DateTimeOffset At,
    PersonId? By
);

/// <summary>How the latest check ended: passed, failed or expired.</summary>
/// <param name="By">Null for the clock.</param>
/// <param name="Reasons">Of a failure.</param>
public sealed record CheckEnding(CheckStage Stage, DateTimeOffset At, PersonId? By, string? Reasons);

/// <summary>The checks of one organisation by one department: the latest one, and whether any is in force.</summary>
/// <param name="Reference">"HEA-C0012".</param>
/// <param name="Number">How often it was checked.</param>
/// <param name="Evidence">Of the latest check.</param>
/// <param name="Files">Of all checks.</param>
/// <param name="InForceUntil">Last day; null while none is in force.</param>
/// <param name="AccountSeen">The number of the account last found in order; null where there is none.</param>
public sealed record PartnerCheckRow(
    Guid Id,
    string Reference,
    DepartmentId Department,
    OrganisationId Organisation,
    CheckStage Stage,
    int Number,
    CheckCause Cause,
    DateTimeOffset OpenedAt,
    IReadOnlyList<EvidenceRow> Evidence,
    IReadOnlyList<FileRow> Files,
    DateOnly? InForceUntil,
    int? AccountSeen,
    CheckEnding? Ending
)
{
    public PartnerCheckId Check => new(Id);

    /// <summary>When anything last happened.</summary>
    public DateTimeOffset ChangedAt { get; init; }
}

public sealed partial class PartnerCheckRowProjection : RowOf<PartnerCheck, PartnerCheckRow>
{
    public override PartnerCheckRow? Evolve(PartnerCheckRow? row, Guid id, IEvent e) =>
        Changed(row, id, e) is { } changed ? changed with { ChangedAt = e.Timestamp } : null;

    private static PartnerCheckRow? Changed(PartnerCheckRow? row, Guid id, IEvent e) =>
        (row, e.Data) switch
        {
            (null, CheckOpened it) => Opened(id, it, e),
            ({ } r, CheckOpened it) => Opened(id, it, e) with
            {
                Files = r.Files,
                InForceUntil = r.InForceUntil,
                AccountSeen = r.AccountSeen,
            },
            ({ } r, EvidenceFileAdded it) => r with
            {
                Files = [.. r.Files, new(it.Item, it.File, it.From, r.Number, e.Timestamp, Who.Did(e))],
            },
            ({ } r, EvidenceRecorded it) => r with
            {
                Evidence = [.. r.Evidence.Where(other => other.Item != it.Item), Seen(it, e)],
                AccountSeen = it.AccountSeen(r.AccountSeen),
            },
            ({ } r, CheckPassed it) => Ended(r, CheckStage.Passed, e) with { InForceUntil = it.Until },
            ({ } r, CheckFailed it) => Ended(r, CheckStage.Failed, e, it.Reasons) with { InForceUntil = null },
            ({ Stage: CheckStage.Running } r, CheckExpired) => r with { InForceUntil = null },
            ({ } r, CheckExpired) => Ended(r, CheckStage.Expired, e) with { InForceUntil = null },
            _ => row,
        };

    private static PartnerCheckRow Opened(Guid id, CheckOpened it, IEvent e) =>
        new(
            id,
            it.Reference,
            it.Department,
            it.Organisation,
            CheckStage.Running,
            it.Number,
            it.Cause,
            e.Timestamp,
            Evidence: [],
            Files: [],
            InForceUntil: null,
            AccountSeen: null,
            Ending: null
        );

    private static EvidenceRow Seen(EvidenceRecorded it, IEvent e) =>
        new(it.Item, it.Finding, it.Seen, it.Reason, it.Files, it.ValidUntil, it.BankDetails, e.Timestamp, Who.Did(e));

    private static PartnerCheckRow Ended(PartnerCheckRow row, CheckStage stage, IEvent e, string? reasons = null) =>
        row with
        {
            Stage = stage,
            Ending = new(stage, e.Timestamp, Who.Did(e), reasons),
        };
}
