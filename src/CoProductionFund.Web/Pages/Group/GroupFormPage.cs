using CoProductionFund.Domain.Groups;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Group;

/// <summary>
/// What a group says about itself, asked in small sets. What was answered so far travels in the address, so that going
/// back, two windows and a closed browser lose nothing, and nothing is stored before the last step.
/// </summary>
public abstract class GroupFormPage : PageModel
{
    public const string KindStep = "kind",
        NumbersStep = "numbers",
        WhereStep = "where",
        SizeStep = "size",
        CheckStep = "check";

    [BindProperty(SupportsGet = true)]
    public string? Step { get; set; }

    /// <summary>Set by "Change": afterwards back to the check.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Checking { get; set; }

    [BindProperty(SupportsGet = true)]
    public GroupKind? Kind { get; set; }

    /// <summary>By register.</summary>
    [BindProperty(SupportsGet = true)]
    public Dictionary<string, string?> Numbers { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Place { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? District { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Income { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? People { get; set; }

    /// <summary>The page itself, without what was answered.</summary>
    public abstract string Path { get; }

    /// <summary>Where the journey began.</summary>
    public abstract string Home { get; }

    public abstract string Do { get; }

    public string Back =>
        Step == KindStep && !Checking ? Home
        : Checking ? To(CheckStep)
        : To(Steps[Math.Max(0, Steps.IndexOf(Step!) - 1)]);

    public IReadOnlyList<IdentifierScheme> Schemes => this.SchemesAsked();

    private List<string> Steps =>
        Schemes.Count > 0
            ? [KindStep, NumbersStep, WhereStep, SizeStep, CheckStep]
            : [KindStep, WhereStep, SizeStep, CheckStep];

    /// <summary>This page with everything answered so far, at another step.</summary>
    public string To(string step, bool checking = false) => Path + this.Query(step, checking);

    /// <returns>Where to go instead, when this step cannot be shown yet.</returns>
    protected string? Show()
    {
        ModelState.Clear(); // an address is not a form: nothing is wrong yet
        Step = Steps.Contains(Step ?? "") ? Step : KindStep;
        AskForEveryNumber();
        return Step == CheckStep && this.Problems() is [var first, ..] ? To(GroupAnswers.StepOf(first.Where)) : null;
    }

    /// <returns>The next step, or null when something is wrong with this one.</returns>
    protected string? Answered()
    {
        var problems = this.Problems();
        foreach (var problem in problems.Where(it => GroupAnswers.StepOf(it.Where) == Step))
        {
            if (ModelState.FirstError(problem.Where) is null)
            {
                ModelState.AddModelError(problem.Where, problem.Message);
            }
        }

        if (!ModelState.IsValid)
        {
            AskForEveryNumber();
            return null;
        }

        var next = Steps[Math.Min(Steps.IndexOf(Step!) + 1, Steps.Count - 1)];
        return !Checking || (Step == KindStep && next == NumbersStep) ? To(next, Checking)
            : problems is [var first, ..] ? To(GroupAnswers.StepOf(first.Where), Checking)
            : To(CheckStep);
    }

    /// <summary>A box is drawn for a number that was not sent, too.</summary>
    private void AskForEveryNumber()
    {
        foreach (var scheme in Schemes)
        {
            Numbers.TryAdd(scheme.ToString(), null);
        }
    }

    protected void Fill(GroupDetails details)
    {
        (Kind, Name, Place, District) = (details.Kind, details.Name, details.Place, details.PostcodeDistrict);
        Income = details.AnnualIncome.ToString();
        People = Words.Number(details.People);
        Numbers = details.Identifiers.ToDictionary(it => it.Scheme.ToString(), it => (string?)it.Number);
    }
}
