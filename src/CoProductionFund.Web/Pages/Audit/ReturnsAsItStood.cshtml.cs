using CoProductionFund.Application.Awards.Returns;

namespace CoProductionFund.Web.Pages.Audit;

public sealed class ReturnsAsItStoodModel(Asking fund) : AsItStoodPage
{
    /// <summary>Its row is null before the dates were set.</summary>
    public ReportsView? View { get; private set; }

    public override string Address => $"/awards/{Reference}/returns";

    public override string Name => $"Returns on {Reference}";

    protected override async Task<bool> Look(DateTimeOffset? moment, CancellationToken stop)
    {
        var view = await fund.Ask(new GetReports(Reference, moment, fund.By), stop);
        View = moment is null ? null : view;
        return view is not null;
    }
}
