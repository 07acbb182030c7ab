using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Domain.Agreements;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Agreements;

/// <summary>For our own handlers and other modules; null before it is opened.</summary>
public sealed record GetAgreementById(AwardId Award, Caller By) : IQuery<AgreementRow?>, IForTheFund;

public sealed class GetAgreementByIdHandler(IQuerySession session) : IRequestHandler<GetAgreementById, AgreementRow?>
{
    public Task<AgreementRow?> Handle(GetAgreementById request, CancellationToken cancellationToken) =>
        session.LoadAsync<AgreementRow>(Agreement.IdOf(request.Award).Value, cancellationToken);
}

/// <summary>For whoever reads the award; null before the agreement is opened.</summary>
/// <param name="Reference">Of the award.</param>
public sealed record FindAgreement(string Reference, Caller By) : IQuery<AgreementRow?>, IForReadersOfAward;

public sealed class FindAgreementHandler(IQuerySession session) : IRequestHandler<FindAgreement, AgreementRow?>
{
    public Task<AgreementRow?> Handle(FindAgreement request, CancellationToken cancellationToken) =>
        session.AgreementByReference(request.Reference, cancellationToken);
}

/// <summary>A line of a list of agreements.</summary>
public sealed record AgreementLine(AgreementRow Row, string GroupName, string InstitutionName);

public enum AgreementFilter
{
    /// <summary>Not in force yet, or with a variation that is not decided.</summary>
    Waiting,
    InForce,
    All,
}

/// <summary>The agreements of a department, those that have waited longest first.</summary>
public sealed record ListAgreements(DepartmentId Department, AgreementFilter Show, int Page, Caller By)
    : IQuery<Page<AgreementLine>>,
        IForStaff;

public sealed class ListAgreementsHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<ListAgreements, Page<AgreementLine>>
{
    public async Task<Page<AgreementLine>> Handle(ListAgreements request, CancellationToken cancellationToken)
    {
        var rows = session.Query<AgreementRow>().Where(row => row.Agreement.Department == request.Department);
        rows = request.Show switch
        {
            AgreementFilter.Waiting => rows.Where(row =>
                row.Agreement.Stage != AgreementStage.InForce
                || row.Agreement.Variation!.Outcome == VariationOutcome.Open
            ),
            AgreementFilter.InForce => rows.Where(row => row.Agreement.Stage == AgreementStage.InForce),
            _ => rows,
        };
        var page = await rows.OrderBy(row => row.ChangedAt)
            .ThenBy(row => row.BidReference)
            .ToPage(request.Page, cancellationToken);
        return page.With(await AgreementLines.Of(session, page.Items, ask, cancellationToken));
    }
}

/// <summary>The agreements of the institutions whoever asks acts for, the latest change first.</summary>
public sealed record ListAgreementsOfMyInstitutions(int Page, Caller By)
    : IQuery<Page<AgreementLine>>,
        IForSomeoneSignedIn;

public sealed class ListAgreementsOfMyInstitutionsHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<ListAgreementsOfMyInstitutions, Page<AgreementLine>>
{
    public async Task<Page<AgreementLine>> Handle(
        ListAgreementsOfMyInstitutions request,
        CancellationToken cancellationToken
    )
    {
        var mine = await ask.Send(new ListMyInstitutions(request.By), cancellationToken);
        InstitutionId[] ids = [.. mine.Select(it => it.Institution)];
        var page = await session
            .Query<AgreementRow>()
            .Where(row => row.Agreement.Institution.IsOneOf(ids))
            .OrderByDescending(row => row.ChangedAt)
            .ToPage(request.Page, cancellationToken);
        return page.With(await AgreementLines.Of(session, page.Items, ask, cancellationToken));
    }
}
