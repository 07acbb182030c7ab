using CoProductionFund.Application.People;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoProductionFund.Web;

/// <summary>Finds the person with an address in the directory, or adds them: whoever is appointed need not have been here before.</summary>
internal static class Appointing
{
    /// <param name="email">Under the key "Email", the name under "Name".</param>
    /// <returns>Null when there is an error in the form.</returns>
    public static async Task<PersonId?> PersonFor(
        this Asking fund,
        string? email,
        string? name,
        ModelStateDictionary form,
        CancellationToken stop
    ) =>
        await fund.Ask(new AddPerson(email ?? "", name, fund.By), form, stop)
            ? await fund.Ask(new PersonWithAddress(email!, fund.By), stop)
            : null;
}
