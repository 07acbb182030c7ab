using CoProductionFund.Domain.Bids;
using CoProductionFund.Web.Tests.Department;

namespace CoProductionFund.Browser.Tests;

/// <summary>A bid with an unreasonable risk, and a decision that was a mistake.</summary>
public class DecidingWithCare(Browser browser) : InABrowser(browser)
{
    [BrowserTheory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_fund_manager_answers_a_risk_decides_and_takes_it_back(bool phone, bool js)
    {
        var desk = await ADesk.In(await Browser.Site);
        var (bid, _) = await desk.ARanking(
            risk: new("Someone is hurt", 4, 5, RiskCarrier.PeopleWhoUseTheService, "We look out", "At a meeting")
        );
        var manager = await Browser.Walker(await Browser.Site, phone, js, desk.Manager);
        await manager.Open($"{desk.Here}/decisions/{bid}");
        await manager.Reads("Carried by people who use the service: likelihood 4 × severity 5 = 20");
        await Award(manager);
        await manager.Press("Decide");
        await manager.Reads("Take the risk on, or record how it was reduced");

        await manager.Follow("Take risk 1 on, or record how it was reduced");
        await manager.Press("Save and continue");
        await manager.Reads("Select what is done about it");
        await manager.Choose("What is done about it?", "It has been reduced");
        await manager.Fill("What does the department do, or how was it reduced?", "Two nurses are there all evening");
        await manager.Choose("How likely is it now?", "2: Unlikely");
        await manager.Choose("How severe would it be now?", "5: Serious harm");
        await manager.Press("Save and continue");
        await manager.Reads("Reduced to 2 × 5 = 10");

        await Award(manager);
        await manager.Press("Decide");
        await manager.Open($"{desk.Here}/decisions/{bid}");
        await manager.Follow("Take back this decision");
        await manager.Press("Take back the decision");
        await manager.Reads("Enter why the decision is taken back");
        await manager.Fill("Why is the decision taken back?", "A nought too many");
        await manager.Press("Take back the decision");
        await manager.Reads("Your decision");
    }

    private static async Task Award(Walker manager)
    {
        await manager.Choose("What do you decide?", "Award");
        await manager.Fill("Amount", "20,000");
        await manager.Fill("Need (weight 60)", "People asked for it");
        await manager.Fill("Change (weight 40)", "It lasts");
        await manager.Press("Continue");
        await manager.IsAt("Check your decision");
    }
}
