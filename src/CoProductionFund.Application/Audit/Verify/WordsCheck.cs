using CoProductionFund.Application.Store;
using Marten;
using Marten.Linq.MatchesSql;

namespace CoProductionFund.Application.Audit;

/// <summary>The words beside the streams against the commitments they are kept under. Erased ones are gone and cannot differ.</summary>
internal sealed class WordsCheck(IQuerySession session)
{
    public const string Model = "Words beside the streams";

    private const int Size = 500;

    public async Task<ReadModelCheck> GoOn(ReadModelCheck check, CancellationToken stop)
    {
        var after = check.Cursor ?? "";
        var texts = await session
            .Query<WrittenText>()
            .Where(it => it.MatchesSql("d.id > ?", after))
            .OrderBy(it => it.Sha256)
            .Take(Size)
            .ToListAsync(stop);
        return check.With(
            Model,
            texts.Count,
            [
                .. texts
                    .Where(it => Commitment.To(it.Salt, it.Text) != it.Commitment)
                    .Select(it => new Difference(
                        Model,
                        it.Sha256,
                        "text",
                        Expected: $"\"what has the digest {it.Sha256}\"",
                        Found: "\"another text\""
                    )),
            ]
        ) with
        {
            Cursor = texts.Count < Size ? null : texts[^1].Sha256,
        };
    }
}
