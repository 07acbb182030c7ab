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
using CoProductionFund.Domain.Funds;
using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Web.Tests.Department;

/// <summary>A department of a test's own with a fund, a service area and a fund manager who looks at pages.</summary>
public sealed class ADesk
{
    private static int made;

    private ADesk(TheSite site, string code, PersonId manager)
    {
        (Site, Code, Manager) = (site, code, manager);
        Page = site.SignedInAs(manager);
    }

    public TheSite Site { get; }

    public string Code { get; }

    public PersonId Manager { get; }

    /// <summary>What the manager looks at.</summary>
    public Visitor Page { get; }

    public DepartmentId Department => ListDepartment.IdOf(Code);

    public FundId FundId => Fund.IdOf(Department, 2026);

    public string FundReference => $"{Code}-26";

    public ServiceAreaId Area { get; } = new(Guid.CreateVersion7());

    public RoundId Round { get; } = new(Guid.CreateVersion7());

    public PersonId Chair { get; } = Someone();

    public IReadOnlyList<PersonId> Members { get; } = [Someone(), Someone(), Someone()];

    /// <summary>Of the round, once it is drafted.</summary>
    public string Reference { get; private set; } = "";

    public string Here => $"/department/rounds/{Reference}";

    public DateTimeOffset Now => Site.Clock.GetUtcNow();

    private Caller By => Caller.Is(Manager);

    public static PersonId Someone() => new(Guid.CreateVersion7());

    public static async Task<ADesk> In(TheSite site, long budgetPounds = 200_000)
    {
        var number = Interlocked.Increment(ref made);
        var code = $"D{(char)('A' + number / 26)}{(char)('A' + number % 26)}";
        var desk = new ADesk(site, code, await site.Person("Mo Manager"));
        await site.Do(new ListDepartment(code, $"Department {code}", Caller.TheFund));
        await site.Do(new AppointStaff(desk.Department, desk.Manager, StaffRole.FundManager, Caller.TheFund));
        await site.Do(
            new EstablishFund(
                desk.Department,
                2026,
                "Co-production fund",
                Pence.Pounds(budgetPounds),
                Percent.Whole(10),
                Percent.Whole(25),
                desk.By
            )
        );
        await site.Do(new ListServiceArea(desk.Area, desk.Department, "Living with pain", "Courses", desk.By));
        await site.Do(
            new AssessAppropriateness(
                desk.Area,
                Fits: true,
                [Tier.Group],
                [Depth.CoDesign, Depth.Lead],
                "Trials in three towns",
                "People asked for it",
                desk.Now.LondonDate().AddDays(400),
                desk.By
            )
        );
        return desk;
    }

    public async Task ADraft()
    {
        await Site.Do(new DraftRound(Round, FundId, "Living well together", By));
        Reference = (await Site.Ask(new GetRoundById(Round, Caller.TheFund)))!.Reference;
    }

    /// <summary>Nothing is missing any more.</summary>
    public async Task ACompleteDraft()
    {
        await ADraft();
        await Site.Do(new SetRoundTerms(Round, Terms(), By));
        await Site.Do(
            new SetCriteria(
                Round,
                [new("need", "Need", "Who needs it", 60), new("change", "Change", "What changes", 40)],
                new(0, 5, []),
                By
            )
        );
        await Site.Do(new AppointPanelMember(Round, Chair, PanelSeat.Chair, By));
        foreach (var member in Members)
        {
            await Site.Do(new AppointPanelMember(Round, member, PanelSeat.Lay, By));
        }
    }

    public async Task AnOpenRound()
    {
        await ACompleteDraft();
        await Site.Do(new PublishRound(Round, By));
        await Run(new OpenRound(Round, Caller.TheFund));
    }

    public RoundTerms Terms() =>
        new(
            "To find out what helps people live well",
            [new(Area, [Tier.Group], [Depth.CoDesign])],
            new([GroupKind.UnincorporatedGroup], LargestIncome: null, [], []),
            Pence.Pounds(1_000),
            Pence.Pounds(100_000),
            Percent.Whole(25),
            BidsPerGroup: 1,
            ReviewsPerBid: 3,
            Percent.Whole(33),
            Tolerance: 5 - 1,
            Now,
            Now.AddMinutes(30),
            Now.LondonDate().AddDays(60),
            "Write to the department within 20 working days."
        );

