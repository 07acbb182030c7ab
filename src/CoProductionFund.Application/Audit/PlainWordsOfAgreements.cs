using CoProductionFund.Domain.Agreements;

namespace CoProductionFund.Application.Audit;

public static partial class PlainWords
{
    private static Telling? OfAgreement(IDomainEvent happened, Names names) =>
        happened switch
        {
            AgreementOpened it => new(
                $"Opened the agreement for {it.BidReference} with {names.Of(it.Group)} and {names.Of(it.Institution)}, for a project from {it.Starts.Say()} to {it.Ends.Say()}"
            ),
            AgreementDatesSet it => new($"Set the project to last from {it.Starts.Say()} to {it.Ends.Say()}"),
            InstitutionReplaced it => new(
                $"Put {names.Of(it.Institution)} in the place of {names.Of(it.Replaced)} in the agreement; what the institution had proposed fell away",
                it.Reason
            ),
            SignatoryNamed it => new($"Named {names.Of(it.Person)} to sign the agreement for the {Say(it.Party)}"),
            SignatoryStoodDown it => new(
                $"{Capital(names.Of(it.Person))} no longer signs the agreement for the {Say(it.Party)}"
            ),
            ItemProposed it => new($"Proposed {Say(it.Kind)}{SayDay(it.Day)}, for the {Say(it.Party)}"),
            ItemAmended it => new($"Changed {Say(it.Kind)} of the {Say(it.Party)}{SayDay(it.Day)}"),
            ItemWithdrawn it => new($"Withdrew {Say(it.Kind)} of the {Say(it.Party)}"),
            AgreementTextSettled it => new($"Settled the text of the agreement{Digest(it.Text)}"),
            AgreementTextUnsettled => new(
                "The text no longer stands, because something in it was changed; what was signed fell away"
            ),
            AgreementSigned it => new($"Signed the agreement for the {Say(it.Party)}{Digest(it.Text)}"),
            AgreementInForce it => new(
                $"The agreement came into force, until {it.Ends.Say()}: all have signed, and both partners are checked{Digest(it.Text)}"
            ),
            AgreementReviewHeld it => new(
                $"Wrote down for the {Say(it.Party)} what came of the review held on {it.HeldOn.Say()}"
            ),
            _ => null,
        };

    private static Telling? OfVariation(IDomainEvent happened) =>
        happened switch
        {
            VariationProposed it => new(
                $"Proposed variation {it.Number} of the agreement for the {Say(it.Party)}: "
                    + List([
                        .. it.Ends is { } ends ? [$"the project to end on {ends.Say()}"] : (string[])[],
                        Count(it.Changes.Count, "change"),
                    ])
            ),
            VariationApproved it => new($"Agreed to variation {it.Number} for the {Say(it.Party)}{Digest(it.Text)}"),
            VariationAgreed it => new(
                $"All parties agreed to variation {it.Number}: version {it.Version} of the agreement is in force, until {it.Ends.Say()}{Digest(it.Text)}"
            ),
            VariationRefused it => new($"Refused variation {it.Number} for the {Say(it.Party)}"),
            VariationWithdrawn it => new($"Withdrew variation {it.Number} for the {Say(it.Party)}"),
            _ => null,
        };

    private static string Say(Party party) => AgreementText.Name(party);

    private static string Say(ItemKind kind) =>
        kind switch
        {
            ItemKind.Commitment => "something that is to be done",
            ItemKind.Target => "a target",
            ItemKind.Aspiration => "an aspiration",
            _ => "a review",
        };

    private static string SayDay(DateOnly? day) => day is { } it ? $" ({it.Say()})" : "";

    /// <summary>Enough of it to know it again.</summary>
    private static string Digest(Commitment text) => $" (text {text.Sha256[..12]})";
}
