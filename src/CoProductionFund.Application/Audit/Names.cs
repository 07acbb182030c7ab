using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Application.People;
using CoProductionFund.Application.ServiceAreas;
using MediatR;

namespace CoProductionFund.Application.Audit;

/// <summary>What to call those whom events know by their id alone.</summary>
/// <remarks>Remembers whom it could not name, so that one telling without names finds out whom to look up.</remarks>
public sealed class Names
{
    private readonly HashSet<PersonId> people = [];
    private readonly HashSet<GroupId> groups = [];
    private readonly HashSet<BidId> bids = [];
    private readonly HashSet<ServiceAreaId> areas = [];
    private readonly HashSet<InstitutionId> institutions = [];

    /// <summary>Whom somebody asked for and nobody knew.</summary>
    public (
        IReadOnlySet<PersonId> People,
        IReadOnlySet<GroupId> Groups,
        IReadOnlySet<BidId> Bids,
        IReadOnlySet<ServiceAreaId> Areas,
        IReadOnlySet<InstitutionId> Institutions
    ) Unknown => (people, groups, bids, areas, institutions);

    public IReadOnlyDictionary<PersonId, string> People { get; init; } = new Dictionary<PersonId, string>();

    public IReadOnlyDictionary<GroupId, string> Groups { get; init; } = new Dictionary<GroupId, string>();

    public IReadOnlyDictionary<BidId, string> Bids { get; init; } = new Dictionary<BidId, string>();

    public IReadOnlyDictionary<ServiceAreaId, string> Areas { get; init; } = new Dictionary<ServiceAreaId, string>();

    public IReadOnlyDictionary<InstitutionId, string> Institutions { get; init; } =
        new Dictionary<InstitutionId, string>();

    public string Of(PersonId person) => Found(People, people, person, NamesOf.Unknown);

    public string Of(OrganisationId organisation) =>
        organisation.Group is { } group ? Of(group) : Of(organisation.Institution!.Value);

    public string Of(GroupId group) => Found(Groups, groups, group, "a group");

    /// <summary>Its reference.</summary>
    public string Of(BidId bid) => Found(Bids, bids, bid, "a bid");

    public string Of(ServiceAreaId area) => Found(Areas, areas, area, "a service area");

    public string Of(InstitutionId institution) => Found(Institutions, institutions, institution, "an institution");

    /// <summary>Looks up everyone who was asked for: one query for each kind.</summary>
    public async Task<Names> Resolved(IMediator ask, CancellationToken stop) =>
        new()
        {
            People = await ask.Send(new NamesOf(people, Caller.TheFund), stop),
            Groups = (await ask.Send(new GroupsByIds(groups, Caller.TheFund), stop)).ToDictionary(
                it => it.Group,
                it => it.Details.Name
            ),
            Bids = await ask.Send(new ReferencesOfBids(bids, Caller.TheFund), stop),
            Areas = (await ask.Send(new GetServiceAreasByIds(areas, Caller.TheFund), stop)).ToDictionary(
                it => it.Area,
                it => it.Name
            ),
            Institutions = (await ask.Send(new InstitutionsByIds(institutions, Caller.TheFund), stop)).ToDictionary(
                it => it.Institution,
                it => it.Details.Name
            ),
        };

    private static string Found<TId>(IReadOnlyDictionary<TId, string> known, HashSet<TId> asked, TId id, string unknown)
    {
        if (known.TryGetValue(id, out var name))
        {
            return name;
        }

        asked.Add(id);
        return unknown;
    }
}
