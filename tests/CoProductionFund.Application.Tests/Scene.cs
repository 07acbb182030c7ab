using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Funds;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Reviews;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.ServiceAreas;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Application.Tests;

/// <summary>A department of its own with everything a round needs, moved on step by step by real commands.</summary>
public sealed class Scene(TheFund fund)
{
    private static int departments;

    public static PersonId Someone() => new(Guid.CreateVersion7());

    public TheFund Fund { get; } = fund;

    public PersonId Manager { get; } = Someone();

    public PersonId Chair { get; } = Someone();

    public IReadOnlyList<PersonId> Lay { get; } = [Someone(), Someone()];

    public IReadOnlyList<PersonId> Professionals { get; } = [Someone(), Someone()];

    public DepartmentId Department { get; private set; }

    public FundId FundId => Domain.Funds.Fund.IdOf(Department, 2026);

    public ServiceAreaId Area { get; } = new(Guid.CreateVersion7());

    public RoundId Round { get; } = new(Guid.CreateVersion7());

    public DateTimeOffset Now => Fund.Clock.GetUtcNow();

    public async Task<RoundRow> RoundRow() => (await Fund.Ask(new GetRoundById(Round, Caller.TheFund)))!;

    public async Task<PanelWork> Panel() => (await Fund.Ask(new GetPanelWork(Round, Caller.TheFund)))!;

    /// <summary>A department with a fund and a service area that may be co-produced.</summary>
    public async Task ADepartment(long budgetPounds = 200_000)
    {
        var number = Interlocked.Increment(ref departments);
        var code = new string(['Q', (char)('A' + number / 26 % 26), (char)('A' + number % 26)]);
        Department = ListDepartment.IdOf(code);
        await Fund.Do(new ListDepartment(code, $"Department {code}", Caller.TheFund));
        await Fund.Do(new AppointStaff(Department, Manager, StaffRole.FundManager, Caller.TheFund));
        await Fund.Do(
            new EstablishFund(
                Department,
                2026,
                "Co-production fund",
                Pence.Pounds(budgetPounds),
                Percent.Whole(10),
                Percent.Whole(25),
                Caller.Is(Manager)
            )
        );
        await Fund.Do(new ListServiceArea(Area, Department, "Living with pain", "Courses", Caller.Is(Manager)));
        await Fund.Do(
            new AssessAppropriateness(
                Area,
                Fits: true,
                [Tier.Group],
                [Depth.CoDesign, Depth.Lead],
                "Trials in three towns",
                "People asked for it",
                Now.LondonDate().AddDays(400),
                Caller.Is(Manager)
            )
        );
    }

    /// <summary>A round that takes bids.</summary>
    public async Task AnOpenRound(long budgetPounds = 200_000, int days = 30)
    {
        await APublishedRound(budgetPounds, days);
        await Fund.Run(new OpenRound(Round, Caller.TheFund));
    }

    public async Task APublishedRound(long budgetPounds = 200_000, int days = 30)
    {
        await ADraftRound(budgetPounds, days);
        await Fund.Do(new PublishRound(Round, Caller.Is(Manager)));
    }

    /// <summary>Complete, but not published.</summary>
    public async Task ADraftRound(long budgetPounds = 200_000, int days = 30)
    {
        await ADepartment(budgetPounds);
        var by = Caller.Is(Manager);
        await Fund.Do(new DraftRound(Round, FundId, "Living well together", by));
        await Fund.Do(new SetRoundTerms(Round, Terms(Now, Now.AddDays(days)), by));
        await Fund.Do(new SetCriteria(Round, Criteria, new(0, 5, []), by));
        await Fund.Do(new AppointPanelMember(Round, Chair, PanelSeat.Chair, by));
        foreach (var lay in Lay)
        {
            await Fund.Do(new AppointPanelMember(Round, lay, PanelSeat.Lay, by));
        }

        foreach (var professional in Professionals)
        {
            await Fund.Do(new AppointPanelMember(Round, professional, PanelSeat.Professional, by));
        }
    }

    public static IReadOnlyList<Criterion> Criteria { get; } =
    [new("need", "Need", "Who needs it", 60), new("change", "Change", "What will change", 40)];

    public RoundTerms Terms(DateTimeOffset opens, DateTimeOffset closes) =>
        new(
            "To find out what helps people live well",
            [new(Area, [Tier.Group], [Depth.CoDesign])],
            new(
                [GroupKind.UnincorporatedGroup],
                Pence.Pounds(500_000),
                [],
                [new("local", "Are you local?", true, "The round is for local groups.")]
            ),
            Pence.Pounds(1_000),
            Pence.Pounds(100_000),
            Percent.Whole(25),
            BidsPerGroup: 1,
            ReviewsPerBid: 3,
            Percent.Whole(33),
            Tolerance: 2,
            opens,
            closes,
            closes.LondonDate().AddDays(60),
            "Write to the department within 20 working days."
        );

