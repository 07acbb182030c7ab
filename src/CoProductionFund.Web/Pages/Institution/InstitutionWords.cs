using CoProductionFund.Domain.Institutions;
using CoProductionFund.Web.Design;

namespace CoProductionFund.Web.Pages.Institution;

/// <summary>What people call the kinds, the parts and the reasons.</summary>
public static class InstitutionWords
{
    public static IEnumerable<Choice> Kinds =>
        Enum.GetValues<InstitutionKind>().Select(it => new Choice($"{it}", it.Name()));

    public static IEnumerable<Choice> Reasons =>
        Enum.GetValues<RemovalReason>().Select(it => new Choice($"{it}", it.Name()));

    public static string Name(this InstitutionKind kind) =>
        kind switch
        {
            InstitutionKind.Council => "Council",
            InstitutionKind.NhsBody => "NHS body",
            InstitutionKind.School => "School or college",
            InstitutionKind.HousingProvider => "Social housing provider",
            InstitutionKind.PoliceForce => "Police force",
            _ => "Another public body",
        };

    public static string Name(this RepresentativeRole role) =>
        role is RepresentativeRole.Signatory ? "Signatory" : "Contributor";

    public static string Name(this RemovalReason reason) =>
        reason switch
        {
            RemovalReason.LeftTheInstitution => "They left the institution",
            RemovalReason.ChangedDuties => "Their duties changed",
            RemovalReason.InvitedByMistake => "They were invited by mistake",
            _ => "Another reason",
        };
}
