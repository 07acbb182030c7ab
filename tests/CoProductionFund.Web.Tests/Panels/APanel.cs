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
using CoProductionFund.Domain.Groups;
using CoProductionFund.Domain.Rounds;
using Microsoft.Extensions.DependencyInjection;
using Wolverine;

namespace CoProductionFund.Web.Tests.Panels;

/// <summary>A round in review with one bid, a chair and three members who may all score it.</summary>
public sealed class APanel(TheSite site, string code)
{
    private static int departments;

    public static IReadOnlyList<Criterion> Criteria { get; } =
    [new("need", "Need", "Who needs it", 60), new("change", "Change", "What will change", 40)];

    public TheSite Site { get; } = site;

    public RoundId Round { get; } = new(Guid.CreateVersion7());

    public GroupId Group { get; } = new(Guid.CreateVersion7());

    public BidId Bid => Domain.Bids.Bid.IdOf(Round, Group, 1);

    public PersonId Manager { get; private set; }

    public PersonId Chair { get; private set; }

    public PersonId Lead { get; private set; }

    public IReadOnlyList<PersonId> Members { get; private set; } = [];

    public string RoundReference { get; private set; } = "";

    public string BidReference { get; private set; } = "";

    public string Address => $"/panel/{RoundReference}/bids/{BidReference}";

    private DateTimeOffset Now => Site.Clock.GetUtcNow();

    public static async Task<APanel> InReview(TheSite site)
    {
        var number = Interlocked.Increment(ref departments);
        var panel = new APanel(site, $"P{(char)('A' + number / 26)}{(char)('A' + number % 26)}");
        await panel.Open();
        await panel.HandIn();
        site.Clock.Advance(TimeSpan.FromDays(31));
        await panel.Run(new CloseRound(panel.Round, Caller.TheFund));
        await panel.UntilGiven();
        return panel;
    }

    /// <summary>Declares no interest, scores and sends.</summary>
    public async Task Review(PersonId member, int mark)
    {
        var by = Caller.Is(member);
        await Site.Do(new DeclareInterest(Bid, Interest: null, by));
        foreach (var criterion in Criteria)
        {
            await Site.Do(new ScoreCriterion(Bid, new(criterion.Key, mark, $"Reason for {mark}"), by));
        }

        await Site.Do(new SubmitReview(Bid, by));
    }

    private async Task Open()
    {
        (Manager, Chair, Lead) = (await Site.Person("Mina"), await Site.Person("Cleo"), await Site.Person("Lou"));
        Members = [await Site.Person("Asha"), await Site.Person("Ben"), await Site.Person("Dan")];
        var (department, by, area) = (
            ListDepartment.IdOf(code),
            Caller.Is(Manager),
            new ServiceAreaId(Guid.CreateVersion7())
        );
        await Site.Do(new ListDepartment(code, $"Department {code}", Caller.TheFund));
        await Site.Do(new AppointStaff(department, Manager, StaffRole.FundManager, Caller.TheFund));
        await Site.Do(
            new EstablishFund(
                department,
                2026,
                "A fund",
                Pence.Pounds(90_000),
                Percent.Whole(10),
                Percent.Whole(25),
                by
            )
        );
        await Site.Do(new ListServiceArea(area, department, "Living with pain", "Courses", by));
        await Site.Do(
            new AssessAppropriateness(
                area,
                true,
                [Tier.Group],
                [Depth.CoDesign],
                "Trials",
                "Asked for",
                Now.LondonDate().AddDays(400),
                by
            )
        );
        await Site.Do(new DraftRound(Round, Domain.Funds.Fund.IdOf(department, 2026), "Living well", by));
        await Site.Do(new SetRoundTerms(Round, Terms(area), by));
        await Site.Do(new SetCriteria(Round, Criteria, new(0, 5, [new(5, "Could not be better")]), by));
        await Site.Do(new AppointPanelMember(Round, Chair, PanelSeat.Chair, by));
        foreach (var (at, member) in Members.Index())
        {
            await Site.Do(new AppointPanelMember(Round, member, at == 0 ? PanelSeat.Professional : PanelSeat.Lay, by));
        }

        await Site.Do(new PublishRound(Round, by));
        await Run(new OpenRound(Round, Caller.TheFund));
        RoundReference = (await Site.Ask(new GetRoundById(Round, Caller.TheFund)))!.Reference;
        Area = area;
    }

    private RoundTerms Terms(ServiceAreaId area) =>
        new(
            "To find out what helps people",
            [new(area, [Tier.Group], [Depth.CoDesign])],
            new([GroupKind.UnincorporatedGroup], null, [], []),
            Pence.Pounds(1_000),
            Pence.Pounds(50_000),
            Percent.Whole(25),
            BidsPerGroup: 1,
            ReviewsPerBid: 3,
            Percent.Whole(33),
            Tolerance: 2,
            Now,
            Now.AddDays(30),
            Now.AddDays(90).LondonDate(),
            "Write to us."
        );

    private ServiceAreaId Area { get; set; }

    private async Task HandIn()
    {
        var by = Caller.Is(Lead);
        GroupDetails details = new(
            $"Neighbours of {code}",
            GroupKind.UnincorporatedGroup,
            [],
            "Leeds",
            "LS9",
            Pence.Pounds(9_000),
            12
        );
        await Site.Do(new RegisterGroup(Group, details, by));
        await Site.Do(new StartBid(Round, Group, by));
        foreach (var answers in Answers)
        {
            await Site.Do(new AnswerSection(Bid, answers, Seen: null, by));
        }

        await Site.Do(new SubmitBid(Bid, Now, by));
        BidReference = (await Site.Ask(new ReferencesOfBids([Bid], Caller.TheFund)))[Bid];
    }

    private IReadOnlyList<IAnswers> Answers =>
        [
            new SummaryAnswers("Living well with pain", "A course by people with pain."),
            new ScopeAnswers(Area, Tier.Group, Depth.CoDesign, "Leeds"),
            new PeopleAnswers("People with pain", 40, "Running courses", null, null, null),
            new PartnerAnswers("Leeds Healthcare", "Its nurses teach beside us"),
            new MatchAnswers(Pence.Pounds(5_000), Pence.Zero, null, Pence.Pounds(60_000)),
            new ChangeAnswers("People manage better", [new("Confidence", "Survey", "45%")]),
            new BudgetAnswers([new("Tutors", Pence.Pounds(25_000))], Pence.Pounds(20_000)),
            new RisksAnswers([new("A tutor falls ill", 2, 2, RiskCarrier.Group, "Two tutors each", null)]),
            new ContinuityAnswers("Forty people", "The clinic takes them"),
            new DeclarationsAnswers(new Dictionary<string, bool>(), true, true, MayBeNamed: false),
        ];

    private async Task Run(object message)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync(message);
    }

    private async Task UntilGiven()
    {
        for (var i = 0; i < 500; i++)
        {
            var given = 0;
            foreach (var member in Members)
            {
                given += await Site.Ask(new FindBidToReview(BidReference, Caller.Is(member))) is null ? 0 : 1;
            }

            if (given == Members.Count)
            {
                return;
            }

            await Task.Delay(20);
        }

        Assert.Fail("The bid was not given to the panel within ten seconds.");
    }
}
