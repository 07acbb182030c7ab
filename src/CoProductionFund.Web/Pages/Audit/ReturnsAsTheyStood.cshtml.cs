using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards.Returns;

namespace CoProductionFund.Web.Pages.Audit;

public sealed class ReturnsAsTheyStoodModel(Asking fund) : AsItStoodPage<ReportsView>(fund)
{
    public override string Address => $"/awards/{Reference}/returns";

    public override string Name => $"Returns on {Reference}";

    public override string Heading => $"{Name} as they stood";

    protected override async Task<object?> Now(CancellationToken stop) =>
        await Fund.Ask(new GetReports(Reference, At: null, Fund.By), stop);

    protected override IQuery<ReportsView?> Then(DateTimeOffset at) => new GetReports(Reference, at, Fund.By);
}
