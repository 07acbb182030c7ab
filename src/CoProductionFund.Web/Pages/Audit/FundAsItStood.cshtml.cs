using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Funds;

namespace CoProductionFund.Web.Pages.Audit;

public sealed class FundAsItStoodModel(Asking fund) : AsItStoodPage<FundPosition>(fund)
{
    public override string Address => $"/department/funds/{Reference}";

    public override string Name => $"Fund {Reference}";

    protected override async Task<object?> Now(CancellationToken stop) =>
        await Fund.Ask(new GetFund(Reference, Fund.By), stop);

    protected override IQuery<FundPosition?> Then(DateTimeOffset at) => new GetFundAsOf(Reference, at, Fund.By);
}
