using CoProductionFund.Application.Awards;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Web.Design;
using CoProductionFund.Web.Pages.Department;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoProductionFund.Web.Pages.Awards.Paying;

/// <summary>Sets the instalments, or changes what is not paid.</summary>
public sealed class ScheduleModel(Asking fund) : PaymentPage(fund)
{
    private const int LinesAtFirst = 3;

    public sealed class Line
    {
        public string? Amount { get; set; }

        public DateOnly? Due { get; set; }

        public string? Condition { get; set; }

        public bool IsEmpty => string.IsNullOrWhiteSpace(Amount + Condition) && Due is null;
    }

    [BindProperty]
    public List<Line> Lines { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The schedule that was on the page when the officer began. A colleague may have been quicker.</summary>
    [BindProperty]
    public Guid? Seen { get; set; }

    /// <summary>"add" for another line.</summary>
    [BindProperty]
    public string? Then { get; set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        Lines =
        [
            .. Payments.Instalments.Select(it => new Line
            {
                Amount = MoreReading.Typed(it.Amount),
                Due = it.Due,
                Condition = it.Condition,
            }),
        ];
        Seen = Now;
        while (Lines.Count < LinesAtFirst)
        {
            Lines.Add(new());
        }

        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (Then == "add")
        {
            ModelState.Clear();
            if (Lines.Count < ScheduleDecisions.Most)
            {
                Lines.Add(new());
            }

            return Page();
        }

        var plan = Read();
        if (
            ModelState.IsValid
            && await Fund.Ask(new SetInstalments(Payments.Award, plan, Reason, Fund.By, Seen), ModelState, stop)
        )
        {
            return Done("The instalments are set");
        }

        if (Fund.LastRefusal is { Code: "payment.schedule-changed" })
        {
            Seen = Now; // they have been told, and decide
        }

        return Page();
    }

    private Guid Now =>
        ScheduleDecisions.Fingerprint(
            Payments.Instalments.Select(it => new PlannedInstalment(it.Amount, it.Due, it.Condition))
        );

    private List<PlannedInstalment> Read()
    {
        List<PlannedInstalment> plan = [];
        foreach (var (at, line) in Lines.Index().Where(it => !it.Item.IsEmpty))
        {
            var amount = ModelState.ReadMoney($"Lines[{at}].Amount", line.Amount, "the amount of the instalment");
            var due = $"Lines[{at}].Due";
            if (line.Due is null && ModelState.GetFieldValidationState(due) is not ModelValidationState.Invalid)
            {
                ModelState.AddModelError(due, "Enter the day the instalment is due");
            }

            plan.Add(new(amount ?? Pence.Zero, line.Due ?? default, line.Condition));
        }

        return plan;
    }
}
