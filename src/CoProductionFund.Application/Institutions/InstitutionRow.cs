using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Institutions;
using JasperFx.Events;
using Marten;
using Marten.Linq.MatchesSql;

namespace CoProductionFund.Application.Institutions;

/// <summary>Someone who acts for an institution, or is invited to.</summary>
public sealed record RepresentativeRow(PersonId Person, RepresentativeRole Role);

/// <summary>A public body and who acts for it.</summary>
/// <param name="Department">Whose staff listed it.</param>
public sealed record InstitutionRow(
    Guid Id,
    string Reference,
    DepartmentId Department,
    InstitutionDetails Details,
    IReadOnlyList<RepresentativeRow> Representatives,
    IReadOnlyList<RepresentativeRow> Invited
)
{
    public InstitutionId Institution => new(Id);

    public bool HasRepresentative(PersonId? person) => Representatives.Any(it => it.Person == person);

    public bool HasSignatory(PersonId? person) =>
        Representatives.Any(it => it.Person == person && it.Role is RepresentativeRole.Signatory);
}

public sealed partial class InstitutionRowProjection : RowOf<Institution, InstitutionRow>
{
    public override InstitutionRow? Evolve(InstitutionRow? row, Guid id, IEvent e) =>
        (row, e.Data) switch
        {
            (null, InstitutionListed it) => new(
                id,
                it.Reference,
                it.Department,
                it.Details,
                Representatives: [],
                Invited: []
            ),
            ({ } r, InstitutionDetailsAmended it) => r with { Details = it.Details },
            ({ } r, RepresentativeInvited it) => r with
            {
                Invited = [.. Without(r.Invited, it.Person), new(it.Person, it.Role)],
            },
            ({ } r, RepresentativeJoined it) => r with
            {
                Representatives = [.. Without(r.Representatives, it.Person), new(it.Person, it.Role)],
                Invited = Without(r.Invited, it.Person),
            },
            ({ } r, RepresentativeRemoved it) => r with
            {
                Representatives = Without(r.Representatives, it.Person),
                Invited = Without(r.Invited, it.Person),
            },
            _ => row,
        };

    private static IReadOnlyList<RepresentativeRow> Without(IReadOnlyList<RepresentativeRow> people, PersonId person) =>
        [.. people.Where(it => it.Person != person)];
}

internal static class InstitutionRows
{
    public const string Representatives = "representatives",
        Invited = "invited";

    public static Task<InstitutionRow?> InstitutionByReference(
        this IQuerySession session,
        string reference,
        CancellationToken stop
    ) =>
        FormRules.IsStorable(reference)
            ? session.FirstOnce<InstitutionRow>(reference, row => row.Reference == reference, stop)
            : Task.FromResult<InstitutionRow?>(null);

    /// <summary>Institutions with this person in one of its lists. Asks the index, which LINQ's own translation would miss.</summary>
    public static IQueryable<InstitutionRow> InstitutionsWith(
        this IQuerySession session,
        string list,
        PersonId person
    ) =>
        session
            .Query<InstitutionRow>()
            .Where(row =>
                row.MatchesSql('^', "d.data @? ^::jsonpath", $"$.{list}[*] ? (@.person == \"{person.Value}\")")
            );
}
