using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Design;

namespace CoProductionFund.Web.Pages.Department.Rounds;

/// <summary>One line of a list of answers.</summary>
public sealed record Said(string Key, string Text);

/// <summary>The terms of a round as people read them, part by part.</summary>
public static class TermsInWords
{
    private const string Missing = "Not given yet";

    public static IReadOnlyList<Said> About(RoundTerms it) =>
        [new("What the round is for", Or(it.Purpose)), new("How a group can appeal", Or(it.HowToAppeal))];

    public static IReadOnlyList<Said> Money(RoundTerms it) =>
        [
            new("Smallest grant", it.Smallest.ToString()),
            new("Largest grant", it.Largest > Pence.Zero ? it.Largest.ToString() : Missing),
            new("Match from the partner institution", $"At least {it.MatchRatio} of the grant"),
            new(
                "Before any match is shown",
                $"Up to {it.PaidAhead ?? ScheduleDecisions.UsualAhead} of an award may be paid"
            ),
            new("Bids from one group", $"{it.BidsPerGroup} at most"),
        ];

    public static IReadOnlyList<Said> Dates(RoundTerms it) =>
        [
            new("Opens", Words.Moment(it.OpensAt)),
            new("Closes", Words.Deadline(it.ClosesAt)),
            new("Decide by", Words.Date(it.DecideBy)),
            new("Days to take up an award", $"{it.OfferDays ?? OfferDecisions.UsualDays}"),
        ];

    public static IReadOnlyList<Said> Areas(RoundTerms it, IReadOnlyDictionary<ServiceAreaId, string> names) =>
        it.Invitations.Count == 0
            ? [new("Service areas", Missing)]
            :
            [
                .. it.Invitations.Select(area => new Said(
                    names.GetValueOrDefault(area.ServiceArea, "A service area"),
                    $"{Listed(area.Tiers.Select(Names.Of))}\n{Listed(area.Depths.Select(Names.Of))}"
                )),
            ];

    public static IReadOnlyList<Said> Who(RoundTerms it) =>
        [
            new(
                "Kinds of group",
                it.Eligibility.Kinds.Count == 0 ? Missing : Listed(it.Eligibility.Kinds.Select(Names.Of))
            ),
            new("Largest yearly income", it.Eligibility.LargestIncome?.ToString() ?? "No limit"),
            new("Places", it.Eligibility.Places.Count == 0 ? "Anywhere" : Words.List(it.Eligibility.Places)),
            new(
                "Eligibility questions",
                it.Eligibility.Questions.Count == 0
                    ? "None"
                    : string.Join(
                        '\n',
                        it.Eligibility.Questions.Select(q => $"{q.Text} (must be {(q.MustBe ? "yes" : "no")})")
                    )
            ),
        ];

    public static IReadOnlyList<Said> Scoring(RoundTerms it) =>
        [
            new("Panel members who score each bid", Words.Number(it.ReviewsPerBid)),
            new("Lay members", $"At least {it.LayShare} of those who score"),
            new("Difference that needs moderation", $"More than {it.Tolerance} between two marks"),
        ];

    private static string Or(string text) => text.Length > 0 ? text : Missing;

    private static string Listed(IEnumerable<string> names) => Words.List([.. names]);
}
