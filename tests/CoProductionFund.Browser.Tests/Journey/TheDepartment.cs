using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Rounds;

namespace CoProductionFund.Browser.Tests.Journey;

/// <summary>Sets a round up.</summary>
internal sealed class TheDepartment(Cast cast)
{
    public const string OwnText = "How did you plan this together?";
    public const string OwnNumber = "How many households take part?";
    public const string OwnMoney = "What does the service cost a year?";
    public const string OwnChoice = "Where will you meet?";
    public const string OwnYesNo = "Did everyone have a say?";
    public const string Eligible = "Do you work in this town?";
    public const string Appeal = "Write to the permanent secretary.";

    public const string Need = "Need";
    public const string Change = "Change";

    public string Area => cast.Name("Living with pain");

    public string Round => cast.Name("Living well together");

    public string Auditor => cast.Email("auditor");

    public string Chair => cast.Email("chair");

    public IReadOnlyList<string> Members => [.. "one two three four".Split(' ').Select(cast.Email)];

    public async Task<Walker> Manager() => await cast.Known(cast.Email("manager"));

    public async Task IsAdded()
    {
        var admin = await cast.ByMail(OpenSite.Administrator, "Ada Administrator");
        await admin.Follow("Admin");
        await admin.Follow("Add a department");
        await admin.Press("Continue");
        await admin.Complains("Enter the name of the department", "Enter a code of three letters");
        await admin.Fill("Name of the department", cast.Name("Department of Health"));
        await admin.Fill("Code", cast.Code);
        await admin.Press("Continue");
        await admin.Press("Add the department");
        await Appoint(admin, "Mina Manager", cast.Email("manager"), "Post", "Fund manager");
        await admin.Open("/admin");
        await admin.Follow("Appoint an administrator or auditor");
        await admin.Fill("Full name", "Otto Auditor");
        await admin.Fill("Email address", Auditor);
        await admin.Choose("Office", "Auditor");
        await admin.Press("Continue");
        await admin.Press("Appoint");
        await admin.Reads("Otto Auditor");
    }

    public async Task FindsWhereItFits()
    {
        var manager = await cast.ByMail(cast.Email("manager"));
        await manager.Follow("Department");
        await manager.Follow("Set up a fund");
        await manager.Fill("Name of the fund", "Co-production fund");
        await manager.Fill("Year the financial year begins in", $"{cast.Today.Year}");
        await manager.Fill("Budget", "£100,000");
        await manager.Fill("Share set aside for the safety net", "10");
        await manager.Fill("Match from the partner institution", "25");
        await manager.Press("Continue");
        await manager.Reads("£100,000");
        await manager.Press("Set up the fund");

        await manager.Follow("Service areas: where co-production fits");
        await manager.Follow("Add a service area");
        await manager.Fill("Name of the service", Area);
        await manager.Fill("What is the service?", "Courses for people with long-term pain");
        await manager.Press("Save and continue");
        await manager.Follow("Decide whether co-production fits");
        await manager.Choose("Does co-production fit this service?", "Yes");
        await manager.Choose("Who takes part?", "Group");
        await manager.Choose("How deep is the part people take?", "Design together", "Lead");
        await manager.Fill("What does the decision rest on?", "Trials in three towns");
        await manager.Fill("What are the reasons?", "People know their own pain best");
        await manager.Fill("Until when does it hold?", cast.Today.AddDays(700));
        await manager.Press("Continue");
        await manager.IsAt("Check your decision");
        await manager.Press("Decide and publish");
        await manager.Reads("Fits");
    }

    public async Task PreparesARound()
    {
        var manager = await Manager();
        await manager.Follow("Department");
        await manager.Follow("Prepare a round");
        await manager.Fill("Name of the round", Round);
        await manager.Choose("Which fund pays for it?", $"Co-production fund ({cast.Code}-{cast.Today.Year % 100})");
        await manager.Press("Save and continue");
        Reference = manager.Last;
        await Terms(manager);
        await Who(manager);
        await Criteria(manager);
        await Questions(manager);
        await Panel(manager);
    }

    public async Task Publishes()
    {
        var manager = await Manager();
        await manager.Follow("Back to the round");
        await manager.Reads("Everything is there");
        await manager.Follow("Check and publish");
        await manager.Press("Publish the round");
        await manager.Reads("The round is published");
        var rounds = await cast.Site.Ask(new ListRounds([], Department: null, Page: 1, Caller.TheFund));
        Id = new(rounds.Items.Single(it => it.Reference == Reference).Id);
        await cast.Site.Run(new OpenRound(Id, Caller.TheFund));
        await manager.Reload();
        await manager.Reads("Open");
    }

    public string Reference { get; private set; } = "";

    public RoundId Id { get; private set; }

