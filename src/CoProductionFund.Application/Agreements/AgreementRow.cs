using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Agreements;
using JasperFx.Events;

namespace CoProductionFund.Application.Agreements;

/// <summary>The agreement of an award: what its rules remember, and beside it who did what and when.</summary>
/// <param name="BidReference">What people call the award too ("HEA-26-0042").</param>
/// <param name="Agreement">Folded by the domain itself, so that pages and rules never differ.</param>
public sealed record AgreementRow(
    Guid Id,
    BidId Bid,
    string BidReference,
    Agreement Agreement,
    DateTimeOffset OpenedAt,
    DateTimeOffset ChangedAt
)
{
    public AwardId Award => Agreement.Award;

    public GroupId Group => Agreement.Group;

    public DepartmentId Department => Agreement.Department;

    public InstitutionId Institution => Agreement.Institution;

    /// <summary>First day of the project.</summary>
    public DateOnly Starts => Agreement.Starts;

    /// <summary>Last day of the project.</summary>
    public DateOnly Ends => Agreement.Ends;

    public bool IsInForce => Agreement.Stage is AgreementStage.InForce;

    /// <summary>All have signed, and a partner check is missing.</summary>
    public bool WaitsForChecks => Agreement is { Stage: AgreementStage.Settled, IsSignedByAll: true };

    /// <summary>When the text that stands was settled; null while it is negotiated.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    public DateTimeOffset? InForceSince { get; init; }

    /// <summary>Of the text that stands.</summary>
    public IReadOnlyList<SignatureRow> Signatures { get; init; } = [];

    /// <summary>Everything that was ever in force, the first one first.</summary>
    public IReadOnlyList<VersionRow> Versions { get; init; } = [];

    public IReadOnlyList<VariationRow> Variations { get; init; } = [];

    public IReadOnlyList<ReviewHeldRow> Reviews { get; init; } = [];
}

public sealed record SignatureRow(Party Party, PersonId Person, DateTimeOffset At);

/// <param name="Number">1 for what was signed.</param>
/// <param name="Text">Digest of the text.</param>
/// <param name="Variation">That made it; null for the first.</param>
public sealed record VersionRow(int Number, Commitment Text, DateTimeOffset Since, int? Variation);

/// <param name="Answers">Approvals and the refusal, in their order.</param>
public sealed record VariationRow(
    Variation Variation,
    PersonId ProposedBy,
    DateTimeOffset ProposedAt,
    IReadOnlyList<VariationAnswerRow> Answers
);

/// <param name="Reasons">Null where the party agreed.</param>
public sealed record VariationAnswerRow(Party Party, PersonId Person, DateTimeOffset At, Commitment? Reasons);

/// <param name="By">Null where nobody is known to have written it.</param>
public sealed record ReviewHeldRow(
    AgreementItemId Review,
    DateOnly HeldOn,
    Party Party,
    PersonId? By,
    DateTimeOffset At,
    Commitment Note
);

public sealed partial class AgreementRowProjection : RowOf<Agreement, AgreementRow>
{
    public override AgreementRow? Evolve(AgreementRow? row, Guid id, IEvent e) =>
        e.Data is not IDomainEvent happened ? row
        : row is null
            ? happened is AgreementOpened it
                    ? new(
                        id,
                        it.Bid,
                        it.BidReference,
                        Agreement.Fold(Agreement.Empty(id), it),
                        e.Timestamp,
                        e.Timestamp
                    )
                : null
        : Beside(row with { Agreement = Agreement.Fold(row.Agreement, happened), ChangedAt = e.Timestamp }, e);

    private static AgreementRow Beside(AgreementRow row, IEvent e) =>
        e.Data switch
        {
            AgreementTextSettled => row with { SettledAt = e.Timestamp, Signatures = [] },
            AgreementTextUnsettled => row with { SettledAt = null, Signatures = [] },
            AgreementSigned it => row with { Signatures = [.. row.Signatures, new(it.Party, it.Person, e.Timestamp)] },
            AgreementInForce it => row with
            {
                InForceSince = e.Timestamp,
                Versions = [new(1, it.Text, e.Timestamp, Variation: null)],
            },
            AgreementReviewHeld it => row with
            {
                Reviews = [.. row.Reviews, new(it.Review, it.HeldOn, it.Party, Who.Did(e), e.Timestamp, it.Note)],
            },
            VariationProposed it => row with
            {
                Variations = [.. row.Variations, new(row.Agreement.Variation!, it.Person, e.Timestamp, Answers: [])],
            },
            VariationApproved it => Answered(row, new(it.Party, it.Person, e.Timestamp, Reasons: null)),
            VariationAgreed it => Answered(row, answer: null) with
            {
                Versions = [.. row.Versions, new(it.Version, it.Text, e.Timestamp, it.Number)],
            },
            VariationRefused it => Answered(row, new(it.Party, it.Person, e.Timestamp, it.Reasons)),
            VariationWithdrawn => Answered(row, answer: null),
            _ => row,
        };

    /// <summary>The latest variation as it is now, with one answer more.</summary>
    private static AgreementRow Answered(AgreementRow row, VariationAnswerRow? answer) =>
        row with
        {
            Variations =
            [
                .. row.Variations.SkipLast(1),
                row.Variations[^1] with
                {
                    Variation = row.Agreement.Variation!,
                    Answers = answer is null ? row.Variations[^1].Answers : [.. row.Variations[^1].Answers, answer],
                },
            ],
        };
}
