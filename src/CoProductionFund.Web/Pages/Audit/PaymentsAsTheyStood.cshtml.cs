using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;

namespace CoProductionFund.Web.Pages.Audit;

public sealed class PaymentsAsTheyStoodModel(Asking fund) : AsItStoodPage<PaymentsRow>(fund)
{
    public override string Address => $"/awards/{Reference}/payments";

    public override string Name => $"Payments of award {Reference}";

    public override string Heading => $"{Name} as they stood";

    protected override async Task<object?> Now(CancellationToken stop) =>
        await Fund.Ask(new GetPayments(Reference, Fund.By), stop);

    protected override IQuery<PaymentsRow?> Then(DateTimeOffset at) => new GetPaymentsAsOf(Reference, at, Fund.By);
}