    /// <summary>The closing moment passes.</summary>
    public async Task ClockCloses()
    {
        await cast.Later(TimeSpan.FromDays(15));
        await cast.Site.Run(new CloseRound(Id, Caller.TheFund));
    }

    private async Task Terms(Walker manager)
    {
        await manager.Follow("About the round");
        await manager.Fill("What is the round for?", "Courses that people with pain plan and run with nurses.");
        await manager.Fill("How can a group appeal?", Appeal);
        await manager.Press("Save and continue");

        await manager.Follow("Money and match");
        await manager.Fill("Smallest grant a bid may ask for", "£1,000");
        await manager.Fill("Largest grant a bid may ask for", "£50,000");
        await manager.Fill("Match from the partner institution", "25");
        await manager.Fill("Bids one group may submit", "1");
        await manager.Press("Save and continue");

        await manager.Follow("Dates");
        await manager.Fill("On which day does the round open?", cast.Today.AddDays(-1));
        await manager.Fill("At what time does it open?", "9am");
        await manager.Fill("On which day does the round close?", cast.Today.AddDays(14));
        await manager.Fill("At what time does it close?", "midday");
        await manager.Fill("By which day do you promise to decide?", cast.Today.AddDays(60));
        await manager.Press("Save and continue");

        await manager.Follow("Service areas invited");
        await manager.Choose("Who takes part?", "Group");
        await manager.Choose("How deep is the part people take?", "Design together");
        await manager.Press("Save and continue");

        await manager.Follow("How the panel works");
        await manager.Fill("Panel members who score each bid", "3");
        await manager.Fill("Least share of lay members", "33");
        await manager.Fill("Largest difference of two marks that needs no moderation", "2");
        await manager.Press("Save and continue");
    }

    private static async Task Who(Walker manager)
    {
        await manager.Follow("Who can bid");
        await manager.Choose("Which kinds of group?", "Unincorporated group");
        await manager.Press("Add a question");
        await manager.Fill("Question", Eligible);
        await manager.Choose("Which answer lets a group bid?", "Yes");
        await manager.Fill("What to tell a group that answers otherwise", "This round is for groups of this town.");
        await manager.Press("Save and continue");
    }

    private static async Task Criteria(Walker manager)
    {
        await manager.Follow("Criteria");
        await Criterion(manager, 1, Need, "60");
        await Criterion(manager, 2, Change, "30");
        await manager.Fill("Lowest mark", "0");
        await manager.Fill("Highest mark", "5");
        await manager.Press("Add another criterion");
        await manager.Press("Remove criterion 3");
        await manager.Reads("The weights add up to 90. They must add up to 100.");
        await manager.Field("Weight").Nth(1).FillAsync("40");
        await manager.Press("Save and continue");
    }

    private static async Task Criterion(Walker manager, int number, string name, string weight)
    {
        await manager.Field("Name").Nth(number - 1).FillAsync(name);
        await manager.Field("What the panel looks for").Nth(number - 1).FillAsync($"How well the bid shows {name}");
        await manager.Field("Weight").Nth(number - 1).FillAsync(weight);
    }

    private static async Task Questions(Walker manager)
    {
        await manager.Follow("Your own questions");
        (string Text, string Kind, string? Label, string More)[] questions =
        [
            (OwnText, "Text", "Largest number of words", "50"),
            (OwnNumber, "A whole number", null, ""),
            (OwnMoney, "An amount of money", null, ""),
            (OwnChoice, "One of several answers", "Answers to choose from", "In a hall\nAt school"),
            (OwnYesNo, "Yes or no", null, ""),
        ];
        foreach (var (text, kind, label, more) in questions)
        {
            await manager.Follow("Add a question");
            await manager.Fill("Question", text);
            await manager.Choose("What kind of answer does it take?", kind);
            if (label is not null)
            {
                await manager.Fill(label, more);
            }

            await manager.Choose("Must every bid answer it?", "Yes");
            await manager.Press("Save and continue");
        }

        await manager.Follow("Continue");
    }

    private async Task Panel(Walker manager)
    {
        await manager.Follow("Panel");
        await Appoint(manager, "Cleo Chair", Chair, "Seat", "Chair");
        foreach (var (at, member) in Members.Index())
        {
            await Appoint(manager, $"Member {at + 1}", member, "Seat", at == 0 ? "Professional member" : "Lay member");
        }

        await manager.Reads("4 members who score, 3 of them lay");
    }

    private static async Task Appoint(Walker by, string name, string email, string legend, string seat)
    {
        await by.Fill("Full name", name);
        await by.Fill("Email address", email);
        await by.Choose(legend, seat);
        await by.Press("Appoint");
        await by.Reads(name);
    }
}
