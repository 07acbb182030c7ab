using CoProductionFund.Application.Asking;
using CoProductionFund.Domain.Agreements;

namespace CoProductionFund.Web.Demonstration.Projects;

/// <summary>A project of the story, and who plays which part in it.</summary>
internal sealed class Project(StoryProject told, Story story, Teller tell, Script script)
{
    private readonly StoryBid bid = story.Bids.Single(it => it.Slug == told.Bid);

    public StoryProject Told => told;

    public Teller Tell => tell;

    public BidId Bid => BidsOfTheStory.IdOf(bid, story);

    public AwardId Award => Domain.Awards.Award.IdOf(Bid);

    public GroupId Group => DepartmentsAndGroups.IdOf(StoryGroup);

    public DepartmentId Department => DepartmentsAndGroups.IdOf(StoryDepartment);

    public InstitutionId Institution => InstitutionsOfTheStory.IdOf(told.Institution);

    public Caller Lead => tell[StoryGroup.Lead];

    public Caller Contributor => tell[StoryGroup.Contributors![0]];

    public Caller Officer => tell[StoryDepartment.GrantOfficers[0]];

    /// <summary>Whoever opens rounds and decides.</summary>
    public Caller Manager => tell[StoryDepartment.FundManagers[0]];

    /// <summary>The second of them, who releases what others approved.</summary>
    public Caller Releaser => tell[StoryDepartment.FundManagers[1]];

    public Caller Representative => tell[story.Institutions.Single(it => it.Slug == told.Institution).People[0].Person];

    private StoryGroup StoryGroup => story.Groups.Single(it => it.Slug == bid.Group);

    private StoryDepartment StoryDepartment
    {
        get
        {
            var round = story.Rounds.Single(it => it.Key == bid.Round);
            return story.Departments.Single(it => it.Code == round.Department);
        }
    }

    public Caller By(Party party) =>
        party switch
        {
            Party.Group => Lead,
            Party.Institution => Representative,
            _ => Officer,
        };

    public DateOnly Day(int offset) => script.Day(offset);

    /// <param name="command">Made when its time has come: what it says may hang on what happened before.</param>
    public void At(int day, double hour, Func<Command> command) => At(day, hour, () => tell.Do(command()));

    public void At(int day, double hour, Func<Task> act) => script.At(day, hour, act);
}
