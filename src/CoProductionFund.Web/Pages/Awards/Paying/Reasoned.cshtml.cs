using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Domain.Awards;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Awards.Paying;

/// <summary>What an officer does about the payments with a reason: hold, clear a hold, suspend, resume, end.</summary>
public sealed class ReasonedModel(Asking fund) : PaymentPage(fund)
{
    [FromRoute]
    public required string Act { get; set; }

    /// <summary>Null for all that is not paid.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Number { get; set; }

    [BindProperty(SupportsGet = true)]
    public HoldCause Cause { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>"check" or "do".</summary>
    [BindProperty]
    public string? Step { get; set; }

    public bool IsChecking { get; private set; }

    private string What => PaymentWords.What(Number);

    public string Title =>
        Act switch
        {
            "hold" => $"Hold {What}",
            "clear" => $"Clear the hold on {What}",
            "suspend" => "Suspend the award",
            "resume" => "Resume the award",
            _ => "End the award early",
        };

    public string Question => Act == "clear" ? "How was the cause put right?" : "What is the reason?";

    public string Meaning =>
        Act switch
        {
            "hold" when Number is null =>
                "It is not paid until somebody clears the hold with a reason. What is with the finance system already may still be paid. We tell the group.",
            "hold" => "It is not paid until somebody clears the hold with a reason. We tell the group.",
            "clear" => "It can be paid again, if nothing else holds it.",
            "suspend" =>
                "Nothing is paid until the award is resumed. What is with the finance system already may still be paid. We tell the group.",
            "resume" => "What is due can be paid again, if nothing else holds it. We tell the group.",
            _ => "Nothing more is paid. Grant that was paid can still be asked back. We tell the group.",
        };

    public async Task<IActionResult> OnGet(CancellationToken stop) => await Load(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        if (Act == "terminate" && Step != "do")
        {
            IsChecking = await Fund.Check(Command(), ModelState, stop);
            return Page();
        }

        return await Fund.Ask(Command(), ModelState, stop) ? Done(DoneWords()) : Page();
    }

    private Command Command() =>
        Act switch
        {
            "hold" => new HoldInstalment(Payments.Award, Number, Reason ?? "", Fund.By),
            "clear" => new ClearHold(Payments.Award, Number, Cause, Reason ?? "", Fund.By),
            "suspend" => new SuspendAward(Payments.Award, Reason ?? "", Fund.By),
            "resume" => new ResumeAward(Payments.Award, Reason ?? "", Fund.By),
            _ => new TerminateAward(Payments.Award, Reason ?? "", Fund.By),
        };

    private string DoneWords() =>
        Act switch
        {
            "hold" => "The hold is recorded",
            "clear" => "The hold is cleared",
            "suspend" => "The award is suspended",
            "resume" => "The award is resumed",
            _ => "The award has ended",
        };
}
