using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Web.Pages.Bids;
using CoProductionFund.Web.Pages.Panel.Bids;

namespace CoProductionFund.Web.Pages.Audit;

public sealed class BidAsItStoodModel(Asking fund) : AsItStoodPage<BidView>(fund)
{
    public FormOnPage? Text { get; private set; }

    public override string Address => $"/bids/{Reference}";

    public override string Name => $"Bid {Reference}";

    protected override string Back => $"{Address}/timeline";

    protected override async Task<object?> Now(CancellationToken stop) =>
        await Fund.Ask(new GetBid(Reference, Fund.By), stop);

    protected override IQuery<BidView?> Then(DateTimeOffset at) => new GetBidAsOf(Reference, at, Fund.By);

    protected override async Task Read(BidView view, CancellationToken stop) =>
        Text = await Fund.Text(view.Form, view.Round, stop);
}
