namespace CoProductionFund.Browser.Tests.Journey;

/// <summary>From an empty service to a group that reads why: through the pages alone, by everyone who takes part.</summary>
public class TheStoryOfARound(Browser browser) : InABrowser(browser)
{
    [BrowserTheory]
    [InlineData("JDE", false, true)]
    [InlineData("JPH", true, false)]
    public async Task From_setting_it_up_to_reading_the_decision(string code, bool phone, bool js)
    {
        var cast = new Cast(Browser, await Browser.Site, code, phone, js);
        var department = new TheDepartment(cast);
        await department.IsAdded();
        await department.FindsWhereItFits();
        await department.PreparesARound();
        await department.Publishes();

        var groups = new TheGroups(cast, department);
        await groups.TheFirstTakesItsTime();
        await groups.TheOthersBidToo();
        await department.ClockCloses();

        var panel = new ThePanel(cast, department, groups);
        await panel.Scores();
        await panel.ChairSettles();

        var decision = new TheDecision(cast, department, groups);
        await decision.IsMade();
        await decision.IsReadByTheGroups();
        await decision.IsReadByEveryone();
        await decision.IsTracedByTheAuditor();
    }
}
