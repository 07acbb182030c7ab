using System.Text.Json;
using CoProductionFund.Application.Erasures;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using Marten;

namespace CoProductionFund.Application.Awards.Returns;

/// <summary>What was written into a return: one text per part, kept beside the stream under its commitment.</summary>
public static class ReturnWords
{
    /// <summary>The record that holds the answers of a part.</summary>
    public static Type TypeOf(ReturnPart part) =>
        part switch
        {
            ReturnPart.Spending => typeof(SpendingAnswers),
            ReturnPart.Match => typeof(MatchEvidence),
            ReturnPart.Institution => typeof(InstitutionAnswers),
            ReturnPart.People => typeof(TakingPartAnswers),
            ReturnPart.Outcomes => typeof(OutcomesAnswers),
            ReturnPart.Risks => typeof(RisksNow),
            ReturnPart.Learnt => typeof(LearntAnswers),
            _ => typeof(ReplyAnswers),
        };

    internal static string Text(IReturnAnswers answers) =>
        JsonSerializer.Serialize(answers, answers.GetType(), WrittenJson.Options);

    /// <returns>What the commitments stand for; a part is null where nothing was written or it was erased.</returns>
    internal static async Task<IReadOnlyList<ReturnForm>> ReadReturns(
        this IQuerySession session,
        IReadOnlyList<IReadOnlyDictionary<ReturnPart, Commitment>> returns,
        CancellationToken stop
    )
    {
        Commitment[] all = [.. returns.SelectMany(it => it.Values).Distinct()];
        var texts = await session.Read(all, stop);
        var erased = await session.ErasedOf(all.Where(it => !texts.ContainsKey(it)), stop);
        return [.. returns.Select(parts => Form(parts, texts, erased))];
    }

    private static ReturnForm Form(
        IReadOnlyDictionary<ReturnPart, Commitment> parts,
        IReadOnlyDictionary<Commitment, string> texts,
        IReadOnlyDictionary<Commitment, DateTimeOffset> erased
    )
    {
        return new()
        {
            Erased = parts.Where(it => erased.ContainsKey(it.Value)).ToDictionary(it => it.Key, it => erased[it.Value]),
            Spending = Of<SpendingAnswers>(ReturnPart.Spending),
            Match = Of<MatchEvidence>(ReturnPart.Match),
            Institution = Of<InstitutionAnswers>(ReturnPart.Institution),
            People = Of<TakingPartAnswers>(ReturnPart.People),
            Outcomes = Of<OutcomesAnswers>(ReturnPart.Outcomes),
            Risks = Of<RisksNow>(ReturnPart.Risks),
            Learnt = Of<LearntAnswers>(ReturnPart.Learnt),
            Reply = Of<ReplyAnswers>(ReturnPart.Reply),
        };

        T? Of<T>(ReturnPart part)
            where T : class =>
            parts.TryGetValue(part, out var words) && texts.TryGetValue(words, out var text)
                ? JsonSerializer.Deserialize<T>(text, WrittenJson.Options)
                : null;
    }
}
