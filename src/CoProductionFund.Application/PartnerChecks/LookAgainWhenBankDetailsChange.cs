using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Domain.PartnerChecks;
using JasperFx.Events;
using Marten;

namespace CoProductionFund.Application.PartnerChecks;

/// <summary>
/// Every department that saw the old account must see the new one. That nothing is paid until then does not wait for this:
/// <see cref="CheckStandings"/> compares the accounts themselves.
/// </summary>
public static class LookAgainWhenBankDetailsChange
{
    public static async Task Handle(
        IEvent<BankDetailsConfirmed> confirmed,
        IDocumentSession session,
        CancellationToken stop
    )
    {
        var checks = await session
            .Query<PartnerCheckRow>()
            .Where(row => row.Organisation.Id == confirmed.StreamId)
            .ToListAsync(stop);
        await session.InsistOnAll(
            checks,
            check => check.Id,
            (PartnerCheckRow _, PartnerCheck check) =>
                EvidenceDecisions.OutdateBankDetails(check, confirmed.Data.Number),
            stop
        );
    }
}
