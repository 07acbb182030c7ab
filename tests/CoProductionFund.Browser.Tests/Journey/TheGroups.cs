namespace CoProductionFund.Browser.Tests.Journey;

/// <summary>Three groups bid to the round.</summary>
internal sealed class TheGroups(Cast cast, TheDepartment department)
{
    public IReadOnlyList<string> Names { get; } = [cast.Name("Able"), cast.Name("Bold"), cast.Name("Calm")];

    public IReadOnlyList<string> Leads { get; } = [.. "able bold calm".Split(' ').Select(cast.Email)];

    /// <summary>References, in the order of the groups.</summary>
    public List<string> Bids { get; } = [];

    public string Title(int group) => cast.Name($"Pain school {group + 1}");

    /// <summary>Everything there is to see on the way, with two people, and a second thought.</summary>
    public async Task TheFirstTakesItsTime()
    {
        var lead = await Registers(0);
        await InvitesSomeone(lead);
        await FindsOut(lead);
        await Starts(lead, 0);
        await lead.Follow("Check your answers and submit");
        await lead.Reads("You cannot submit the bid yet.");
        await lead.Open($"/bids/{Bids[0]}");
        await Write(lead, 0);
        await Submits(lead, 0);

        await lead.Follow("See your bid and where it stands");
        await lead.Follow("Reopen this bid to change it");
        await lead.Press("Reopen the bid");
        await lead.Follow("The partner institution");
        await lead.Fill("Who is your partner institution?", "The hospital next door");
        await lead.Press("Save and continue");
        await Submits(lead, 0);
    }

    public async Task TheOthersBidToo()
    {
        for (var group = 1; group < Names.Count; group++)
        {
            var lead = await Registers(group);
            await Starts(lead, group);
            await Write(lead, group);
            await Submits(lead, group);
        }
    }

    private async Task<Walker> Registers(int group)
    {
        var lead = await cast.ByMail(Leads[group], $"Lou {Names[group]}");
        await lead.Follow("Your group");
        await lead.Follow("Register your group");
        await lead.Choose("What kind of group are you?", "Unincorporated group");
        await lead.Press("Continue");
        await lead.Fill("Name of the group", Names[group]);
        await lead.Fill("Town or neighbourhood", "Leeds");
        await lead.Fill("First half of the postcode", "LS9");
        await lead.Press("Continue");
        await lead.Fill("Income last year", "£12,500.50");
        await lead.Fill("How many people work for the group?", "12");
        await lead.Press("Continue");
        await lead.Reads("£12,500.50");
        await lead.Press("Register the group");
        await lead.IsAt(Names[group]);
        return lead;
    }

    private async Task InvitesSomeone(Walker lead)
    {
        await lead.Follow("Invite someone");
        await lead.Fill("Email address", cast.Email("friend"));
        await lead.Choose("What may they do?", "Contributor");
        await lead.Press("Send the invitation");

        var friend = await cast.ByMail(cast.Email("friend"), "Fran Friend");
        await friend.Follow($"Answer the invitation of {Names[0]}");
        await friend.Press("Yes, join the group");
        await friend.Reads("Fran Friend (you)");
    }

    private async Task FindsOut(Walker lead)
    {
        await lead.Open("/rounds");
        await lead.Follow(department.Round);
        await lead.Follow("Check if this round is for you");
        await lead.Choose("Is your group of this kind?", "Yes");
        await lead.Choose(TheDepartment.Eligible, "No");
        await lead.Press("See the result");
        await lead.Reads("This round is for groups of this town.");
        await lead.Follow("Answer the questions again");
        await lead.Choose("Is your group of this kind?", "Yes");
        await lead.Choose(TheDepartment.Eligible, "Yes");
        await lead.Press("See the result");
        await lead.IsAt("Yes, this round is for you");
        await lead.Follow("Read or print every question first");
        await lead.Reads(TheDepartment.OwnChoice);
    }

    private async Task Starts(Walker lead, int group)
    {
        await lead.Open($"/rounds/{department.Reference}");
        await lead.Follow("Start a bid");
        await lead.Choose("Which group is bidding?", Names[group]);
        await lead.Press("Start the bid");
        Bids.Add(lead.Last);
    }

    private Task Write(Walker lead, int group) => new ABid(lead, department.Area).Write(Title(group));

    private async Task Submits(Walker lead, int group)
    {
        await lead.Reads("Everything is answered.");
        await lead.Follow("Check your answers and submit");
        await lead.Press("Submit the bid");
        await lead.IsAt("Bid submitted");
        await lead.Reads(Bids[group]);
        await lead.Reads("What happens next");
    }
}
