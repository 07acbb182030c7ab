using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Funds;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.People;
using CoProductionFund.Application.ServiceAreas;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.Funds;
using CoProductionFund.Domain.Groups;

namespace CoProductionFund.Web.Demonstration;

/// <summary>How the service began: people, offices, departments with their funds and service areas, and the groups.</summary>
internal sealed class DepartmentsAndGroups(Story story, Teller tell, Script script)
{
    public static DepartmentId IdOf(StoryDepartment department) => ListDepartment.IdOf(department.Code);

    public static ServiceAreaId IdOf(string area) => new(DerivedId.Of("story-area", area));

    public static GroupId IdOf(StoryGroup group) => new(DerivedId.Of("story-group", group.Slug));

    public static FundId FundOf(StoryRound round, Story story, Script script) =>
        Fund.IdOf(IdOf(story.Departments.Single(it => it.Code == round.Department)), Year(round.FundYear, script));

    public void Write()
    {
        script.At(story.Departments.Min(it => it.FirstDay), 9, Open);
        foreach (var department in story.Departments)
        {
            script.At(department.FirstDay, 9.5, () => Begin(department));
            foreach (var fund in department.Funds)
            {
                script.At(fund.Day, 10, () => Establish(department, fund));
            }

            foreach (var area in department.ServiceAreas)
            {
                script.At(area.Assessments[0].DecidedDay, 10.5, () => List(department, area));
                foreach (var assessment in area.Assessments)
                {
                    script.At(assessment.DecidedDay, 11, () => Assess(department, area, assessment));
                }
            }
        }

        foreach (var group in story.Groups)
        {
            script.At(group.RegisteredDay, 12, () => Register(group));
        }
    }

    /// <param name="back">0 for the financial year that holds today, -1 for the one before.</param>
    private static int Year(int back, Script script) => script.Day(0).AddMonths(-3).Year + back;

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
    }

    private Task Establish(StoryDepartment department, StoryFund fund) =>
        tell.Do(
            new EstablishFund(
                IdOf(department),
                Year(fund.Year, script),
                fund.Name,
                Pence.Pounds(fund.BudgetPounds),
                Percent.Whole(fund.SafetyNetSharePercent),
                Percent.Whole(fund.MatchRatioPercent),
                tell[department.FundManagers[0]]
            )
        );

    private async Task Appoint(StoryDepartment department, IReadOnlyList<string> people, StaffRole role)
    {
        foreach (var person in people)
        {
            await tell.Do(new AppointStaff(IdOf(department), tell.IdOf(person), role, Administrator()));
        }
    }

    private Task List(StoryDepartment department, StoryArea area) =>
        tell.Do(
            new ListServiceArea(
                IdOf(area.Key),
                IdOf(department),
                area.Name,
                area.Description,
                tell[department.FundManagers[0]]
            )
        );

    private Task Assess(StoryDepartment department, StoryArea area, StoryAssessment assessment) =>
        tell.Do(
            new AssessAppropriateness(
                IdOf(area.Key),
                assessment.Fits,
                assessment.Tiers,
                assessment.Depths,
                assessment.Evidence,
                assessment.Reasons,
                script.Day(assessment.ReviewByDay),
                tell[department.FundManagers[0]]
            )
        );

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
