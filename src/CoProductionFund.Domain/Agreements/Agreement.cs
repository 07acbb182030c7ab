namespace CoProductionFund.Domain.Agreements;

public enum AgreementStage
{
    NotOpened,

    /// <summary>The parties write it.</summary>
    Negotiating,

    /// <summary>The text stands and is signed. A change to it begins the negotiation again.</summary>
    Settled,

    /// <summary>Only a variation changes it now.</summary>
    InForce,
}

/// <summary>What the rules need to remember about the agreement of an award.</summary>
/// <param name="Starts">First day of the project.</param>
/// <param name="Ends">Last day of the project.</param>
/// <param name="Items">In the order they were proposed.</param>
/// <param name="Changes">How often the text to be settled has changed, so that nobody settles what they have not seen.</param>
/// <param name="Settlings">How often a text was settled.</param>
/// <param name="Text">Digest of the text that is settled or in force; null while it is negotiated.</param>
/// <param name="SignedBy">Parties that signed that text.</param>
/// <param name="Edition">The version in force: 1 at first, and one more with each variation; 0 before. Not named so, because the store counts events in a property "Version".</param>
/// <param name="Variation">The latest one, open or not; null where none was proposed.</param>
/// <param name="ReviewsHeld">Review dates that have been kept.</param>
public sealed record Agreement(
    Guid Id,
    AgreementStage Stage,
    AwardId Award,
    GroupId Group,
    DepartmentId Department,
    InstitutionId Institution,
    DateOnly Starts,
    DateOnly Ends,
    IReadOnlyList<AgreementItem> Items,
    IReadOnlyList<Signatory> Signatories,
    int Changes,
    int Settlings,
    Commitment? Text,
    IReadOnlyList<Party> SignedBy,
    int Edition,
    Variation? Variation,
    IReadOnlyList<AgreementItemId> ReviewsHeld
) : IFold<Agreement>
{
    public static readonly IReadOnlyList<Party> Parties = [Party.Group, Party.Institution, Party.Department];

    public bool IsSignedByAll => Parties.All(SignedBy.Contains);

    public Variation? OpenVariation => Variation is { Outcome: VariationOutcome.Open } ? Variation : null;

    /// <summary>One agreement per award, so that opening it twice is opening it once.</summary>
    public static AgreementId IdOf(AwardId award) => new(DerivedId.Of("agreement", award.Value));

    public AgreementItem? ItemOf(AgreementItemId id) => Items.FirstOrDefault(it => it.Item == id);

    public bool IsSignatory(Party party, PersonId person) => Signatories.Contains(new(party, person));

    public static Agreement Empty(Guid id) =>
        new(
            id,
            AgreementStage.NotOpened,
            default,
            default,
            default,
            default,
            default,
            default,
            Items: [],
            Signatories: [],
            Changes: 0,
            Settlings: 0,
            Text: null,
            SignedBy: [],
            Edition: 0,
            Variation: null,
            ReviewsHeld: []
        );

    public static Agreement Fold(Agreement agreement, IDomainEvent happened) =>
        happened switch
        {
            AgreementOpened it => agreement with
            {
                Stage = AgreementStage.Negotiating,
                Award = it.Award,
                Group = it.Group,
                Department = it.Department,
                Institution = it.Institution,
                Starts = it.Starts,
                Ends = it.Ends,
                Signatories = it.Signatories,
            },
            SignatoryNamed it => agreement with { Signatories = [.. agreement.Signatories, new(it.Party, it.Person)] },
            SignatoryStoodDown it => agreement with
            {
                Signatories = [.. agreement.Signatories.Where(one => one != new Signatory(it.Party, it.Person))],
            },
            AgreementDatesSet it => Changed(agreement) with { Starts = it.Starts, Ends = it.Ends },
            InstitutionReplaced it => Changed(agreement) with
            {
                Institution = it.Institution,
                Items = [.. agreement.Items.Where(one => one.Party is not Party.Institution)],
                Signatories =
                [
                    .. agreement.Signatories.Where(one => one.Party is not Party.Institution),
                    .. it.Signatories,
                ],
            },
            ItemProposed it => Changed(agreement) with
            {
                Items = [.. agreement.Items, new(it.Item, it.Kind, it.Party, it.Day, it.Words)],
            },
            ItemAmended it => Changed(agreement) with
            {
                Items =
                [
                    .. agreement.Items.Select(one =>
                        one.Item == it.Item ? one with { Day = it.Day, Words = it.Words } : one
                    ),
                ],
            },
            ItemWithdrawn it => Changed(agreement) with
            {
                Items = [.. agreement.Items.Where(one => one.Item != it.Item)],
            },
            AgreementTextSettled it => agreement with
            {
                Stage = AgreementStage.Settled,
                Settlings = it.Settling,
                Text = it.Text,
                SignedBy = [],
            },
            AgreementTextUnsettled => agreement with { Stage = AgreementStage.Negotiating, Text = null, SignedBy = [] },
            AgreementSigned it => agreement with { SignedBy = [.. agreement.SignedBy, it.Party] },
            AgreementInForce => agreement with { Stage = AgreementStage.InForce, Edition = 1 },
            AgreementReviewHeld it => agreement with { ReviewsHeld = [.. agreement.ReviewsHeld, it.Review] },
            _ => Varying.Fold(agreement, happened),
        };

    private static Agreement Changed(Agreement agreement) => agreement with { Changes = agreement.Changes + 1 };
}
