using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;

namespace CoProductionFund.Web.Pages.Audit;

public sealed class AgreementAsItStoodModel(Asking fund) : AsItStoodPage<AgreementView>(fund)
{
    public override string Address => $"/awards/{Reference}/agreement";

    public override string Name => $"Agreement {Reference}";

    protected override async Task<object?> Now(CancellationToken stop) =>
        await Fund.Ask(new GetAgreement(Reference, Fund.By), stop);

    protected override IQuery<AgreementView?> Then(DateTimeOffset at) => new GetAgreementAsOf(Reference, at, Fund.By);
}
