using CoProductionFund.Application.Asking;
using CoProductionFund.Application.People;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.ServiceAreas;

namespace CoProductionFund.Web.Pages.Audit;

public sealed class RoundAsItStoodModel(Asking fund) : AsItStoodPage<RoundThen>(fund)
{
    public IReadOnlyDictionary<PersonId, string> Names { get; private set; } = new Dictionary<PersonId, string>();

    public IReadOnlyDictionary<ServiceAreaId, string> Areas { get; private set; } =
        new Dictionary<ServiceAreaId, string>();

    public override string Address => $"/department/rounds/{Reference}";

    public override string Name => $"Round {Reference}";

    protected override string Back => $"{Address}/timeline";

    protected override async Task<object?> Now(CancellationToken stop) =>
        await Fund.Ask(new GetPanel(Reference, Fund.By), stop);

    protected override IQuery<RoundThen?> Then(DateTimeOffset at) => new GetRoundAsOf(Reference, at, Fund.By);

    protected override async Task Read(RoundThen view, CancellationToken stop)
    {
        ServiceAreaId[] areas = [.. view.Round.Terms?.Invitations.Select(it => it.ServiceArea) ?? []];
        Names = await Fund.Ask(new NamesOf([.. view.Panel.Members.Select(it => it.Person)], Fund.By), stop);
        Areas = (await Fund.Ask(new GetServiceAreasByIds(areas, Caller.Anyone), stop)).ToDictionary(
            it => it.Area,
            it => it.Name
        );
    }
}
