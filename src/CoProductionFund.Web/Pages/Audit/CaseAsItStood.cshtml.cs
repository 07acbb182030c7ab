using CoProductionFund.Application.SafetyNet;

namespace CoProductionFund.Web.Pages.Audit;

public sealed class CaseAsItStoodModel(Asking fund) : AsItStoodPage
{
    /// <summary>Null before it was raised.</summary>
    public CaseView? View { get; private set; }

    public override string Address => $"/cases/{Reference}";

    public override string Name => $"Case {Reference}";

    protected override async Task<bool> Look(DateTimeOffset? moment, CancellationToken stop)
    {
        View = await fund.Ask(new GetCaseAsOf(Reference, moment ?? DateTimeOffset.UnixEpoch, fund.By), stop);
        return true;
    }
}