    public async Task<(GroupId Group, PersonId Lead)> AGroup(string name = "Larkfield Neighbours", long income = 10_000)
    {
        var (group, lead) = (new GroupId(Guid.CreateVersion7()), Someone());
        await Fund.Do(
            new RegisterGroup(
                group,
                new(name, GroupKind.UnincorporatedGroup, [], "Leeds", "LS9", Pence.Pounds(income), 12),
                Caller.Is(lead)
            )
        );
        return (group, lead);
    }

    /// <summary>A draft with every section written.</summary>
    public async Task<(BidId Bid, GroupId Group, PersonId Lead)> ACompleteDraft(
        long askedPounds = 20_000,
        long income = 10_000
    )
    {
        var (group, lead) = await AGroup(income: income);
        await Fund.Do(new StartBid(Round, group, Caller.Is(lead)));
        var bid = Bid.IdOf(Round, group, 1);
        foreach (var answers in Answers(askedPounds))
        {
            await Fund.Do(new AnswerSection(bid, answers, Seen: null, Caller.Is(lead)));
        }

        return (bid, group, lead);
    }

    public async Task<(BidId Bid, GroupId Group, PersonId Lead)> ASubmittedBid(
        long askedPounds = 20_000,
        long income = 10_000
    )
    {
        var draft = await ACompleteDraft(askedPounds, income);
        await Fund.Do(new SubmitBid(draft.Bid, Now, Caller.Is(draft.Lead)));
        return draft;
    }

    public IReadOnlyList<IAnswers> Answers(long askedPounds = 20_000) =>
        [
            new SummaryAnswers("Living well with pain", "A course by people with long-term pain."),
            new ScopeAnswers(Area, Tier.Group, Depth.CoDesign, "Leeds"),
            new PeopleAnswers("People with long-term pain", 40, "Running courses", null, null, null),
            new PartnerAnswers("Leeds Community Healthcare", "Its nurses teach beside us"),
            new MatchAnswers(Pence.Pounds(askedPounds / 4), Pence.Zero, null, Pence.Pounds(60_000)),
            new ChangeAnswers("People manage better", [new("Confidence", "Survey", "45%")]),
            new BudgetAnswers([new("Tutors", Pence.Pounds(askedPounds + askedPounds / 4))], Pence.Pounds(askedPounds)),
            new RisksAnswers([new("A tutor falls ill", 2, 2, RiskCarrier.Group, "Two tutors each", null)]),
            new ContinuityAnswers("Forty people", "The clinic takes them"),
            new DeclarationsAnswers(new Dictionary<string, bool> { ["local"] = true }, true, true, MayBeNamed: false),
        ];

    /// <summary>Puts the clock behind the closing moment, closes, and waits until the bids are shared out.</summary>
    public async Task Close(int eligible)
    {
        var closes = (await RoundRow()).ClosesAt!.Value;
        Fund.Clock.Set(closes.AddSeconds(10));
        await Fund.Run(new CloseRound(Round, Caller.TheFund));
        await TheFund.Eventually(async () => await Assigned() == eligible * 3);
    }

    /// <summary>Every panel member declares, scores and sends.</summary>
    public async Task Review(BidId bid, params int[] marks)
    {
        var reviewers = (await Panel()).Allocations.Where(it => it.Bid == bid).Select(it => it.Reviewer).ToList();
        foreach (var (at, reviewer) in reviewers.Index())
        {
            await Review(bid, reviewer, marks[at % marks.Length]);
        }
    }

    public async Task Review(BidId bid, PersonId reviewer, int mark)
    {
        var by = Caller.Is(reviewer);
        await Fund.Do(new DeclareInterest(bid, Interest: null, by));
        foreach (var criterion in Criteria)
        {
            await Fund.Do(new ScoreCriterion(bid, new(criterion.Key, mark, "Because of what it says"), by));
        }

        await Fund.Do(new SubmitReview(bid, by));
    }

    public static IReadOnlyList<CriterionReason> Reasons { get; } =
    [new("need", "The need is shown"), new("change", "The change can be measured")];

    public DecideBid Decide(BidId bid, Outcome outcome, long? pounds = null, string? departure = null) =>
        new(bid, outcome, pounds is { } p ? Pence.Pounds(p) : null, Reasons, departure, Caller.Is(Manager));

    private async Task<int> Assigned()
    {
        var count = 0;
        foreach (var it in (await Panel()).Allocations)
        {
            count += (await Fund.EventsOf(ReviewOf(it))).Count > 0 ? 1 : 0;
        }

        return count;
    }

    private static Guid ReviewOf(Allocation it) => Domain.Reviews.Review.IdOf(it.Bid, it.Reviewer).Value;
}
