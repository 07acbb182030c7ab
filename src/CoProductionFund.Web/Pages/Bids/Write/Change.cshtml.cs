using CoProductionFund.Domain.Bids;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Bids.Write;

[Authorize]
public sealed class ChangeModel(Asking fund, TimeProvider clock) : SectionPage(fund, clock)
{
    [BindProperty]
    public string? Change { get; set; }

    [BindProperty]
    public List<OutcomeFields> Outcomes { get; set; } = [];

    public override BidSection Section => BidSection.Change;

    protected override void Show(BidForm form)
    {
        Change = form.Change?.Change;
        Outcomes =
        [
            .. (form.Change?.Outcomes ?? []).Select(it => new OutcomeFields
            {
                What = it.What,
                Measure = it.Measure,
                Target = it.Target,
            }),
        ];
        if (Outcomes.Count == 0)
        {
            Outcomes.Add(new());
        }
    }

    protected override IAnswers Read() =>
        new ChangeAnswers(
            Change,
            [
                .. Outcomes
                    .Where((it, at) => !it.IsEmpty || Outcomes.Skip(at).Any(later => !later.IsEmpty))
                    .Select(it => new OutcomeMeasure(it.What, it.Measure, it.Target)),
            ]
        );

    protected override bool Rearrange(string then)
    {
        if (Typed.LineToRemove(then, Outcomes.Count) is { } number)
        {
            Outcomes.RemoveAt(number - 1);
            return true;
        }

        if (then is "add")
        {
            Outcomes.Add(new());
        }

        return then is "add";
    }

    public sealed class OutcomeFields
    {
        public string? What { get; set; }

        public string? Measure { get; set; }

        public string? Target { get; set; }

        public bool IsEmpty => What is null && Measure is null && Target is null;
    }
}
