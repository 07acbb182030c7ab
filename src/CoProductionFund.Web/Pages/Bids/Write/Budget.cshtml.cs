using CoProductionFund.Domain.Bids;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Bids.Write;

[Authorize]
public sealed class BudgetModel(Asking fund, TimeProvider clock) : SectionPage(fund, clock)
{
    [BindProperty]
    public string? Asked { get; set; }

    [BindProperty]
    public List<LineFields> Lines { get; set; } = [];

    public override BidSection Section => BidSection.Budget;

    public string Limits => $"Between {View.Round.Terms?.Smallest} and {View.Round.Terms?.Largest}";

    /// <summary>Of the amounts that can be read.</summary>
    public Pence Sum => Lines.Sum(it => Readable(it.Amount) ?? default);

    public string MustBe =>
        (Readable(Asked), View.Form.Match?.Cash) switch
        {
            ({ } asked, { } cash) when asked + cash == Sum =>
                $"That is the grant of {asked} and the cash match of {cash} together, as it must be.",
            ({ } asked, { } cash) =>
                $"They must add up to {asked + cash}: the grant of {asked} and the cash match of {cash} together.",
            ({ } asked, null) =>
                $"They must add up to the grant of {asked} and the partner’s cash match together. You have not entered the match yet.",
            _ => "They must add up to the grant you ask for and the partner’s cash match together.",
        };

    protected override void Show(BidForm form)
    {
        Asked = form.Budget?.Asked.InField();
        Lines =
        [
            .. (form.Budget?.Lines ?? []).Select(it => new LineFields { What = it.What, Amount = it.Amount.InField() }),
        ];
        if (Lines.Count == 0)
        {
            Lines.Add(new());
        }
    }

    protected override IAnswers Read() =>
        new BudgetAnswers(
            [
                .. Lines
                    .Select(
                        (it, at) =>
                            new BudgetLine(
                                it.What,
                                ModelState.MoneyOrNothing($"Lines[{at}].Amount", it.Amount, "the amount")
                            )
                    )
                    .Reverse()
                    .SkipWhile(it => it is { What: null, Amount: null })
                    .Reverse(),
            ],
            ModelState.MoneyOrNothing(nameof(Asked), Asked, "how much you are asking for")
        );

    protected override bool Rearrange(string then)
    {
        if (Typed.LineToRemove(then, Lines.Count) is { } number)
        {
            Lines.RemoveAt(number - 1);
            return true;
        }

        if (then is "add")
        {
            Lines.Add(new());
        }

        return then is "add" or "sum";
    }

    private static Pence? Readable(string? typed) =>
        MoneyText.TryRead(typed, "", out var amount, out _) ? amount : null;

    public sealed class LineFields
    {
        public string? What { get; set; }

        public string? Amount { get; set; }
    }
}
