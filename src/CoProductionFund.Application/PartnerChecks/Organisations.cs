using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Institutions;
using Marten;
using MediatR;

namespace CoProductionFund.Application.PartnerChecks;

/// <summary>An organisation as people know it.</summary>
/// <param name="Identifiers">Numbers it says it is registered under; their form is verified.</param>
/// <param name="Page">Its own page.</param>
public sealed record OrganisationShown(
    OrganisationId Organisation,
    string Name,
    string Reference,
    IReadOnlyList<Identifier> Identifiers,
    string Page
)
{
    /// <summary>Who acts for it.</summary>
    internal IReadOnlyList<PersonId> People { get; init; } = [];
}

/// <summary>The one place where checks know what kinds of organisations there are.</summary>
internal static class Organisations
{
    /// <summary>Whether whoever asks acts for the organisation; nobody does for one of a kind that there is not.</summary>
    public static Task<bool> ActsFor(
        this IQuerySession session,
        Caller by,
        OrganisationId organisation,
        CancellationToken stop
    ) =>
        organisation switch
        {
            { Group: { } group } => session.IsMember(by, group, stop),
            { Institution: { } institution } => session.IsRepresentative(by, institution, stop),
            _ => Task.FromResult(false),
        };

    /// <summary>Those that are not known are missing.</summary>
    public static async Task<IReadOnlyDictionary<OrganisationId, OrganisationShown>> OrganisationsOf(
        this IMediator ask,
        IEnumerable<OrganisationId> organisations,
        CancellationToken stop
    )
    {
        var all = organisations.Distinct().ToList();
        GroupId[] groups = [.. all.Select(it => it.Group).OfType<GroupId>()];
        InstitutionId[] institutions = [.. all.Select(it => it.Institution).OfType<InstitutionId>()];
        var groupRows = groups.Length == 0 ? [] : await ask.Send(new GroupsByIds(groups, Caller.TheFund), stop);
        var institutionRows =
            institutions.Length == 0 ? [] : await ask.Send(new InstitutionsByIds(institutions, Caller.TheFund), stop);
        return groupRows.Select(Shown).Concat(institutionRows.Select(Shown)).ToDictionary(it => it.Organisation);
    }

    private static OrganisationShown Shown(GroupRow row) =>
        new(
            OrganisationId.Of(row.Group),
            row.Details.Name,
            row.Reference,
            row.Details.Identifiers,
            $"/groups/{row.Reference}"
        )
        {
            People = [.. row.Members.Select(it => it.Person)],
        };

    private static OrganisationShown Shown(InstitutionRow row) =>
        new(
            OrganisationId.Of(row.Institution),
            row.Details.Name,
            row.Reference,
            Identifiers: [],
            $"/institutions/{row.Reference}"
        )
        {
            People = [.. row.Representatives.Select(it => it.Person)],
        };

    /// <summary>Every organisation whoever asks acts for.</summary>
    public static async Task<IReadOnlyList<OrganisationId>> OrganisationsOf(
        this IMediator ask,
        Caller by,
        CancellationToken stop
    ) =>
        [
            .. (await ask.Send(new ListMyGroups(by), stop)).Select(it => OrganisationId.Of(it.Group)),
            .. (await ask.Send(new ListMyInstitutions(by), stop)).Select(it => OrganisationId.Of(it.Institution)),
        ];

    /// <summary>By what people call it ("G-0017", "I-0003"); null where there is none.</summary>
    public static async Task<OrganisationId?> OrganisationCalled(
        this IMediator ask,
        string reference,
        CancellationToken stop
    )
    {
        var group = await ask.Send(new GetGroup(reference, Caller.TheFund), stop);
        if (group is not null)
        {
            return OrganisationId.Of(group.Group);
        }

        return await ask.Send(new GetInstitution(reference, Caller.TheFund), stop) is { } institution
            ? OrganisationId.Of(institution.Institution)
            : null;
    }
}
