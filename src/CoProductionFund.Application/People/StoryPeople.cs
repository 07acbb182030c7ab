namespace CoProductionFund.Application.People;

/// <summary>Someone of the demonstration's story, whom anyone may play while developing.</summary>
/// <param name="Slug">Name in an address ("ruth-adeyemi").</param>
/// <param name="Who">What they do ("Auditor: checks decisions").</param>
public sealed record StoryPerson(string Slug, string Name, string Email, string Who);

/// <summary>The cast of the demonstration; registered by whoever tells the story.</summary>
public interface IStoryPeople
{
    IReadOnlyList<StoryPerson> All { get; }
}

/// <summary>No story is told here.</summary>
public sealed class NoStory : IStoryPeople
{
    public IReadOnlyList<StoryPerson> All => [];
}
