using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.PartnerChecks;
using Marten;
using MediatR;

namespace CoProductionFund.Application.PartnerChecks;

/// <param name="Reference">"HEA-C0012".</param>
public sealed record GetCheck(string Reference, Caller By) : IQuery<CheckView?>, IForReadersOfCheck;

public sealed class GetCheckHandler(IQuerySession session, CheckViews views) : IRequestHandler<GetCheck, CheckView?>
{
    public async Task<CheckView?> Handle(GetCheck request, CancellationToken cancellationToken)
    {
        var row = (await session.CheckByReference(request.Reference, cancellationToken))!;
        var state = await session.Fold<PartnerCheck>(row.Id, cancellationToken);
        return await views.Of(row, state, request.By, cancellationToken);
    }
}

/// <summary>The check as it stood at a moment; null before it was opened. Its standing, its files and its account are those of today.</summary>
public sealed record GetCheckAsOf(string Reference, DateTimeOffset At, Caller By)
    : IQuery<CheckView?>,
        IForReadersOfCheck;

public sealed class GetCheckAsOfHandler(IQuerySession session, CheckViews views)
    : IRequestHandler<GetCheckAsOf, CheckView?>
{
    public async Task<CheckView?> Handle(GetCheckAsOf request, CancellationToken cancellationToken)
    {
        var now = (await session.CheckByReference(request.Reference, cancellationToken))!;
        var events = await session.Events.FetchStreamAsync(
            now.Id,
            timestamp: request.At.ToUniversalTime(),
            token: cancellationToken
        );
        if (events.Replay<PartnerCheckRow, PartnerCheckRowProjection>(now.Id) is not { } then)
        {
            return null;
        }

        var state = events
            .Select(e => e.Data)
            .OfType<IDomainEvent>()
            .Aggregate(PartnerCheck.Empty(now.Id), PartnerCheck.Fold);
        return await views.Of(then, state, request.By, cancellationToken);
    }
}

/// <summary>Which checks a department wants to see.</summary>
public enum CheckList
{
    All,

    /// <summary>Evidence is gathered.</summary>
    Running,
    InForce,

    /// <summary>In force for six more weeks at most.</summary>
    Expiring,

    /// <summary>Failed, or ended without a new one.</summary>
    NotInForce,
}

/// <summary>A line of a list of checks.</summary>
public sealed record CheckLine(PartnerCheckRow Row, OrganisationShown Organisation, CheckStanding Standing);

/// <summary>The checks of a department: those that end first at the top, then the latest.</summary>
public sealed record ListChecks(DepartmentId Department, CheckList Which, int Page, Caller By)
    : IQuery<Page<CheckLine>>,
        IForStaff;

public sealed class ListChecksHandler(IQuerySession session, IMediator ask, TimeProvider clock)
    : IRequestHandler<ListChecks, Page<CheckLine>>
{
    public async Task<Page<CheckLine>> Handle(ListChecks request, CancellationToken cancellationToken)
    {
        var today = clock.GetUtcNow().LondonDate();
        var soon = today.AddDays(CheckDecisions.DaysBeforeTheEnd);
        var all = session.Query<PartnerCheckRow>().Where(row => row.Department == request.Department);
        var some = request.Which switch
        {
            CheckList.Running => all.Where(row => row.Stage == CheckStage.Running),
            CheckList.InForce => all.Where(row => row.InForceUntil != null && row.InForceUntil >= today),
            CheckList.Expiring => all.Where(row =>
                row.InForceUntil != null && row.InForceUntil >= today && row.InForceUntil <= soon
            ),
            CheckList.NotInForce => all.Where(row => row.Stage == CheckStage.Failed || row.Stage == CheckStage.Expired),
            _ => all,
        };
        var rows = await some.OrderBy(row => row.InForceUntil)
            .ThenByDescending(row => row.OpenedAt)
            .ToPage(request.Page, cancellationToken);
        var own = await ask.OrganisationsOf(request.By, cancellationToken);
        return rows.With(
            await CheckLines.Of(
                rows.Items,
                ask,
                today,
                seesAll: it => !own.Contains(it.Organisation),
                cancellationToken
            )
        );
    }
}

/// <summary>The checks of the organisations whoever asks acts for.</summary>
public sealed record ListMyChecks(int Page, Caller By) : IQuery<Page<CheckLine>>, IForSomeoneSignedIn;

