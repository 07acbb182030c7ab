using CoProductionFund.Application.Store;
using Marten;

namespace CoProductionFund.Application.Audit;

/// <summary>
/// Keeps every read model once more from the events and compares. Online: rows are read together with how far they had
/// come, in one statement, and the events up to just there, so that work going on beside it is no difference.
/// </summary>
public sealed class ReadModelChecker(IDocumentStore store, TimeProvider clock)
{
    private readonly IReadOnlyList<ReadModel> models = ReadModel.Of(store);
    private readonly string schema = store.Options.DatabaseSchemaName;

    /// <summary>What it compares.</summary>
    public IReadOnlyList<string> Models =>
        [StreamsCheck.Model, .. models.Select(it => it.Name), IndexCheck.Model, WordsCheck.Model];

    public async Task<ReadModelCheck> Begin(Guid id, PersonId? by, CancellationToken stop)
    {
        await using var session = store.QuerySession();
        return new(id, clock.GetUtcNow(), by)
        {
            Events = await session.Number($"select count(*) from {schema}.mt_events", stop),
        };
    }

    /// <summary>Goes on for about this long, at least one step.</summary>
    public async Task<ReadModelCheck> GoOn(ReadModelCheck check, TimeSpan about, CancellationToken stop)
    {
        var until = clock.GetUtcNow() + about;
        do
        {
            await using var session = store.QuerySession();
            check = await Step(check, session, stop);
        } while (check.FinishedAt is null && clock.GetUtcNow() < until);

        return check with
        {
            LastMovedAt = clock.GetUtcNow(),
        };
    }

    /// <summary>From the beginning to the end, for the command line and tests.</summary>
    public async Task<ReadModelCheck> Everything(Action<ReadModelCheck>? progress, CancellationToken stop)
    {
        var check = await Begin(Guid.CreateVersion7(), by: null, stop);
        while (check.FinishedAt is null)
        {
            check = await GoOn(check, TimeSpan.FromSeconds(2), stop);
            progress?.Invoke(check);
        }

        return check;
    }

    private async Task<ReadModelCheck> Step(ReadModelCheck check, IQuerySession session, CancellationToken stop)
    {
        IReadOnlyList<ReadModel> many = [.. models.Where(it => !it.IsOfOneStream)];
        var last = many.Count + 3;
        var streams = new StreamsCheck(session, schema, [.. models.Where(it => it.IsOfOneStream)]);
        check = check.Part switch
        {
            0 => await streams.GoOn(check, stop),
            1 => await streams.WithoutStream(check, stop),
            var part when part < many.Count + 2 => await new ManyStreamsCheck(session, schema).Do(
                check,
                many[part - 2],
                stop
            ),
            var part when part == many.Count + 2 => await new IndexCheck(session, schema).GoOn(check, stop),
            _ => await new WordsCheck(session).GoOn(check, stop),
        };
        if (check.Cursor is not null)
        {
            return check;
        }

        return check.Part == last
            ? check with
            {
                FinishedAt = clock.GetUtcNow(),
                Percent = 100,
            }
            : check with
            {
                Part = check.Part + 1,
                Cursor = "",
                Percent = 60 + 40 * check.Part / (last + 1),
            };
    }
}
