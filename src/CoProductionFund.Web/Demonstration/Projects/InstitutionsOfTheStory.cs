using CoProductionFund.Application.Institutions;

namespace CoProductionFund.Web.Demonstration.Projects;

/// <summary>How the institutions and those who act for them come to the service.</summary>
internal sealed class InstitutionsOfTheStory(Story story, Teller tell, Script script)
{
    public static InstitutionId IdOf(string slug) => new(DerivedId.Of("story-institution", slug));

    public void Write()
    {
        foreach (var institution in story.Institutions)
        {
            script.At(institution.ListedDay, 9.5, () => List(institution));
        }
    }

    private async Task List(StoryInstitution it)
    {
        var department = story.Departments.Single(one => one.Code == it.Department);
        var (id, by) = (IdOf(it.Slug), tell[department.GrantOfficers[0]]);
        await tell.Do(
            new ListInstitution(id, DepartmentsAndGroups.IdOf(department), new(it.Name, it.Kind, it.Place), by)
        );
        foreach (var (person, role) in it.People)
        {
            var email = story.People.Single(one => one.Slug == person).Email;
            await tell.Do(new InviteRepresentative(id, email, role, by));
            await tell.Do(new JoinInstitution(id, tell[person]));
        }
    }
}
