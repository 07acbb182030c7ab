using CoProductionFund.Application.Asking;
using CoProductionFund.Domain.Institutions;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Institutions;

/// <param name="Reference">"I-0003".</param>
public sealed record GetInstitution(string Reference, Caller By) : IQuery<InstitutionRow?>, IForReadersOfInstitution;

public sealed class GetInstitutionHandler(IQuerySession session) : IRequestHandler<GetInstitution, InstitutionRow?>
{
    public Task<InstitutionRow?> Handle(GetInstitution request, CancellationToken cancellationToken) =>
        session.InstitutionByReference(request.Reference, cancellationToken);
}

/// <summary>Every institution, by name, for whoever opens an agreement.</summary>
/// <param name="Text">Part of the name; null for all.</param>
public sealed record ListInstitutions(string? Text, int Page, Caller By)
    : IQuery<Page<InstitutionRow>>,
        IForStaffOfAnyDepartment;

public sealed class ListInstitutionsHandler(IQuerySession session)
    : IRequestHandler<ListInstitutions, Page<InstitutionRow>>
{
    public Task<Page<InstitutionRow>> Handle(ListInstitutions request, CancellationToken cancellationToken)
    {
        IQueryable<InstitutionRow> rows = session.Query<InstitutionRow>();
        if (request.Text?.Trim() is { Length: > 0 } text && FormRules.IsStorable(text))
        {
            rows = rows.Where(row => row.Details.Name.Contains(text, StringComparison.OrdinalIgnoreCase));
        }

        return rows.OrderBy(row => row.Details.Name).ToPage(request.Page, cancellationToken);
    }
}

/// <summary>The institutions whoever asks acts for.</summary>
public sealed record ListMyInstitutions(Caller By) : IQuery<IReadOnlyList<InstitutionRow>>, IForSomeoneSignedIn;

public sealed class ListMyInstitutionsHandler(IQuerySession session)
    : IRequestHandler<ListMyInstitutions, IReadOnlyList<InstitutionRow>>
{
    public async Task<IReadOnlyList<InstitutionRow>> Handle(
        ListMyInstitutions request,
        CancellationToken cancellationToken
    ) =>
        request.By.Person is { } person
            ? await Representation.InstitutionsOf(person).Read(session, cancellationToken)
            : [];
}

/// <param name="Role">What whoever asks is invited to be.</param>
public sealed record InvitationToInstitution(
    InstitutionId Institution,
    string Reference,
    string Name,
    RepresentativeRole Role
);

/// <summary>Invitations that whoever asks may take up.</summary>
public sealed record ListMyInstitutionInvitations(Caller By)
    : IQuery<IReadOnlyList<InvitationToInstitution>>,
        IForSomeoneSignedIn;

public sealed class ListMyInstitutionInvitationsHandler(IQuerySession session)
    : IRequestHandler<ListMyInstitutionInvitations, IReadOnlyList<InvitationToInstitution>>
{
    public async Task<IReadOnlyList<InvitationToInstitution>> Handle(
        ListMyInstitutionInvitations request,
        CancellationToken cancellationToken
    )
    {
        if (request.By.Person is not { } person)
        {
            return [];
        }

        var rows = await session
            .InstitutionsWith(InstitutionRows.Invited, person)
            .OrderBy(row => row.Details.Name)
            .Take(100)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new InvitationToInstitution(
                row.Institution,
                row.Reference,
                row.Details.Name,
                row.Invited.First(it => it.Person == person).Role
            )),
        ];
    }
}

/// <summary>Unknown ids are left out.</summary>
public sealed record InstitutionsByIds(IReadOnlyCollection<InstitutionId> Institutions, Caller By)
    : IQuery<IReadOnlyList<InstitutionRow>>,
        IForTheFund;

public sealed class InstitutionsByIdsHandler(IQuerySession session)
    : IRequestHandler<InstitutionsByIds, IReadOnlyList<InstitutionRow>>
{
    public Task<IReadOnlyList<InstitutionRow>> Handle(InstitutionsByIds request, CancellationToken cancellationToken) =>
        session.LoadManyAsync<InstitutionRow>(
            cancellationToken,
            request.Institutions.Distinct().Take(5_000).Select(it => it.Value)
        );
}
