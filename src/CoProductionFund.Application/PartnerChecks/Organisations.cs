using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Institutions;
using Marten;
using MediatR;

namespace CoProductionFund.Application.PartnerChecks;

/// <summary>An organisation as people know it, and who acts for it.</summary>
/// <param name="Page">Its own page.</param>
public sealed record OrganisationShown(
    OrganisationId Organisation,
    string Name,
    string Reference,
    IReadOnlyList<Identifier> Identifiers,
    IReadOnlyList<PersonId> People,
    string Page
);

/// <summary>The one place where checks know what kinds of organisations there are.</summary>
internal static class Organisations
{
    /// <summary>Whether whoever asks acts for the organisation.</summary>
    public static Task<bool> ActsFor(
        this IQuerySession session,
        Caller by,
        OrganisationId organisation,
        CancellationToken stop
    ) =>
        organisation.Group is { } group
            ? session.IsMember(by, group, stop)
            : session.IsRepresentative(by, organisation.Institution!.Value, stop);

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
            [.. row.Members.Select(it => it.Person)],
            $"/group/{row.Reference}"
        );

    private static OrganisationShown Shown(InstitutionRow row) =>
        new(
            OrganisationId.Of(row.Institution),
            row.Details.Name,
            row.Reference,
            Identifiers: [],
            [.. row.Representatives.Select(it => it.Person)],
            $"/institution/{row.Reference}"
        );
}
