using CoProductionFund.Application.Awards;

namespace CoProductionFund.Web.Pages.Audit;

public sealed class PaymentsAsTheyStoodModel(Asking fund) : AsItStoodPage
{
    /// <summary>Null before the award was offered.</summary>
    public PaymentsRow? View { get; private set; }

    public override string Address => $"/awards/{Reference}/payments";

    public override string Name => $"Payments of award {Reference}";

    protected override async Task<bool> Look(DateTimeOffset? moment, CancellationToken stop)
    {
        if (moment is not { } at)
        {
            return await fund.Ask(new GetPayments(Reference, fund.By), stop) is not null;
        }

        View = await fund.Ask(new GetPaymentsAsOf(Reference, at, fund.By), stop);
        return true;
    }
}
