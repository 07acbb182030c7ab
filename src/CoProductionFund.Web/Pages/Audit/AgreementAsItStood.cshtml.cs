using CoProductionFund.Application.Agreements;

namespace CoProductionFund.Web.Pages.Audit;

public sealed class AgreementAsItStoodModel(Asking fund) : AsItStoodPage
{
    /// <summary>Null before it was opened.</summary>
    public AgreementView? View { get; private set; }

    public override string Address => $"/awards/{Reference}/agreement";

    public override string Name => $"Agreement {Reference}";

    protected override async Task<bool> Look(DateTimeOffset? moment, CancellationToken stop)
    {
        if (moment is not { } at)
        {
            return await fund.Ask(new GetAgreement(Reference, fund.By), stop) is not null;
        }

        View = await fund.Ask(new GetAgreementAsOf(Reference, at, fund.By), stop);
        return true;
    }
}
