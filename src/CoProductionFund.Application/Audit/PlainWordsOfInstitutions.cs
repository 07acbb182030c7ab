using CoProductionFund.Domain.Institutions;

namespace CoProductionFund.Application.Audit;

public static partial class PlainWords
{
    private static Telling? OfInstitution(IDomainEvent happened, Names names) =>
        happened switch
        {
            InstitutionListed it => new($"Listed {it.Details.Name}, {it.Details.Place}, as institution {it.Reference}"),
            InstitutionDetailsAmended it => new(
                $"Put right what is said about the institution: {it.Details.Name}, {it.Details.Place}"
            ),
            RepresentativeInvited it => new(
                $"Invited {names.Of(it.Person)} to act for the institution as {Say(it.Role)}"
            ),
            RepresentativeJoined it => new(
                $"{Capital(names.Of(it.Person))} began to act for the institution as {Say(it.Role)}"
            ),
            RepresentativeRemoved it => new(
                $"{Capital(names.Of(it.Person))} stopped acting for the institution",
                Say(it.Reason)
            ),
            _ => null,
        };

    private static string Say(RepresentativeRole role) =>
        role is RepresentativeRole.Signatory ? "a signatory" : "a contributor";

    private static string Say(RemovalReason reason) =>
        reason switch
        {
            RemovalReason.LeftTheInstitution => "They left the institution.",
            RemovalReason.ChangedDuties => "Their duties changed.",
            RemovalReason.InvitedByMistake => "They were invited by mistake.",
            _ => "Another reason.",
        };
}
