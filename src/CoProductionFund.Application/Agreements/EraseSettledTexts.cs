using CoProductionFund.Application.Erasures;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.Awards;
using Marten;

namespace CoProductionFund.Application.Agreements;

/// <summary>A settled text repeats what parties wrote, and the title of the bid: where words of either go, it goes with them. Its digest stays.</summary>
public sealed class EraseSettledTexts : IErase
{
    public async Task<Erased> Erase(IDocumentSession session, ToErase what, CancellationToken stop)
    {
        foreach (var stream in what.Words.Select(it => it.Stream).Distinct())
        {
            Guid[] either = [stream, Agreement.IdOf(Award.IdOf(new(stream))).Value];
            var rows = await session.LoadManyAsync<AgreementRow>(stop, either);
            foreach (var row in rows)
            {
                await EraseTexts(session, row.Id, what.At, stop);
            }
        }

        return new(0, 0, 0); // copies of what is counted where it was written
    }

    private static async Task EraseTexts(
        IDocumentSession session,
        Guid agreement,
        DateTimeOffset at,
        CancellationToken stop
    )
    {
        var events = await session.Events.FetchStreamAsync(agreement, token: stop);
        var digests = events
            .Select(e =>
                e.Data switch
                {
                    AgreementTextSettled it => it.Text,
                    VariationProposed it => it.Text,
                    _ => (Commitment?)null,
                }
            )
            .OfType<Commitment>();
        foreach (var digest in digests)
        {
            session.HardDelete<WrittenText>(digest.Sha256);
            session.Store(new Tombstone(digest.Sha256, at));
        }
    }
}
