using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Institutions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoProductionFund.Web.Pages.Agreements;

/// <summary>An institution by the reference that somebody typed, in whichever case.</summary>
internal static class TypedInstitution
{
    /// <returns>Null where there is none; then the form says so, unless it says already that nothing was typed.</returns>
    public static async Task<InstitutionRow?> InstitutionTyped(
        this Asking fund,
        string? typed,
        ModelStateDictionary form,
        string field,
        CancellationToken stop
    )
    {
        var found = await fund.InstitutionCalled(typed, stop);
        if (found is null && !string.IsNullOrWhiteSpace(typed))
        {
            form.AddModelError(field, "Enter the reference of an institution that is listed");
        }

        return found;
    }

    public static async Task<InstitutionRow?> InstitutionCalled(
        this Asking fund,
        string? typed,
        CancellationToken stop
    ) => typed.Reference() is { } reference ? await fund.Ask(new GetInstitution(reference, fund.By), stop) : null;
}