    /// <summary>Two bids ranked, the first better.</summary>
    /// <param name="risk">In the register of the better bid.</param>
    public async Task<(string Better, string Worse)> ARanking(
        long better = 20_000,
        long worse = 30_000,
        Risk? risk = null
    )
    {
        await AnOpenRound();
        BidId[] bids = [await ABid(better, risk), await ABid(worse)];
        Site.Clock.Advance(TimeSpan.FromMinutes(31));
        await Run(new CloseRound(Round, Caller.TheFund));
        await Eventually(async () => (await Reviews()).Count == 6);
        await Review(bids[0], 5);
        await Review(bids[1], 3);
        await Site.Do(new SettleRanking(Round, Caller.Is(Chair)));
        var names = await Site.Ask(new GetBidHeadings(bids, Caller.TheFund));
        return (names[bids[0]].Reference, names[bids[1]].Reference);
    }

    public async Task<RoundRow> Row() => (await Site.Ask(new GetRoundById(Round, Caller.TheFund)))!;

    public async Task<FundPosition> Money() => await Site.Ask(new GetFundById(FundId, Caller.TheFund));

    public Task Run(object message) => Site.Run(message);

    private async Task<IReadOnlyList<ReviewRow>> Reviews() =>
        await Site.Ask(new ListReviewsOfRound(Round, Caller.TheFund));

    private async Task<BidId> ABid(long pounds, Risk? risk = null)
    {
        var (group, lead) = (new GroupId(Guid.CreateVersion7()), Someone());
        await Site.Do(
            new RegisterGroup(
                group,
                new(
                    "Larkfield Neighbours",
                    GroupKind.UnincorporatedGroup,
                    [],
                    "Leeds",
                    "LS9",
                    Pence.Pounds(10_000),
                    12
                ),
                Caller.Is(lead)
            )
        );
        await Site.Do(new StartBid(Round, group, Caller.Is(lead)));
        var bid = Bid.IdOf(Round, group, 1);
        foreach (var answers in Answers(pounds, risk))
        {
            await Site.Do(new AnswerSection(bid, answers, Seen: null, Caller.Is(lead)));
        }

        await Site.Do(new SubmitBid(bid, Now, Caller.Is(lead)));
        return bid;
    }

    private async Task Review(BidId bid, int mark)
    {
        foreach (var member in Members)
        {
            var by = Caller.Is(member);
            await Site.Do(new DeclareInterest(bid, Interest: null, by));
            await Site.Do(new ScoreCriterion(bid, new("need", mark, "Because of what it says"), by));
            await Site.Do(new ScoreCriterion(bid, new("change", mark, "Because of what it says"), by));
            await Site.Do(new SubmitReview(bid, by));
        }
    }

    private IReadOnlyList<IAnswers> Answers(long pounds, Risk? risk) =>
        [
            new SummaryAnswers("Living well with pain", "A course by people with long-term pain."),
            new ScopeAnswers(Area, Tier.Group, Depth.CoDesign, "Leeds"),
            new PeopleAnswers("People with long-term pain", 40, "Running courses", null, null, null),
            new PartnerAnswers("Leeds Community Healthcare", "Its nurses teach beside us"),
            new MatchAnswers(Pence.Pounds(pounds / 4), Pence.Zero, null, Pence.Pounds(60_000)),
            new ChangeAnswers("People manage better", [new("Confidence", "Survey", "45%")]),
            new BudgetAnswers([new("Tutors", Pence.Pounds(pounds + pounds / 4))], Pence.Pounds(pounds)),
            new RisksAnswers([risk ?? new("A tutor falls ill", 2, 2, RiskCarrier.Group, "Two tutors each", null)]),
            new ContinuityAnswers("Forty people", "The clinic takes them"),
            new DeclarationsAnswers(new Dictionary<string, bool>(), true, true, MayBeNamed: false),
        ];

    private static async Task Eventually(Func<Task<bool>> so)
    {
        for (var tries = 0; !await so(); tries++)
        {
            Assert.True(tries < 400, "Not so within 20 seconds.");
            await Task.Delay(50);
        }
    }
}