public sealed class ListMyChecksHandler(IQuerySession session, IMediator ask, TimeProvider clock)
    : IRequestHandler<ListMyChecks, Page<CheckLine>>
{
    public async Task<Page<CheckLine>> Handle(ListMyChecks request, CancellationToken cancellationToken)
    {
        Guid[] mine = [.. (await ask.OrganisationsOf(request.By, cancellationToken)).Select(it => it.Id)];
        var rows = await session
            .Query<PartnerCheckRow>()
            .Where(row => row.Organisation.Id.IsOneOf(mine))
            .OrderByDescending(row => row.OpenedAt)
            .ToPage(request.Page, cancellationToken);
        var today = clock.GetUtcNow().LondonDate();
        return rows.With(await CheckLines.Of(rows.Items, ask, today, seesAll: _ => false, cancellationToken));
    }
}

/// <summary>How a party of an award stands with the department.</summary>
/// <param name="Reference">Of its check; null where it was never checked.</param>
public sealed record CheckOfAward(OrganisationShown Organisation, CheckStanding Standing, string? Reference);

/// <summary>The group of an award and, once the agreement names it, the institution.</summary>
/// <param name="Reference">Of the award.</param>
public sealed record GetChecksOfAward(string Reference, Caller By)
    : IQuery<IReadOnlyList<CheckOfAward>>,
        IForReadersOfAward;

public sealed class GetChecksOfAwardHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetChecksOfAward, IReadOnlyList<CheckOfAward>>
{
    public async Task<IReadOnlyList<CheckOfAward>> Handle(GetChecksOfAward request, CancellationToken cancellationToken)
    {
        var award = (await ask.Send(new GetAward(request.Reference, Caller.TheFund), cancellationToken))!.Row;
        var agreement = await ask.Send(new GetAgreementById(award.Award, Caller.TheFund), cancellationToken);
        OrganisationId[] parties = agreement is null
            ? [OrganisationId.Of(award.Group)]
            : [OrganisationId.Of(award.Group), OrganisationId.Of(agreement.Institution)];
        var standings = await ask.Send(new GetChecks(award.Department, parties, Caller.TheFund), cancellationToken);
        var names = await ask.OrganisationsOf(parties, cancellationToken);
        var rows = await session.LoadManyAsync<PartnerCheckRow>(
            cancellationToken,
            parties.Select(it => PartnerCheck.IdOf(award.Department, it).Value)
        );
        return
        [
            .. from party in parties
            let row = rows.FirstOrDefault(it => it.Organisation == party)
            select new CheckOfAward(names[party], standings[party], row?.Reference),
        ];
    }
}

/// <summary>Finds a check for an address. Null where there is none.</summary>
public sealed record FindCheck(string Reference, Caller By) : IQuery<PartnerCheckRow?>, IForTheFund;

public sealed class FindCheckHandler(IQuerySession session) : IRequestHandler<FindCheck, PartnerCheckRow?>
{
    public Task<PartnerCheckRow?> Handle(FindCheck request, CancellationToken cancellationToken) =>
        session.CheckByReference(request.Reference, cancellationToken);
}

/// <summary>The same by its id.</summary>
public sealed record FindCheckOf(PartnerCheckId Check, Caller By) : IQuery<PartnerCheckRow?>, IForTheFund;

public sealed class FindCheckOfHandler(IQuerySession session) : IRequestHandler<FindCheckOf, PartnerCheckRow?>
{
    public Task<PartnerCheckRow?> Handle(FindCheckOf request, CancellationToken cancellationToken) =>
        session.LoadAsync<PartnerCheckRow>(request.Check.Value, cancellationToken);
}

/// <summary>Finds an organisation by what people call it ("G-0017", "I-0003"). Null where there is none.</summary>
public sealed record FindOrganisation(string Reference, Caller By) : IQuery<OrganisationId?>, IForTheFund;

public sealed class FindOrganisationHandler(IMediator ask) : IRequestHandler<FindOrganisation, OrganisationId?>
{
    public Task<OrganisationId?> Handle(FindOrganisation request, CancellationToken cancellationToken) =>
        ask.OrganisationCalled(request.Reference, cancellationToken);
}

internal static class CheckLines
{
    public static async Task<IReadOnlyList<CheckLine>> Of(
        IReadOnlyList<PartnerCheckRow> rows,
        IMediator ask,
        DateOnly today,
        Func<PartnerCheckRow, bool> seesAll,
        CancellationToken stop
    )
    {
        var names = await ask.OrganisationsOf(rows.Select(it => it.Organisation), stop);
        var accounts = await ask.AccountsOf(rows.Select(it => it.Organisation).Distinct(), stop);
        return
        [
            .. rows.Select(row => new CheckLine(
                row.ShownTo(seesAll(row)),
                names[row.Organisation],
                CheckStandings.Of(row, accounts.GetValueOrDefault(row.Organisation), today)
            )),
        ];
    }
}
