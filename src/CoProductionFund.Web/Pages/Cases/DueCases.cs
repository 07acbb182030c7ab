using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Web.Pages.Awards;

namespace CoProductionFund.Web.Pages.Cases;

internal static class DueCases
{
    /// <summary>What is due in the open cases of an award that the reader may see.</summary>
    /// <param name="reference">Of the award.</param>
    public static async Task<IEnumerable<Due>> DueInCases(this Asking fund, string reference, CancellationToken stop) =>
        from it in (await fund.Ask(new CasesOfAward(reference, Page: 1, fund.By), stop)).Items
        where it.NextBy is not null
        select it.WaitsForGroup
            ? new Due($"A lead of the group must answer the support offered in case {it.Reference}", By: null, Page(it))
            : new Due($"The department must act on case {it.Reference}", it.NextBy, Page(it));

    private static string Page(CaseLine it) => $"/cases/{it.Reference}";
}
