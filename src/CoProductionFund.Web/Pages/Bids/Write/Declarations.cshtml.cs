using CoProductionFund.Domain.Bids;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Bids.Write;

[Authorize]
public sealed class DeclarationsModel(Asking fund, TimeProvider clock) : SectionPage(fund, clock)
{
    /// <summary>"yes" or "no" by the key of the question.</summary>
    [BindProperty]
    public Dictionary<string, string?> Eligibility { get; set; } = [];

    [BindProperty]
    public bool IsTrue { get; set; }

    [BindProperty]
    public bool HasAuthority { get; set; }

    [BindProperty]
    public bool MayBeNamed { get; set; }

    public override BidSection Section => BidSection.Declarations;

    public IReadOnlyList<EligibilityQuestion> Questions => View.Round.Terms?.Eligibility.Questions ?? [];

    protected override Task<bool> Prepare(CancellationToken stop)
    {
        foreach (var question in Questions)
        {
            Eligibility.TryAdd(question.Key, null); // the page has a field for each, answered or not
        }

        return Task.FromResult(true);
    }

    protected override void Show(BidForm form)
    {
        var it = form.Declarations;
        (IsTrue, HasAuthority, MayBeNamed) = (it?.IsTrue ?? false, it?.HasAuthority ?? false, it?.MayBeNamed ?? false);
        foreach (var (key, yes) in it?.Eligibility ?? new Dictionary<string, bool>())
        {
            Eligibility[key] = yes ? "yes" : "no";
        }
    }

    protected override IAnswers Read() =>
        new DeclarationsAnswers(
            Questions
                .Where(it => Eligibility[it.Key] is "yes" or "no")
                .ToDictionary(it => it.Key, it => Eligibility[it.Key] is "yes"),
            IsTrue,
            HasAuthority,
            MayBeNamed
        );
}
