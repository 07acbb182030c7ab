using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Audit;
using CoProductionFund.Application.SafetyNet;

namespace CoProductionFund.Web.Pages.Audit;

public sealed class CaseAsItStoodModel(Asking fund) : AsItStoodPage<CaseView>(fund)
{
    public override string Address => $"/cases/{Reference}";

    public override string Name => $"Case {Reference}";

    // the group may read its case, and not how it stood: so this asks for what only those see who see all of it
    protected override async Task<object?> Now(CancellationToken stop) =>
        await Fund.Ask(new GetCaseTimeline(Reference, Page: 1, Fund.By), stop);

    protected override IQuery<CaseView?> Then(DateTimeOffset at) => new GetCaseAsOf(Reference, at, Fund.By);
}
