using CoProductionFund.Application.Asking;
using CoProductionFund.Application.PartnerChecks;

namespace CoProductionFund.Web.Pages.Audit;

public sealed class CheckAsItStoodModel(Asking fund) : AsItStoodPage<CheckView>(fund)
{
    public override string Address => $"/checks/{Reference}";

    public override string Name => $"Check {Reference}";

    protected override async Task<object?> Now(CancellationToken stop) =>
        await Fund.Ask(new GetCheck(Reference, Fund.By), stop);

    protected override IQuery<CheckView?> Then(DateTimeOffset at) => new GetCheckAsOf(Reference, at, Fund.By);
}
