using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Groups;

namespace CoProductionFund.Web.Pages.Awards;

internal static class AwardReading
{
    /// <summary>The award, for leads of its group alone; null for everyone else.</summary>
    public static async Task<AwardView?> AwardToAnswer(this Asking fund, string reference, CancellationToken stop) =>
        await fund.Ask(new GetAward(reference, fund.By), stop) is { } award
        && (await fund.GroupOf(award, stop))?.IsLead(fund.By.Person) is true
            ? award
            : null;

    /// <summary>Null for those who read the award and are not of its group.</summary>
    public static async Task<GroupRow?> GroupOf(this Asking fund, AwardView award, CancellationToken stop) =>
        (await fund.Ask(new ListMyGroups(fund.By), stop)).FirstOrDefault(it => it.Group == award.Row.Group);

    public static bool CanBeAnswered(this AwardRow award, DateTimeOffset now) =>
        award.Stage is Domain.Awards.AwardStage.Offered && now < award.LapsesAt;
}
