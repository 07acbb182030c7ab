using CoProductionFund.Application.Reviews;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Reviews;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Design;

namespace CoProductionFund.Web.Pages.Panel;

/// <summary>How the panel's pages call things.</summary>
public static class PanelWords
{
    public static IReadOnlyList<Choice> Interests { get; } =
    [.. Enum.GetValues<Interest>().Select(it => new Choice(it.ToString(), Say(it)))];

    public static string Say(Interest interest) =>
        interest switch
        {
            Interest.MemberOrTrustee => "I am a member or trustee of the group",
            Interest.Employed => "I work for the group, or did in the last two years",
            Interest.FamilyOrFriend => "Family or a friend of mine has to do with the group",
            Interest.Financial => "I would gain or lose money by the decision",
            _ => "Something else that could sway me, or look as if it could",
        };

    public static Interest? ReadInterest(string? typed) =>
        Enum.TryParse<Interest>(typed, out var interest) && Enum.IsDefined(interest) ? interest : null;

    public static string Say(PanelSeat seat) =>
        seat switch
        {
            PanelSeat.Chair => "Chair",
            PanelSeat.Professional => "Works in such services",
            _ => "Uses such services",
        };

    public static string Say(RoundStage stage) =>
        stage switch
        {
            RoundStage.Draft => "Being prepared",
            RoundStage.Published => "Announced",
            RoundStage.Open => "Taking bids",
            RoundStage.InReview => "In review",
            RoundStage.Ranked => "Ranking settled",
            RoundStage.Decided => "Decided",
            _ => "Cancelled",
        };

    public static TagColour Colour(RoundStage stage) =>
        stage switch
        {
            RoundStage.InReview => TagColour.Blue,
            RoundStage.Open => TagColour.Green,
            _ => TagColour.Grey,
        };

    /// <summary>What this bid waits for, in the words of the workbench.</summary>
    public static (string Text, TagColour Colour) State(ReviewRow review, int criteria) =>
        review.Stage switch
        {
            ReviewStage.Assigned => ("Declare first", TagColour.Yellow),
            ReviewStage.Open when review.Scores.Count == 0 => ("To score", TagColour.Blue),
            ReviewStage.Open when review.Scores.Count < criteria => (
                $"{review.Scores.Count} of {criteria} scored",
                TagColour.Teal
            ),
            ReviewStage.Open => ("Ready to send", TagColour.Teal),
            ReviewStage.Submitted => ("Sent", TagColour.Green),
            _ => ("Taken from you", TagColour.Grey),
        };

    /// <summary>4.33; whole numbers without the dot.</summary>
    public static string Mark(decimal mark) => mark.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>When the panel should be done; the round knows only the department's promise.</summary>
    public static string? DueBy(RoundRow round, DateTimeOffset now) =>
        round.Terms is { } terms
            ? $"{Words.Date(terms.DecideBy)} ({Words.FromNow(terms.DecideBy.AtLondon(new(23, 59)), now)})"
            : null;
}
