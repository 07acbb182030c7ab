using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Ledger;
using CoProductionFund.Application.People;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Web.Demonstration;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CoProductionFund.Web.Tests;

/// <summary>The site as a newcomer sees it: while developing, with the whole demonstration story.</summary>
public class StorySite : TheSite, IAsyncLifetime
{
    /// <summary>Until the story is signed, so that every proof can be had.</summary>
    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        for (var i = 0; (await Ask(new GetLedger(Caller.Anyone))).Latest.Count == 0; i++)
        {
            Assert.True(i < 300, "The story was not signed within half a minute.");
            await Task.Delay(100);
        }
    }

    /// <summary>The story begins on the day it is played; a long run of tests goes on into the next.</summary>
    public DateOnly Today => Services.GetRequiredService<StoryClock>().GetUtcNow().LondonDate();

    protected override string Environment => "Development";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder
            .UseSetting("Demo", "true")
            .UseSetting("Ledger:SignEvery", "00:00:01")
            .ConfigureServices(services =>
                services.AddSingleton<TimeProvider>(all => all.GetRequiredService<StoryClock>())
            );
    }

    /// <summary>Someone of the story.</summary>
    public async Task<PersonId> InTheStory(string slug)
    {
        var email = Services.GetRequiredService<IStoryPeople>().All.Single(it => it.Slug == slug).Email;
        return (await Ask(new PersonWithAddress(email, Caller.TheFund)))!.Value;
    }

    public async Task<RoundRow> Round(string name)
    {
        var rounds = await Ask(new ListRounds([], Department: null, 1, Caller.Anyone));
        return rounds.Items.Single(it => it.Name == name);
    }

    /// <summary>The bid of a group, by its name, to a round.</summary>
    public async Task<BidRow> Bid(RoundId round, string group)
    {
        var found = (await Ask(new SearchGroups(round, group, Caller.TheFund))).Single();
        var bids = await Ask(new ListBidsOfGroup(found.Group, 1, Caller.TheFund));
        return bids.Items.Single(it => it.Row.Round == round).Row;
    }
}

[CollectionDefinition(nameof(StorySite))]
public class StorySiteCollection : ICollectionFixture<StorySite>;
