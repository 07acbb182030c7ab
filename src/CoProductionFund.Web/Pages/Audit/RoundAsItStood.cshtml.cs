using CoProductionFund.Application.Asking;
using CoProductionFund.Application.People;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.ServiceAreas;

namespace CoProductionFund.Web.Pages.Audit;

public sealed class RoundAsItStoodModel(Asking fund) : AsItStoodPage
{
    /// <summary>Null before it was drafted.</summary>
    public RoundThen? View { get; private set; }

    public IReadOnlyDictionary<PersonId, string> Names { get; private set; } = new Dictionary<PersonId, string>();

    public IReadOnlyDictionary<ServiceAreaId, string> Areas { get; private set; } =
        new Dictionary<ServiceAreaId, string>();

    public override string Address => $"/department/rounds/{Reference}";

    public override string Name => $"Round {Reference}";

    protected override async Task<bool> Look(DateTimeOffset? moment, CancellationToken stop)
    {
        if (moment is not { } at)
        {
            return await fund.Ask(new GetPanel(Reference, fund.By), stop) is not null;
        }

        View = await fund.Ask(new GetRoundAsOf(Reference, at, fund.By), stop);
        if (View is not null)
        {
            ServiceAreaId[] areas = [.. View.Round.Terms?.Invitations.Select(it => it.ServiceArea) ?? []];
            Names = await fund.Ask(new NamesOf([.. View.Panel.Members.Select(it => it.Person)], fund.By), stop);
            Areas = (await fund.Ask(new GetServiceAreasByIds(areas, Caller.Anyone), stop)).ToDictionary(
                it => it.Area,
                it => it.Name
            );
        }

        return true;
    }
}
