using CoProductionFund.Application.PartnerChecks;

namespace CoProductionFund.Web.Pages.Audit;

public sealed class CheckAsItStoodModel(Asking fund) : AsItStoodPage
{
    /// <summary>Null before it was opened.</summary>
    public CheckView? View { get; private set; }

    public override string Address => $"/checks/{Reference}";

    public override string Name => $"Check {Reference}";

    protected override async Task<bool> Look(DateTimeOffset? moment, CancellationToken stop)
    {
        if (moment is not { } at)
        {
            return await fund.Ask(new GetCheck(Reference, fund.By), stop) is not null;
        }

        View = await fund.Ask(new GetCheckAsOf(Reference, at, fund.By), stop);
        return true;
    }
}
