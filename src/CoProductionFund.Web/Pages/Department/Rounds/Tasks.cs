using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Design;

namespace CoProductionFund.Web.Pages.Department.Rounds;

/// <summary>One line of the task list of a draft.</summary>
public sealed record SetUpTask(string Page, string Title, string Hint, TaskState State);

/// <summary>What is to be done before a round can be published, and where.</summary>
public static class Tasks
{
    private static readonly (string Gap, string Page)[] Places =
    [
        ("terms.purpose", "about"),
        ("terms.largest", "money"),
        ("terms.closes-at", "dates"),
        ("terms.decide-by", "dates"),
        ("terms.invitations", "areas"),
        ("terms.eligibility", "who"),
        ("terms.reviews-per-bid", "scoring"),
        ("terms.tolerance", "scoring"),
        ("terms", "about"),
        ("criteria", "criteria"),
        ("panel", "panel"),
    ];

    /// <summary>The page on which a gap can be closed.</summary>
    public static string PageOf(Problem gap) =>
        Places.First(it => gap.Where.StartsWith(it.Gap, StringComparison.Ordinal)).Page;

    public static IReadOnlyList<SetUpTask> Of(RoundRow round, int members, IReadOnlyList<Problem> gaps)
    {
        var left = gaps.Select(PageOf).ToHashSet();
        var terms = round.Terms;
        return
        [
            Term("about", "About the round", "What it is for, and how to appeal", terms?.Purpose.Length > 0),
            Term("money", "Money and match", "How much a bid may ask for", terms?.Largest > Pence.Zero),
            Term("dates", "Dates", DatesOf(terms), true),
            Term("areas", "Service areas invited", "Who takes part, and how deep", terms?.Invitations.Count > 0),
            Term("who", "Who can bid", "Kinds of group, places and questions", terms?.Eligibility.Kinds.Count > 0),
            Term("scoring", "How the panel works", "Marks, lay members and moderation", true),
            new("criteria", "Criteria", "Weights and scale", State("criteria", round.Criteria.Count > 0)),
            new("questions", "Your own questions", QuestionsOf(round), OfQuestions(round)),
            new("panel", "Panel", Words.Plural(members, "person", "people"), State("panel", members > 0)),
        ];

        SetUpTask Term(string page, string title, string hint, bool? begun) =>
            new(page, title, hint, terms is null ? TaskState.NotStarted : State(page, begun is true));

        TaskState State(string page, bool begun) =>
            !left.Contains(page) ? TaskState.Completed
            : begun ? TaskState.InProgress
            : TaskState.NotStarted;
    }

    private static string DatesOf(RoundTerms? terms) =>
        terms is null
            ? "Opening, closing and the day to decide by"
            : $"Opens {Words.Moment(terms.OpensAt)}, closes {Words.Deadline(terms.ClosesAt)}";

    private static TaskState OfQuestions(RoundRow round) =>
        round.Questions.Count == 0 ? TaskState.Optional : TaskState.Completed;

    private static string QuestionsOf(RoundRow round) =>
        round.Questions.Count == 0 ? "None so far" : Words.Plural(round.Questions.Count, "question");
}
