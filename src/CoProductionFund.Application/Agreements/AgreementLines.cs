using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Application.Store;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Agreements;

internal static class AgreementLines
{
    /// <summary>Two reads, however many there are.</summary>
    public static async Task<IReadOnlyList<AgreementLine>> Of(
        IQuerySession session,
        IReadOnlyList<AgreementRow> rows,
        IMediator ask,
        CancellationToken stop
    )
    {
        GroupId[] groupIds = [.. rows.Select(row => row.Group)];
        InstitutionId[] institutionIds = [.. rows.Select(row => row.Institution)];
        await session.ReadAhead(
            stop,
            new RowsOf<GroupRow, Guid>(groupIds.Select(it => it.Value)),
            new RowsOf<InstitutionRow, Guid>(institutionIds.Select(it => it.Value))
        );
        var groups = (await ask.Send(new GroupsByIds(groupIds, Caller.TheFund), stop)).ToDictionary(it => it.Group);
        var institutions = (await ask.Send(new InstitutionsByIds(institutionIds, Caller.TheFund), stop)).ToDictionary(
            it => it.Institution
        );
        return
        [
            .. rows.Select(row => new AgreementLine(
                row,
                groups[row.Group].Details.Name,
                institutions[row.Institution].Details.Name
            )),
        ];
    }
}
