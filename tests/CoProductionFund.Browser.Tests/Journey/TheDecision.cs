namespace CoProductionFund.Browser.Tests.Journey;

/// <summary>An award in part, the reserve list and a refusal; then everyone reads them.</summary>
internal sealed class TheDecision(Cast cast, TheDepartment department, TheGroups groups)
{
    private const string Because = "The panel found it convincing";

    public async Task IsMade()
    {
        var manager = await department.Manager();
        await manager.Open("/department");
        await manager.Follow(department.Round);
        await manager.Follow("Decide the bids");
        await Decide(manager, 0, "Award", ("Amount", "£15,000"));
        await Decide(manager, 1, "Reserve list");
        await Decide(manager, 2, "Decline");
        await manager.Follow("Publish the results");
        await manager.Reads("£15,000 together");
        await manager.Press("Publish the results");
        await manager.Follow("The results as everyone sees them");
    }

    public async Task IsReadByTheGroups()
    {
        string[] said = ["will be funded", "is on the reserve list", "will not be funded"];
        foreach (var (group, email) in groups.Leads.Index())
        {
            var lead = await cast.Known(email);
            await lead.Open("/group");
            await lead.Follow(groups.Title(group));
            await lead.Follow("Read the decision");
            await Expect(lead.Heading).ToContainTextAsync(said[group]);
            await lead.Reads(Because);
            await lead.Reads("3 panel members scored the bid");
            await lead.Reads(TheDepartment.Appeal);
            await lead.DoesNotRead("Member 1");
        }

        var first = await cast.Known(groups.Leads[0]);
        await first.Follow("The results of the whole round");
        await first.Until(first.Main.Filter(new() { HasText = "The department funded 1 of 3 bids with £15,000" }));
    }

    public async Task IsReadByEveryone()
    {
        var visitor = await cast.Visitor();
        await visitor.Open($"/rounds/{department.Reference}/results");
        await visitor.Reads(groups.Title(0));
        await visitor.DoesNotRead(groups.Names[2]); // did not agree to be named
        await visitor.Follow(groups.Title(0));
        await visitor.Reads(Because);
    }

    public async Task IsTracedByTheAuditor()
    {
        var auditor = await cast.Known(department.Auditor);
        await auditor.Open("/");
        await auditor.Follow("Audit");
        await auditor.Fill("Reference", groups.Bids[0]);
        await auditor.Press("Show its timeline");
        await auditor.Reads("Mina Manager");
        await auditor.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^As it stood then") }).Last.ClickAsync();
        await auditor.Reads("as it stood");
        await auditor.Open("/audit");
        await auditor.Follow(cast.Name("Department of Health"));
        await auditor.Follow($"Timeline of {department.Reference}");
        await auditor.Reads("By the clock");
        await auditor.Follow("Choose a moment to see how it stood");
        await auditor.Fill("Day", cast.Today.AddDays(-1));
        await auditor.Fill("Time in London", "midday");
        await auditor.Press("Show how it stood");
        await auditor.Reads("The ranking was not settled.");
    }

    private async Task Decide(Walker manager, int bid, string outcome, (string Label, string Text)? more = null)
    {
        await manager.Follow($"Decide {groups.Bids[bid]}");
        await manager.Choose("What do you decide?", outcome);
        if (more is { } amount)
        {
            await manager.Fill(amount.Label, amount.Text);
        }

        await manager.Fill($"{TheDepartment.Need} (weight 60)", Because);
        await manager.Fill($"{TheDepartment.Change} (weight 40)", Because);
        await manager.Press("Continue");
        await manager.IsAt("Check your decision");
        await manager.Press("Decide");
    }
}
