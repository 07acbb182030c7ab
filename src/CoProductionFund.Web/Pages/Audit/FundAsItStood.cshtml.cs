using CoProductionFund.Application.Funds;

namespace CoProductionFund.Web.Pages.Audit;

public sealed class FundAsItStoodModel(Asking fund) : AsItStoodPage
{
    /// <summary>Null before it was set up.</summary>
    public FundPosition? View { get; private set; }

    public override string Address => $"/department/funds/{Reference}";

    public override string Name => $"Fund {Reference}";

    protected override async Task<bool> Look(DateTimeOffset? moment, CancellationToken stop)
    {
        if (moment is not { } at)
        {
            return await fund.Ask(new GetFund(Reference, fund.By), stop) is not null;
        }

        View = await fund.Ask(new GetFundAsOf(Reference, at, fund.By), stop);
        return true;
    }
}
