using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.SafetyNet;

namespace CoProductionFund.Web.Demonstration.Projects;

/// <summary>What goes wrong, and how the safety net holds.</summary>
internal sealed class Cases(Project project)
{
    public void Write()
    {
        foreach (var told in project.Told.Cases ?? [])
        {
            foreach (var report in told.Reports)
            {
                project.At(report.Day, report.Hour, async () => await project.Tell.Do(await Raise(told, report)));
            }

            Help(told, () => CaseOf(told, told.Reports[0]));
            End(told, () => CaseOf(told, told.Reports[0]));
        }
    }

    private void Help(StoryCase told, Func<Task<SafetyNetCaseId>> which)
    {
        if (told.Triage is { } triage)
        {
            project.At(
                triage.Day,
                triage.Hour,
                async () =>
                {
                    await project.Tell.Do(
                        new TriageCase(
                            await which(),
                            triage.Severity,
                            triage.Threatens,
                            triage.Note,
                            IsKeptFromGroup: false,
                            project.Officer
                        )
                    );
                    foreach (var other in told.Reports.Skip(1))
                    {
                        await Join(await CaseOf(told, other), await which());
                    }
                }
            );
        }

        if (told.StepIn is { } step)
        {
            Do(step.Day, step.Hour, async () => new StepIn(await which(), step.How, project.Officer));
        }

        foreach (var (at, support) in (told.Support ?? []).Index())
        {
            var number = at + 1;
            Do(
                support.Day,
                9.5 + at,
                async () =>
                    new OfferSupport(
                        await which(),
                        support.Kind,
                        Pounds.Of(support.AmountPounds),
                        support.What,
                        project.Officer
                    )
            );
            Do(support.AcceptedDay, 13 + at, async () => new AcceptSupport(await which(), number, project.Lead));
            if (support.ReleasedDay is { } released)
            {
                Do(released, 14, async () => new ReleaseBridging(await which(), number, project.Releaser));
            }
        }

        if (told.Informed is { } informed)
        {
            Do(
                informed.Day,
                17,
                async () =>
                    new InformPeople(
                        await which(),
                        informed.HowMany,
                        informed.How,
                        project.Day(informed.Day),
                        project.Officer
                    )
            );
        }
    }

    private void End(StoryCase told, Func<Task<SafetyNetCaseId>> which)
    {
        foreach (var note in told.Notes ?? [])
        {
            Do(note.Day, 12, async () => new ReviewCase(await which(), note.Text, project.Officer));
        }

        if (told.HandedBack is { } back)
        {
            Do(back.Day, back.Hour, async () => new HandBack(await which(), back.How, project.Officer));
        }

        if (told.Returned is { } returned)
        {
            Do(
                returned.Day,
                10,
                async () =>
                    new ReturnBridging(
                        await which(),
                        Pence.Pounds(returned.AmountPounds),
                        Before: Pence.Zero,
                        project.Releaser
                    )
            );
        }

        if (told.Resolved is { } resolved)
        {
            Do(
                resolved.Day,
                16,
                async () =>
                    new ResolveCase(await which(), resolved.Outcome, resolved.Reason, resolved.Lessons, project.Officer)
            );
        }
    }

    private void Do(int day, double hour, Func<Task<Command>> command) =>
        project.At(day, hour, async () => await project.Tell.Do(await command()));

    private async Task<SafetyNetCaseId> CaseOf(StoryCase told, StoryRiskEvent report) =>
        (await Raise(told, report)).Case;

    private async Task Join(SafetyNetCaseId one, SafetyNetCaseId into)
    {
        var receipt = (await project.Tell.Ask(new GetReceipt(into, Caller.Anyone)))!;
        await project.Tell.Do(new JoinCase(one, receipt.Reference, project.Officer));
    }

    private async Task<string> Reference() =>
        (await project.Tell.Ask(new GetBidById(project.Bid, Caller.TheFund)))!.Reference;

    /// <summary>The same report is always the same case.</summary>
    private async Task<RaiseCase> Raise(StoryCase told, StoryRiskEvent report) =>
        new(
            await Reference(),
            DerivedId.Of("story-case", told.Key, told.Reports.ToList().IndexOf(report)),
            report.Kind,
            report.Service,
            report.Urgency,
            report.Happened,
            report.Affected,
            Email: null,
            Phone: null,
            report.By is { } party ? project.By(party) : Caller.Anyone
        );
}
