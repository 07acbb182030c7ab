using CoProductionFund.Application.People;
using CoProductionFund.Application.Store;
using CoProductionFund.Web.Demonstration.Projects;

namespace CoProductionFund.Web.Demonstration;

/// <summary>Whom anyone may play while developing.</summary>
internal sealed class Cast : IStoryPeople
{
    public IReadOnlyList<StoryPerson> All { get; } = Story.Read().People;
}

/// <summary>Plays the story once, before the site takes its first visitor.</summary>
internal sealed class StoryService(IServiceProvider services, StoryBook book, StoryClock clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!await book.MayBePlayed(cancellationToken))
        {
            return;
        }

        var (story, tell, script) = (Story.Read(), new Teller(services), new Script(clock));
        var rounds = new RoundsOfTheStory(story, tell, script);
        new DepartmentsAndGroups(story, tell, script).Write();
        rounds.Write();
        new BidsOfTheStory(story, tell, script).Write();
        new PanelsOfTheStory(story, tell, script, rounds).Write();
        new AwardsOfTheStory(story, tell, script, rounds).Write();
        new ProjectsOfTheStory(story, tell, script).Write();

        await script.Play(tell.Quiet);
        await book.Played(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
