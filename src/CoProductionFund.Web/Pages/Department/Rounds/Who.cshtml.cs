using System.ComponentModel.DataAnnotations;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using static CoProductionFund.Web.Pages.Department.MoreReading;

namespace CoProductionFund.Web.Pages.Department.Rounds;

[Authorize]
public sealed class WhoModel(Asking fund, TimeProvider clock) : TermsPage(fund, clock)
{
    public sealed class Line
    {
        /// <summary>Empty for a question that has not been saved yet.</summary>
        public string? Key { get; set; }

        public string? Text { get; set; }

        public string? MustBe { get; set; }

        public string? WhyNot { get; set; }

        public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(WhyNot);
    }

    [BindProperty, MinLength(1, ErrorMessage = "Select at least one kind of group")]
    public List<string> Kinds { get; set; } = [];

    [BindProperty]
    public string? LargestIncome { get; set; }

    [BindProperty]
    public string? Places { get; set; }

    [BindProperty]
    public List<Line> Questions { get; set; } = [];

    /// <summary>"add", or "remove-2".</summary>
    [BindProperty]
    public string? Then { get; set; }

    protected override string Done => "Who can bid is saved";

    protected override object Part(RoundTerms terms) => terms.Eligibility;

    protected override IReadOnlyList<Said> InWords(RoundTerms terms) => TermsInWords.Who(terms);

    protected override void Show(RoundTerms terms)
    {
        var who = terms.Eligibility;
        Kinds = [.. who.Kinds.Select(it => it.ToString())];
        LargestIncome = who.LargestIncome is { } income ? Typed(income) : null;
        Places = string.Join('\n', who.Places);
        Questions =
        [
            .. who.Questions.Select(it => new Line
            {
                Key = it.Key,
                Text = it.Text,
                MustBe = it.MustBe ? "yes" : "no",
                WhyNot = it.WhyNot,
            }),
        ];
    }

    protected override RoundTerms? Read(RoundTerms terms)
    {
        if (Then is not null)
        {
            Rows.Change(Questions, Then);
            ModelState.Clear(); // the rows have moved, and nothing is judged yet
            return null;
        }

        var income = string.IsNullOrWhiteSpace(LargestIncome)
            ? null
            : ModelState.ReadMoney(nameof(LargestIncome), LargestIncome, "the largest yearly income");
        var places = Lines(Places).Select(it => it.ToUpperInvariant()).Distinct().ToList();
        var questions = Asked(terms.Eligibility.Questions);
        return ModelState.IsValid
            ? terms with
            {
                Eligibility = new(
                    [.. Enum.GetValues<GroupKind>().Where(it => Kinds.Contains(it.ToString()))],
                    income,
                    places,
                    questions
                ),
            }
            : null;
    }

    protected override IReadOnlyDictionary<string, string> Fields => FieldsOfPlaces();

    private List<EligibilityQuestion> Asked(IReadOnlyList<EligibilityQuestion> before)
    {
        var known = before.Select(it => it.Key).ToHashSet();
        List<EligibilityQuestion> asked = [];
        foreach (var (at, line) in Questions.Index().Where(it => !it.Item.IsEmpty))
        {
            Need(at, nameof(line.Text), line.Text, "Enter the question");
            Need(at, nameof(line.MustBe), line.MustBe, "Select the answer that lets a group bid");
            Need(at, nameof(line.WhyNot), line.WhyNot, "Say what to tell a group that answers otherwise");
            var key =
                line.Key is { } kept && known.Contains(kept)
                    ? kept
                    : KeyFor(line.Text ?? "", asked.Select(it => it.Key).Concat(known));
            asked.Add(new(key, line.Text?.Trim() ?? "", line.MustBe == "yes", line.WhyNot?.Trim() ?? ""));
        }

        return asked;
    }

    private void Need(int at, string field, string? typed, string missing)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            ModelState.AddModelError($"Questions[{at}].{field}", missing);
        }
    }

    private Dictionary<string, string> FieldsOfPlaces()
    {
        var fields = new Dictionary<string, string>
        {
            ["Terms.Eligibility.LargestIncome"] = nameof(LargestIncome),
            ["Terms.Eligibility.Places"] = nameof(Places),
            ["Terms.Eligibility.Kinds"] = nameof(Kinds),
        };
        foreach (var at in Enumerable.Range(0, 500))
        {
            fields[$"Terms.Eligibility.Places[{at}]"] = nameof(Places);
        }

        return fields;
    }
}
