using CoProductionFund.Application.Bids;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Groups;
using Marten;

namespace CoProductionFund.Benchmarks;

/// <summary>A group and its bid.</summary>
public sealed record Bidder(GroupId Group, PersonId Lead, BidId Bid, string Reference);

/// <summary>Fills a round with bids: real events and real words in large transactions.</summary>
public static class Bidding
{
    private const int AtOnce = 50;

    /// <returns>Groups with a complete draft each.</returns>
    public static async Task<IReadOnlyList<Bidder>> Drafts(
        this Desk desk,
        IDocumentStore store,
        int count,
        Func<Bidder, IEnumerable<object>>? andThen = null
    )
    {
        var bidders = Enumerable.Range(1, count).Select(desk.Bidder).ToList();
        foreach (var chunk in bidders.Chunk(AtOnce))
        {
            await using var session = store.LightweightSession();
            foreach (var bidder in chunk)
            {
                desk.Write(session, bidder, andThen);
            }

            await session.SaveChangesAsync();
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

    private static Bidder Bidder(this Desk desk, int number)
    {
        var group = new GroupId(Guid.CreateVersion7());
        return new(group, new(Guid.CreateVersion7()), Bid.IdOf(desk.Round, group, 1), $"{desk.Code}-26-{number:00000}");
    }

    private static void Write(
        this Desk desk,
        IDocumentSession session,
        Bidder it,
        Func<Bidder, IEnumerable<object>>? andThen
    )
    {
        session.Events.StartStream<Group>(
            it.Group.Value,
            new GroupRegistered($"G-{it.Reference}", Details(it.Reference), it.Lead)
        );
        var words = AnswersFor(desk).Select(answers => (answers.Section, Text: Answers.Write(answers))).ToList();
        session.Insert(words.Select(word => word.Text).ToArray());
        session.Events.StartStream<Bid>(
            it.Bid.Value,
            [
                new BidStarted(desk.Round, it.Group, desk.Department, it.Reference),
                .. words.Select(word => new SectionAnswered(desk.Round, it.Group, word.Section, word.Text.Commitment)),
                .. andThen?.Invoke(it) ?? [],
            ]
        );
    }

    public static GroupDetails Details(string name) =>
        new(name, GroupKind.UnincorporatedGroup, [], "Leeds", "LS9", Pence.Pounds(10_000), 12);

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("neighbours", count));
}
