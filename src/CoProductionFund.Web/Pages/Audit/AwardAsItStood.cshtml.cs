using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;

namespace CoProductionFund.Web.Pages.Audit;

public sealed class AwardAsItStoodModel(Asking fund) : AsItStoodPage<AwardView>(fund)
{
    public override string Address => $"/awards/{Reference}";

    public override string Name => $"Award {Reference}";

    protected override async Task<object?> Now(CancellationToken stop) =>
        await Fund.Ask(new GetAward(Reference, Fund.By), stop);

    protected override IQuery<AwardView?> Then(DateTimeOffset at) => new GetAwardAsOf(Reference, at, Fund.By);
}
