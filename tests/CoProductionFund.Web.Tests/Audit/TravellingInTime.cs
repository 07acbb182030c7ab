using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Audit;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.People;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Bids;
using JasperFx.Events;
using Marten;
using Marten.Events;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace CoProductionFund.Web.Tests.Audit;

/// <summary>
/// The whole demonstration story, event by event: every read model is folded along, and after each event the queries that
/// show the past must answer what the fold says.
/// </summary>
[Collection(nameof(StorySite))]
public sealed class TravellingInTime(StorySite site, ITestOutputHelper output)
{
    private IDocumentStore Store => site.Services.GetRequiredService<IDocumentStore>();

    [Fact]
    public async Task Shows_every_version_of_everything_as_its_events_tell_it()
    {
        await Store.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(60));
        await using var session = Store.QuerySession();
        var events = await session.Events.QueryAllRawEvents().OrderBy(e => e.Sequence).ToListAsync();
        var describing = await Describing(session);
        var models = ReadModel.Of(Store).ToDictionary(it => it, _ => new Dictionary<Guid, object>());
        var before = events // of everything later in their stream: the story's clock is set back between its scenes
            .GroupBy(e => e.StreamId)
            .SelectMany(it =>
                it.Where(e => it.All(later => later.Sequence <= e.Sequence || later.Timestamp > e.Timestamp))
            )
            .ToHashSet();
        var asked = new Dictionary<string, int>();

        foreach (var e in events)
        {
            foreach (var (model, rows) in models)
            {
                await model.Keep(rows, [e], session, CancellationToken.None);
            }

            var told = models.ToDictionary(it => it.Key.Name, it => it.Value.GetValueOrDefault(e.StreamId));
            await AsItStood(e, told, describing);
            Count(nameof(GetAsItStood));
            if (!before.Contains(e))
            {
                continue;
            }

            if (told[nameof(BidRow)] is BidRow bid)
            {
                await Bid(bid, e.Timestamp, session);
                Count(nameof(GetBidAsOf));
            }

            if (told[nameof(RoundRow)] is RoundRow round)
            {
                await Round(round, (PanelRow)told[nameof(PanelRow)]!, e.Timestamp);
                Count(nameof(GetRoundAsOf));
            }
        }

        output.WriteLine(string.Join(", ", asked.Select(it => $"{it.Key} {it.Value}")));
        Assert.Equal(events.Count, asked[nameof(GetAsItStood)]);
        Assert.True(asked[nameof(GetBidAsOf)] > 100 && asked[nameof(GetRoundAsOf)] > 20);

        void Count(string query) => asked[query] = asked.GetValueOrDefault(query) + 1;
    }

    private async Task AsItStood(IEvent e, Dictionary<string, object?> told, Describing describing)
    {
        var answer = await site.Ask(new GetAsItStood(e.StreamId.ToString(), At: null, e.Sequence, Caller.TheFund));
        var shown = answer!
            .Records.Select(it => (it.Name, Lines: it.Lines.Where(line => line.Then is not null)))
            .Where(it => it.Lines.Any())
            .SelectMany(it => it.Lines.Select(line => $"{it.Name}, {line.Label}: {line.Then}"));
        var folded = told.Where(it => it.Value is not null)
            .SelectMany(it =>
                describing
                    .Lines(it.Value)
                    .DistinctBy(line => line.Label)
                    .Select(line => $"{Describe.Name(it.Key)}, {line.Label}: {line.Text}")
            );
        Assert.Equal(folded.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    private async Task Bid(BidRow folded, DateTimeOffset at, IQuerySession session)
    {
        var shown = (await site.Ask(new GetBidAsOf(folded.Reference, at, Caller.TheFund)))!;
        Assert.Equal(Json(folded.AsTheGroupMayKnow(shown.Round)), Json(shown.Row));
        var words = await session.LoadManyAsync<WrittenText>(folded.Sections.Values.Select(it => it.Answers.Sha256));
        var form = typeof(BidForm).GetProperties().Select(it => it.GetValue(shown.Form)).OfType<IAnswers>();
        Assert.Equal(words.Select(it => it.Text).Order(), form.Select(it => Answers.Write(it).Text).Order());
    }

    private async Task Round(RoundRow round, PanelRow panel, DateTimeOffset at)
    {
        var shown = (await site.Ask(new GetRoundAsOf(round.Reference, at, Caller.TheFund)))!;
        Assert.Equal(Json(round), Json(shown.Round));
        Assert.Equal(Json(panel), Json(shown.Panel));
    }

    private string Json(object row) => ((DocumentStore)Store).Options.Serializer().ToJson(row);

    /// <summary>With everybody's name and everything's reference as they are now.</summary>
    private static async Task<Describing> Describing(IQuerySession session)
    {
        var names = (await session.Query<Person>().ToListAsync()).ToDictionary(it => it.Is, it => it.Name);
        var things = await session.Read(
            $"select stream, reference from {session.DocumentStore.Options.DatabaseSchemaName}.{AuditIndex.Things} where reference is not null",
            it => (Id: it.GetGuid(0), Reference: it.GetString(1)),
            CancellationToken.None
        );
        return new(
            person => names.GetValueOrDefault(person) is { Length: > 0 } name ? name : NamesOf.Unknown,
            things.ToDictionary(it => it.Id, it => it.Reference)
        );
    }
}
