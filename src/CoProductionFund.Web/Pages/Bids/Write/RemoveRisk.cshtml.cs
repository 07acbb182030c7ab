using CoProductionFund.Domain.Bids;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Bids.Write;

[Authorize]
public sealed class RemoveRiskModel(Asking fund, TimeProvider clock) : SectionPage(fund, clock)
{
    [FromRoute]
    public int Number { get; set; }

    public override BidSection Section => BidSection.Risks;

    public override string Heading => $"Remove risk {Number}";

    public override string Save => "Remove this risk";

    public override string Saved => $"Risk {Number} is removed";

    public override string Back => $"/bids/{Reference}/risks";

    public string? What => Risks.ElementAtOrDefault(Number - 1)?.What;

    protected override string Next => Back;

    private IReadOnlyList<Risk> Risks => View.Form.Risks?.Risks ?? [];

    public override bool Concerns(Problem gap) => false;

    protected override Task<bool> Prepare(CancellationToken stop) => Task.FromResult(Number <= Risks.Count);

    protected override void Show(BidForm form) { }

    protected override IAnswers Read() => new RisksAnswers([.. Risks.Where((_, at) => at != Number - 1)]);
}
