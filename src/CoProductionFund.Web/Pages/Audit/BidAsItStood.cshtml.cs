using CoProductionFund.Application.Bids;
using CoProductionFund.Web.Pages.Bids;
using CoProductionFund.Web.Pages.Panel.Bids;

namespace CoProductionFund.Web.Pages.Audit;

public sealed class BidAsItStoodModel(Asking fund) : AsItStoodPage
{
    /// <summary>Null before it was begun, and while it was not the reader's to see.</summary>
    public BidView? View { get; private set; }

    public FormOnPage? Text { get; private set; }

    public override string Address => $"/bids/{Reference}";

    public override string Name => $"Bid {Reference}";

    protected override async Task<bool> Look(DateTimeOffset? moment, CancellationToken stop)
    {
        if (moment is not { } at)
        {
            return await fund.Ask(new GetBid(Reference, fund.By), stop) is not null;
        }

        View = await fund.Ask(new GetBidAsOf(Reference, at, fund.By), stop);
        Text = View is null ? null : await fund.Text(View.Form, View.Round, stop);
        return true;
    }
}
