using CoProductionFund.Domain.Rounds;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CoProductionFund.Application.Rounds;

/// <summary>A round as everyone may see it once it is published. What belongs to the panel is in <see cref="PanelRow"/>.</summary>
/// <param name="ClosesAt">As extended; null while there are no terms.</param>
/// <param name="Notes">Why it was extended or cancelled, oldest first.</param>
public sealed record RoundRow(
    Guid Id,
    string Reference,
    DepartmentId Department,
    FundId Fund,
    string Name,
    RoundStage Stage,
    RoundTerms? Terms,
    DateTimeOffset? OpensAt,
    DateTimeOffset? ClosesAt,
    IReadOnlyList<Criterion> Criteria,
    Scale? Scale,
    IReadOnlyList<Question> Questions,
    IReadOnlyList<RoundNote> Notes,
    DateTimeOffset? DecidedAt,
    DateOnly? AppealBy
)
{
    public RoundId Round => new(Id);

    public Drafts Drafts { get; init; } = new(0, 0, 0);

    public bool IsPublic => Stage is not RoundStage.Draft && (Stage is not RoundStage.Cancelled || WasPublished);

    public bool WasPublished => OpensAt is not null;
}

/// <param name="ClosesAt">The new closing moment; null where the round was cancelled.</param>
public sealed record RoundNote(DateTimeOffset At, DateTimeOffset? ClosesAt, string Reason);

public sealed partial class RoundRowProjection : SingleStreamProjection<RoundRow, Guid>
{
    public RoundRowProjection()
    {
        IncludeType<RoundDrafted>();
        IncludeType<RoundTermsSet>();
        IncludeType<CriteriaSet>();
        IncludeType<QuestionsSet>();
        IncludeType<RoundPublished>();
        IncludeType<RoundExtended>();
        IncludeType<RoundOpened>();
        IncludeType<RoundClosed>();
        IncludeType<RankingSettled>();
        IncludeType<RoundDecided>();
        IncludeType<RoundCancelled>();
    }

    public override RoundRow? Evolve(RoundRow? row, Guid id, IEvent e) =>
        (row, e.Data) switch
        {
            (null, RoundDrafted it) => Drafted(id, it),
            ({ } r, RoundTermsSet it) => r with
            {
                Terms = it.Terms,
                ClosesAt = it.Terms.ClosesAt,
                Drafts = r.Drafts with { Terms = r.Drafts.Terms + 1 },
            },
            ({ } r, CriteriaSet it) => r with
            {
                Criteria = it.Criteria,
                Scale = it.Scale,
                Drafts = r.Drafts with { Criteria = r.Drafts.Criteria + 1 },
            },
            ({ } r, QuestionsSet it) => r with
            {
                Questions = it.Questions,
                Drafts = r.Drafts with { Questions = r.Drafts.Questions + 1 },
            },
            ({ } r, RoundPublished it) => r with
            {
                Stage = RoundStage.Published,
                OpensAt = it.OpensAt,
                ClosesAt = it.ClosesAt,
            },
            ({ } r, RoundExtended it) => r with
            {
                ClosesAt = it.ClosesAt,
                Notes = [.. r.Notes, new(e.Timestamp, it.ClosesAt, it.Reason)],
            },
            ({ } r, RoundOpened) => r with { Stage = RoundStage.Open },
            ({ } r, RoundClosed) => r with { Stage = RoundStage.InReview },
            ({ } r, RankingSettled) => r with { Stage = RoundStage.Ranked },
            ({ } r, RoundDecided it) => r with
            {
                Stage = RoundStage.Decided,
                DecidedAt = e.Timestamp,
                AppealBy = it.AppealBy,
            },
            ({ } r, RoundCancelled it) => r with
            {
                Stage = RoundStage.Cancelled,
                Notes = [.. r.Notes, new(e.Timestamp, ClosesAt: null, it.Reason)],
            },
            _ => row,
        };

    private static RoundRow Drafted(Guid id, RoundDrafted it) =>
        new(
            id,
            it.Reference,
            it.Department,
            it.Fund,
            it.Name,
            RoundStage.Draft,
            Terms: null,
            OpensAt: null,
            ClosesAt: null,
            Criteria: [],
            Scale: null,
            Questions: [],
            Notes: [],
            DecidedAt: null,
            AppealBy: null
        );
}
