using CoProductionFund.Domain.Bids;

namespace CoProductionFund.Web.Pages.Bids.Write;

/// <summary>Two people wrote the same section: both texts, answer by answer.</summary>
/// <param name="By">"Ann Lee", or "you" where it was an older page of one's own.</param>
public sealed record Clash(string By, DateTimeOffset At, IReadOnlyList<TwoTexts> Answers)
{
    public static Clash Between(IEnumerable<Said> mine, IEnumerable<Said> theirs, string by, DateTimeOffset at)
    {
        var (ours, other) = (mine.ToDictionary(it => it.Where), theirs.ToDictionary(it => it.Where));
        return new(
            by,
            at,
            [
                .. from place in other.Keys.Union(ours.Keys)
                let label = (other.GetValueOrDefault(place) ?? ours[place]).Label
                let two = new TwoTexts(
                    place.Split('.') is [_, _, var number, ..] && int.TryParse(number, out _)
                        ? $"{label}, {number}"
                        : label,
                    other.GetValueOrDefault(place)?.Text,
                    ours.GetValueOrDefault(place)?.Text
                )
                where two.Theirs != two.Mine
                select two,
            ]
        );
    }

    /// <summary>A form that says nothing but this.</summary>
    public static BidForm With(IAnswers answers) =>
        answers switch
        {
            SummaryAnswers it => new() { Summary = it },
            ScopeAnswers it => new() { Scope = it },
            PeopleAnswers it => new() { People = it },
            PartnerAnswers it => new() { Partner = it },
            MatchAnswers it => new() { Match = it },
            ChangeAnswers it => new() { Change = it },
            BudgetAnswers it => new() { Budget = it },
            RisksAnswers it => new() { Risks = it },
            ContinuityAnswers it => new() { Continuity = it },
            DeclarationsAnswers it => new() { Declarations = it },
            QuestionsAnswers it => new() { Questions = it },
            _ => new(),
        };
}

/// <summary>Null where one of them left it empty.</summary>
public sealed record TwoTexts(string Label, string? Theirs, string? Mine);
