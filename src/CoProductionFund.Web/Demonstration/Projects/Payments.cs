using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Web.Demonstration.Projects;

/// <summary>When the grant is paid, and what keeps it from being paid.</summary>
internal sealed class Payments(Project project)
{
    public void Write()
    {
        if (project.Told.Instalments is { } told)
        {
            project.At(told.SetDay, 10.5, () => Schedule(told));
            foreach (var (at, instalment) in told.Plan.Index())
            {
                Write(at + 1, instalment);
            }
        }

        if (project.Told.Suspended is { } suspended)
        {
            project.At(suspended.Day, 16, () => new SuspendAward(project.Award, suspended.Reason, project.Manager));
        }
    }

    private void Write(int number, StoryInstalment told)
    {
        if (told.DueDay <= 0)
        {
            project.At(
                told.DueDay,
                0.01,
                () => project.Tell.Run(new LetInstalmentFallDue(project.Award, number, Caller.TheFund))
            );
        }

        if (told.ApprovedDay is { } approved)
        {
            project.At(approved, 11.5, () => new ApproveInstalment(project.Award, number, project.Officer));
        }

        if (told.ReleasedDay is { } released)
        {
            project.At(released, 11, () => new ReleaseInstalment(project.Award, number, project.Releaser));
        }
    }

    private SetInstalments Schedule(StoryInstalments told) =>
        new(
            project.Award,
            [
                .. told.Plan.Select(it => new PlannedInstalment(
                    Pence.Pounds(it.AmountPounds),
                    project.Day(it.DueDay),
                    it.Condition
                )),
            ],
            Reason: null,
            project.Officer
        );
}
