using System.Text.Json;
using CoProductionFund.Application.Erasures;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Bids;
using Marten;
using Marten.Services.BatchQuerying;

namespace CoProductionFund.Application.Bids;

/// <summary>The group's own words: one text per section, kept beside the stream under its commitment.</summary>
public static class Answers
{
    private static JsonSerializerOptions Json => WrittenJson.Options;

    /// <summary>The record that holds the answers of a section.</summary>
    public static Type TypeOf(BidSection section) =>
        typeof(IAnswers).Assembly.GetType($"{typeof(IAnswers).Namespace}.{section}Answers")!;

    public static WrittenText Write(IAnswers answers) =>
        WrittenText.Of(JsonSerializer.Serialize(answers, answers.GetType(), Json));

    public static bool Same(IAnswers answers, string? text) =>
        text == JsonSerializer.Serialize(answers, answers.GetType(), Json);

    /// <summary>Which text of each section is the present one.</summary>
    internal static IReadOnlyDictionary<BidSection, Commitment> Of(BidRow bid) =>
        bid.Sections.ToDictionary(it => it.Key, it => it.Value.Answers);

    /// <returns>What the commitments stand for; a section is null where nothing was written or it was erased.</returns>
    public static async Task<BidForm> ReadForm(
        this IQuerySession session,
        IEnumerable<KeyValuePair<BidSection, Commitment>> sections,
        CancellationToken stop
    )
    {
        var commitments = sections.ToDictionary();
        return await session.ReadForm(commitments, await session.Read(commitments.Values, stop), stop);
    }

    /// <summary>The texts of a bid's sections as they were answered last, within a trip: there when the trip has been executed.</summary>
    /// <param name="at">As they stood then; null for now.</param>
    internal static async Task<IReadOnlyDictionary<Commitment, string>> WordsOf(
        this IBatchedQuery trip,
        BidId bid,
        DateTimeOffset? at = null
    ) =>
        (
            await trip.Query<WrittenText>(
                """
                where d.id in (
                  select distinct on (data ->> 'section') data ->> 'answers' from fund.mt_events
                  where stream_id = ? and type = 'section-answered' and timestamp <= ?
                  order by data ->> 'section', version desc)
                """,
                bid.Value,
                (at ?? DateTimeOffset.MaxValue).ToUniversalTime()
            )
        ).Proved();

    /// <summary>The same for texts that were read already.</summary>
    internal static async Task<BidForm> ReadForm(
        this IQuerySession session,
        IReadOnlyDictionary<BidSection, Commitment> commitments,
        IReadOnlyDictionary<Commitment, string> texts,
        CancellationToken stop
    )
    {
        var erased = await session.ErasedOf(commitments.Values.Where(it => !texts.ContainsKey(it)), stop);

        return new()
        {
            Erased = commitments
                .Where(it => erased.ContainsKey(it.Value))
                .ToDictionary(it => it.Key, it => erased[it.Value]),
            Summary = Of<SummaryAnswers>(BidSection.Summary),
            Scope = Of<ScopeAnswers>(BidSection.Scope),
            People = Of<PeopleAnswers>(BidSection.People),
            Partner = Of<PartnerAnswers>(BidSection.Partner),
            Match = Of<MatchAnswers>(BidSection.Match),
            Change = Of<ChangeAnswers>(BidSection.Change),
            Budget = Of<BudgetAnswers>(BidSection.Budget),
            Risks = Of<RisksAnswers>(BidSection.Risks),
            Continuity = Of<ContinuityAnswers>(BidSection.Continuity),
            Declarations = Of<DeclarationsAnswers>(BidSection.Declarations),
            Questions = Of<QuestionsAnswers>(BidSection.Questions),
        };

        T? Of<T>(BidSection section)
            where T : class, IAnswers =>
            commitments.TryGetValue(section, out var commitment) && texts.TryGetValue(commitment, out var text)
                ? JsonSerializer.Deserialize<T>(text, Json)
                : null;
    }

    /// <summary>The summaries of many bids, for lists.</summary>
    public static Task<IReadOnlyDictionary<BidId, SummaryAnswers>> ReadSummaries(
        this IQuerySession session,
        IEnumerable<BidRow> bids,
        CancellationToken stop
    ) => session.ReadMany<SummaryAnswers>(BidSection.Summary, bids, stop);

    public static Task<IReadOnlyDictionary<BidId, DeclarationsAnswers>> ReadDeclarations(
        this IQuerySession session,
        IEnumerable<BidRow> bids,
        CancellationToken stop
    ) => session.ReadMany<DeclarationsAnswers>(BidSection.Declarations, bids, stop);

    internal static Dictionary<BidId, Commitment> Written(BidSection section, IEnumerable<BidRow> bids) =>
        bids.Where(bid => bid.Sections.ContainsKey(section))
            .ToDictionary(bid => bid.Bid, bid => bid.Sections[section].Answers);

    /// <summary>One section of many bids: one read for all.</summary>
    private static async Task<IReadOnlyDictionary<BidId, T>> ReadMany<T>(
        this IQuerySession session,
        BidSection section,
        IEnumerable<BidRow> bids,
        CancellationToken stop
    )
    {
        var written = Written(section, bids);
        var texts = await session.Read(written.Values, stop);

        return written
            .Where(it => texts.ContainsKey(it.Value))
            .ToDictionary(it => it.Key, it => JsonSerializer.Deserialize<T>(texts[it.Value], Json)!);
    }
}
