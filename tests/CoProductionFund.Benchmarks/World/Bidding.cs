using CoProductionFund.Application.Bids;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Groups;

namespace CoProductionFund.Benchmarks;

/// <summary>A group and its bid.</summary>
public sealed record Bidder(GroupId Group, PersonId Lead, BidId Bid, string Reference);

/// <summary>Fills a round with bids: real events and real words.</summary>
public static class Bidding
{
    /// <param name="savings">How often each section was saved before it was complete.</param>
    /// <returns>Groups with a complete draft each.</returns>
    public static IReadOnlyList<Bidder> Drafts(this Desk desk, History history, int savings = 1)
    {
        var bidders = desk.Bidders();
        foreach (var bidder in bidders)
        {
            desk.Write(history, bidder, savings);
        }

        return bidders;
    }

    public static IReadOnlyList<IAnswers> AnswersFor(Desk desk) =>
        [
            new SummaryAnswers("Living well with pain", "A course by people with long-term pain."),
            new ScopeAnswers(desk.Area, Tier.Group, Depth.CoDesign, "Leeds"),
            new PeopleAnswers(Words(200), 40, "Running courses", null, null, null),
            new PartnerAnswers("Leeds Community Healthcare", Words(200)),
            new MatchAnswers(Pence.Pounds(5_000), Pence.Zero, null, Pence.Pounds(60_000)),
            new ChangeAnswers(Words(200), [new("Confidence", "Survey", "45%")]),
            new BudgetAnswers([new("Tutors", Pence.Pounds(25_000))], Pence.Pounds(20_000)),
            new RisksAnswers([new("A tutor falls ill", 2, 2, RiskCarrier.Group, "Two tutors each", null)]),
            new ContinuityAnswers("Forty people", "The clinic takes them"),
            new DeclarationsAnswers(new Dictionary<string, bool>(), true, true, MayBeNamed: false),
            new QuestionsAnswers(Desk.Questions.Take(120).ToDictionary(it => it.Key, _ => Words(20))),
        ];

    public static BidSubmitted Submitted(Desk desk, Bidder it) =>
        new(
            desk.Round,
            it.Group,
            desk.Area,
            Tier.Group,
            Depth.CoDesign,
            Pence.Pounds(20_000),
            Pence.Pounds(5_000),
            Pence.Zero,
            desk.Terms.ClosesAt.AddHours(-1)
        );

    /// <summary>Who bids at a desk, whether that is stored already or not.</summary>
    public static IReadOnlyList<Bidder> Bidders(this Desk desk) =>
        [.. Enumerable.Range(1, desk.Bids).Select(desk.Bidder)];

    private static Bidder Bidder(this Desk desk, int number)
    {
        var group = new GroupId(desk.Own("group", number));
        return new(
            group,
            new(desk.Own("lead", number)),
            Bid.IdOf(desk.Round, group, 1),
            $"{desk.Code}-26-{number:00000}"
        );
    }

    private static void Write(this Desk desk, History history, Bidder it, int savings)
    {
        history.Add<Group>(
            it.Group.Value,
            it.Lead,
            new GroupRegistered($"G-{it.Reference}", Details(it.Reference), it.Lead)
        );
        history.Add<Bid>(it.Bid.Value, it.Lead, new BidStarted(desk.Round, it.Group, desk.Department, it.Reference));
        for (var n = 0; n < savings; n++)
        {
            foreach (var answers in AnswersFor(desk))
            {
                history.Add<Bid>(
                    it.Bid.Value,
                    it.Lead,
                    new SectionAnswered(desk.Round, it.Group, answers.Section, history.Keep(Answers.Write(answers)))
                );
            }
        }
    }

    public static GroupDetails Details(string name) =>
        new(name, GroupKind.UnincorporatedGroup, [], "Leeds", "LS9", Pence.Pounds(10_000), 12);

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("neighbours", count));
}
