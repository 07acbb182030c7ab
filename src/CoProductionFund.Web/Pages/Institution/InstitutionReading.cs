using CoProductionFund.Application.Institutions;

namespace CoProductionFund.Web.Pages.Institution;

internal static class InstitutionReading
{
    /// <summary>Offers what its signatories and the staff of the department that listed it may do. What is allowed is for the guards to say.</summary>
    public static async Task<bool> Keeps(this Asking fund, InstitutionRow institution, CancellationToken stop) =>
        institution.HasSignatory(fund.By.Person)
        || (await fund.Places(stop)).Departments.Any(it => it.Department == institution.Department);

    /// <summary>Null for everyone but those.</summary>
    public static async Task<InstitutionRow?> InstitutionToKeep(
        this Asking fund,
        string reference,
        CancellationToken stop
    ) =>
        await fund.Ask(new GetInstitution(reference, fund.By), stop) is { } found && await fund.Keeps(found, stop)
            ? found
            : null;
}
