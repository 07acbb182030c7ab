using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Funds;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.People;
using CoProductionFund.Application.ServiceAreas;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.Groups;

namespace CoProductionFund.Web.Demonstration;

/// <summary>How the service began: people, offices, departments with their funds and service areas, and the groups.</summary>
internal sealed class DepartmentsAndGroups(Story story, Teller tell, Script script)
{
    private const int FirstDay = -330;

    public static DepartmentId IdOf(StoryDepartment department) => ListDepartment.IdOf(department.Code);

    public static ServiceAreaId IdOf(string area) => new(DerivedId.Of("story-area", area));

    public static GroupId IdOf(StoryGroup group) => new(DerivedId.Of("story-group", group.Slug));

    /// <summary>The financial year that holds today, in which all of the story is paid.</summary>
    public static int Year(Script script) => script.Day(0).Month >= 4 ? script.Day(0).Year : script.Day(0).Year - 1;

    public void Write()
    {
        script.At(FirstDay, 9, Open);
        foreach (var department in story.Departments)
        {
            script.At(FirstDay, 10, () => Begin(department));
            foreach (var area in department.ServiceAreas)
            {
                script.At(area.Assessment.DecidedDay, 11, () => Assess(department, area));
            }
        }

        foreach (var (at, group) in story.Groups.Index())
        {
            script.At(-160 + at, 12, () => Register(group));
        }
    }

    private async Task Open()
    {
        foreach (var person in story.People)
        {
            await tell.Do(new AddPerson(person.Email, person.Name, Caller.TheFund));
            tell.Knows(person.Slug, (await tell.Ask(new PersonWithAddress(person.Email, Caller.TheFund)))!.Value);
        }

        foreach (var person in story.People.Where(it => it.Who.StartsWith("Administrator", StringComparison.Ordinal)))
        {
            await tell.Do(new AppointAdministrator(tell.IdOf(person.Slug), Caller.TheFund));
        }

        var administrator = Administrator();
        foreach (var person in story.People.Where(it => it.Who.StartsWith("Auditor", StringComparison.Ordinal)))
        {
            await tell.Do(new AppointAuditor(tell.IdOf(person.Slug), administrator));
        }
    }

    private Caller Administrator() =>
        tell[story.People.First(it => it.Who.StartsWith("Administrator", StringComparison.Ordinal)).Slug];

    private async Task Begin(StoryDepartment department)
    {
        await tell.Do(new ListDepartment(department.Code, department.Name, Administrator()));
        await Appoint(department, department.FundManagers, StaffRole.FundManager);
        await Appoint(department, department.GrantOfficers, StaffRole.GrantOfficer);
        await tell.Do(
            new EstablishFund(
                IdOf(department),
                Year(script),
                department.Fund.Name,
                Pence.Pounds(department.Fund.BudgetPounds),
                Percent.Whole(department.Fund.SafetyNetSharePercent),
                Percent.Whole(department.Fund.MatchRatioPercent),
                tell[department.FundManagers[0]]
            )
        );
    }

    private async Task Appoint(StoryDepartment department, IReadOnlyList<string> people, StaffRole role)
    {
        foreach (var person in people)
        {
            await tell.Do(new AppointStaff(IdOf(department), tell.IdOf(person), role, Administrator()));
        }
    }

    private async Task Assess(StoryDepartment department, StoryArea area)
    {
        var by = tell[department.FundManagers[0]];
        await tell.Do(new ListServiceArea(IdOf(area.Key), IdOf(department), area.Name, area.Description, by));
        await tell.Do(
            new AssessAppropriateness(
                IdOf(area.Key),
                area.Assessment.Fits,
                area.Assessment.Tiers,
                area.Assessment.Depths,
                area.Assessment.Evidence,
                area.Assessment.Reasons,
                script.Day(area.Assessment.ReviewByDay),
                by
            )
        );
    }

    private async Task Register(StoryGroup group)
    {
        var lead = tell[group.Lead];
        await tell.Do(
            new RegisterGroup(
                IdOf(group),
                new(
                    group.Name,
                    group.Kind,
                    group.Identifiers,
                    group.Place,
                    group.PostcodeDistrict,
                    Pence.Pounds(group.AnnualIncomePounds),
                    group.People
                ),
                lead
            )
        );
        foreach (var contributor in group.Contributors ?? [])
        {
            await tell.Do(new InviteMember(IdOf(group), tell.IdOf(contributor), MemberRole.Contributor, lead));
            await tell.Do(new JoinGroup(IdOf(group), tell[contributor]));
        }

        foreach (var invited in group.Invited ?? [])
        {
            await tell.Do(new InviteMember(IdOf(group), tell.IdOf(invited), MemberRole.Contributor, lead));
        }
    }
}
