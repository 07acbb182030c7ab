using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.PartnerChecks;

namespace CoProductionFund.Web.Demonstration.Projects;

/// <summary>How the department finds out whether it can work with group and institution.</summary>
internal sealed class Checks(Project project)
{
    public void Write()
    {
        var bank = project.Told.Bank;
        project.At(
            bank.Day,
            19,
            () =>
                new ProposeBankDetails(project.Group, bank.SortCode, bank.AccountNumber, bank.AccountName, project.Lead)
        );
        project.At(bank.Day + 1, 19, Confirm);
        foreach (var (at, check) in project.Told.Checks.Index())
        {
            Open(check, project.Told.Checks.Take(at).LastOrDefault(it => it.Of == check.Of));
            Write(check);
        }
    }

    private async Task Confirm()
    {
        var group = (await project.Tell.Ask(new GroupsByIds([project.Group], Caller.TheFund))).Single();
        await project.Tell.Do(new ConfirmBankDetails(project.Group, group.Bank.Proposed!.Details, project.Contributor));
    }

    /// <summary>The first check of an organisation opens by itself when it becomes part of an award.</summary>
    /// <param name="before">The last check of the same organisation.</param>
    private void Open(StoryCheck check, StoryCheck? before)
    {
        if (check.OpenedByClock)
        {
            var until = project.Day(before!.UntilDay!.Value);
            var due = CheckDecisions.OpensAgainAt(project.Day(before.PassedDay!.Value), until);
            project.At(
                check.OpenedDay,
                9.6,
                () => project.Tell.Run(new OpenCheckAgain(IdOf(check), until, due, Caller.TheFund))
            );
        }
        else if (before is not null)
        {
            project.At(
                check.OpenedDay,
                9.6,
                () => new OpenCheck(project.Department, OrganisationOf(check), project.Officer)
            );
        }
    }

    private void Write(StoryCheck check)
    {
        var seen = (check.PassedDay ?? check.FailedDay ?? -1) - 1;
        foreach (var (at, evidence) in check.Evidence.Index())
        {
            project.At(seen, 11 + (at * 0.2), () => Record(check, evidence));
        }

        if (check.PassedDay is { } passed)
        {
            project.At(
                passed,
                12,
                () => new PassCheck(IdOf(check), project.Day(check.UntilDay!.Value), project.Officer)
            );
        }

        if (check.FailedDay is { } failed)
        {
            project.At(failed, 12, () => new FailCheck(IdOf(check), check.Reasons!, project.Officer));
        }
    }

    private async Task Record(StoryCheck check, StoryEvidence told)
    {
        IReadOnlyList<Commitment> files = told.File is { } file ? [await HandIn(check, told.Item, file)] : [];
        await project.Tell.Do(
            new RecordEvidence(
                IdOf(check),
                told.Item,
                told.Finding,
                told.Seen,
                told.Reason,
                files,
                told.ValidUntilDay is { } until ? project.Day(until) : null,
                project.Officer
            )
        );
    }

    /// <summary>The organisation itself does.</summary>
    private async Task<Commitment> HandIn(StoryCheck check, CheckItem item, string name)
    {
        var file = await project.Tell.Receive(name);
        await project.Tell.Do(new AddEvidenceFile(IdOf(check), item, file, project.By(check.Of)));
        var row = (await project.Tell.Ask(new FindCheckOf(IdOf(check), Caller.TheFund)))!;
        return row.Files.Last(it => it.Item == item).File;
    }

    private PartnerCheckId IdOf(StoryCheck check) => PartnerCheck.IdOf(project.Department, OrganisationOf(check));

    private OrganisationId OrganisationOf(StoryCheck check) =>
        check.Of is Party.Group ? OrganisationId.Of(project.Group) : OrganisationId.Of(project.Institution);
}
