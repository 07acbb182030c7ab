using System.Globalization;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.PaymentRuns;

namespace CoProductionFund.Web.Demonstration.Projects;

/// <summary>What is released in one department is paid together, and the finance system answers on the same day.</summary>
internal sealed class PaymentRuns(IReadOnlyList<Project> projects)
{
    public void Write()
    {
        var payments =
            from project in projects
            from instalment in project.Told.Instalments?.Plan ?? []
            where instalment.PaidDay is not null
            select (project, Day: instalment.PaidDay!.Value);
        foreach (var run in payments.GroupBy(it => (it.project.Department, it.Day), it => it.project))
        {
            var (any, (department, day)) = (run.First(), run.Key);
            var id = new PaymentRunId(DerivedId.Of("story-run", department.Value, day));
            any.At(day, 10, () => new StartPaymentRun(id, department, any.Releaser));
            any.At(day, 15, () => Answer(any, id, any.Day(day)));
        }
    }

    private static async Task Answer(Project any, PaymentRunId id, DateOnly day)
    {
        var runs = await any.Tell.Ask(new ListPaymentRuns(any.Department, 1, Caller.TheFund));
        var paidOn = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var lines = runs
            .Items.Single(it => it.Run == id)
            .Payments.Select(it => $"{it.Line.Reference},paid,BACS {it.Line.Reference},{paidOn},");
        string[] file = ["payment_reference,result,bank_reference,paid_on,reason", .. lines];
        await any.Tell.Do(new ImportAnswers(id, string.Join("\r\n", file), any.Releaser));
    }
}
