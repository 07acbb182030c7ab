namespace CoProductionFund.Web.Demonstration.Projects;

/// <summary>What becomes of awards once they are accepted.</summary>
internal sealed class ProjectsOfTheStory(Story story, Teller tell, Script script)
{
    public void Write()
    {
        new InstitutionsOfTheStory(story, tell, script).Write();
        var projects = story.Projects.Select(it => new Project(it, story, tell, script)).ToList();
        foreach (var project in projects)
        {
            new Checks(project).Write();
            new Agreements(project).Write();
            new Payments(project).Write();
            new Returns(project).Write();
            new Cases(project).Write();
            new Endings(project).Write();
        }

        new PaymentRuns(projects).Write();
    }
}
