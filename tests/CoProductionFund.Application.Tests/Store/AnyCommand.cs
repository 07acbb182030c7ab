using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Erasures;
using CoProductionFund.Application.Funds;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Reviews;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.ServiceAreas;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.Erasures;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Application.Tests.Store;

/// <summary>What somebody might do next around a scene, allowed or not: each kind of command once, then any.</summary>
internal sealed class AnyCommand(
    Random random,
    Scene scene,
    IReadOnlyList<(BidId Bid, GroupId Group, PersonId Lead)> bids,
    Caller administrator
)
{
    private readonly List<(GroupId Group, PersonId Lead)> groups = [.. bids.Select(it => (it.Group, it.Lead))];
    private readonly List<(GroupId Group, PersonId Person)> invited = [];
    private readonly List<PersonId> people = [Scene.Someone()];
    private readonly List<RoundId> drafts = [];
    private readonly List<ServiceAreaId> areas = [scene.Area];
    private readonly List<Guid> erasures = [];
    private int asked;

    private Caller Manager => Caller.Is(scene.Manager);
    private Caller Chair => Caller.Is(scene.Chair);
    private PersonId Panellist => Any([.. scene.Lay, .. scene.Professionals]);

    /// <summary>Those that set things up and those that judge in turn, so that a round gets somewhere.</summary>
    public Command Next()
    {
        Func<Command>[] rare = [.. Around(), .. OfGroups(), .. OfDrafts(), .. OfErasures()];
        var n = asked++;
        return n < rare.Length ? rare[n]()
            : n % 2 == 0 ? Any(rare)()
            : Any([.. Bidding(), .. Judging()])();
    }

    /// <summary>What it takes to have bids to review, whatever was done to the area and to their words.</summary>
    public IEnumerable<Command> HandIn() =>
        [
            Assess(scene.Area, fits: true, days: 400),
            .. bids.SelectMany(it =>
                new Command[]
                {
                    new AnswerSection(it.Bid, Continuity(), Seen: null, Caller.Is(it.Lead)),
                    new SubmitBid(it.Bid, scene.Now, Caller.Is(it.Lead)),
                }
            ),
        ];

    private AssessAppropriateness Assess(ServiceAreaId area, bool fits, int days) =>
        new(
            area,
            fits,
            [Tier.Group],
            [Depth.CoDesign],
            "Trials",
            "People asked",
            scene.Now.LondonDate().AddDays(days),
            Manager
        );

    private Func<Command>[] Around() =>
        [
            () => new AppointStaff(scene.Department, New(), Any(Enum.GetValues<StaffRole>()), administrator),
            () =>
                new StandStaffDown(
                    scene.Department,
                    Any(people),
                    Any(Enum.GetValues<StaffRole>()),
                    "Left",
                    administrator
                ),
            () => new AppointAuditor(New(), administrator),
            () => new StandAuditorDown(Any(people), "Left", administrator),
            () =>
                new EstablishFund(
                    scene.Department,
                    random.Next(2026, 2030),
                    "Another year",
                    Pence.Pounds(100_000),
                    Percent.Whole(10),
                    Percent.Whole(25),
                    Manager
                ),
            () => new ReviseBudget(scene.FundId, Pence.Pounds(random.Next(50_000, 300_000)), "An estimate", Manager),
            () =>
                new ListServiceArea(
                    Kept(areas, new(Guid.CreateVersion7())),
                    scene.Department,
                    "Falls",
                    "Courses",
                    Manager
                ),
            () => Assess(Any(areas), random.Next(3) > 0, random.Next(1, 400)),
        ];

    private Func<Command>[] OfGroups() =>
        [
            () =>
            {
                var (group, lead) = Kept(groups, (new(Guid.CreateVersion7()), Scene.Someone()));
                return new RegisterGroup(group, Details(), Caller.Is(lead));
            },
            () => By(Any(groups), (group, lead) => new AmendGroupDetails(group, Details(), lead)),
            () =>
            {
                var (group, person) = Kept(invited, (Any(groups).Group, New()));
                var lead = groups.First(it => it.Group == group).Lead;
                return new InviteMember(group, person, Any(Enum.GetValues<MemberRole>()), Caller.Is(lead));
            },
            () => By(Any(invited), (group, person) => new JoinGroup(group, person)),
            () => By(Any(groups), (group, lead) => new RemoveMember(group, Any(invited).Person, lead)),
            () => By(Any(groups), (group, lead) => new StartBid(scene.Round, group, lead)),
        ];

    private Func<Command>[] OfDrafts() =>
        [
            () => new DraftRound(Kept(drafts, new(Guid.CreateVersion7())), scene.FundId, "The next one", Manager),
            () => new SetRoundTerms(Any(drafts), scene.Terms(scene.Now.AddDays(200), scene.Now.AddDays(230)), Manager),
            () => new SetCriteria(Any(drafts), Scene.Criteria, new(0, 5, []), Manager),
            () => new SetQuestions(Any(drafts), [new("why", "Why?", "", QuestionKind.Text, false, 200, [])], Manager),
            () =>
                new AppointPanelMember(Any([scene.Round, .. drafts]), New(), Any(Enum.GetValues<PanelSeat>()), Manager),
            () => new PublishRound(Any(drafts), Manager),
            () => new ExtendRound(scene.Round, scene.Now.AddDays(random.Next(20, 40)), "It snowed", Manager),
            () => new CancelRound(Any(drafts), "No money", Manager),
            () => new DeclarePanelInterest(scene.Round, Any(groups).Group, Interest.Employed, Caller.Is(Panellist)),
            () => new StandPanelMemberDown(scene.Round, Any(people), "Fell ill", Manager),
        ];

    private Func<Command>[] OfErasures() =>
        [
            () =>
                new RequestErasure(
                    Kept(erasures, Guid.CreateVersion7()),
                    Any(people),
                    [new(Any(bids).Bid.Value, nameof(BidSection.Continuity))],
                    scene.Now.LondonDate(),
                    administrator
                ),
            () => new GrantErasure(Any(erasures), LegalBasis.ConsentWithdrawn, "They asked", administrator),
            () => new RefuseErasure(Any(erasures), "An appeal rests on it", administrator),
        ];

    private Func<Command>[] Bidding() =>
        [
            () => ByLead((bid, lead) => new AnswerSection(bid, Continuity(), Seen: null, lead)),
            () => ByLead((bid, lead) => new SubmitBid(bid, scene.Now, lead)),
            () => ByLead((bid, lead) => new SubmitBid(bid, scene.Now, lead)),
            () => ByLead((bid, lead) => new ReopenBid(bid, lead)),
            () =>
                ByLead(
                    (bid, lead) =>
                        random.Next(8) == 0
                            ? new WithdrawBid(bid, WithdrawalReason.TooMuchWork, lead)
                            : new SubmitBid(bid, scene.Now, lead)
                ),
        ];

    private Func<Command>[] Judging() =>
        [
            () =>
                new DeclareInterest(
                    Any(bids).Bid,
                    random.Next(12) == 0 ? Interest.Financial : null,
                    Caller.Is(Panellist)
                ),
            () => new DeclareInterest(Any(bids).Bid, Interest: null, Caller.Is(Panellist)),
            () => new ScoreCriterion(Any(bids).Bid, Score(), Caller.Is(Panellist)),
            () => new ScoreCriterion(Any(bids).Bid, Score(), Caller.Is(Panellist)),
            () => new SubmitReview(Any(bids).Bid, Caller.Is(Panellist)),
            () => new ReviseReview(Any(bids).Bid, Score(), Caller.Is(Panellist)),
            () => new ModerateScores(scene.Round, Any(bids).Bid, "We talked", Chair),
            () => new SettleRanking(scene.Round, Chair),
            () => scene.Decide(Any(bids).Bid, Any(Enum.GetValues<Outcome>()), 5_000, "For once"),
            () => new DecideRound(scene.Round, Manager),
        ];

    private CriterionScore Score() => new(Any(Scene.Criteria).Key, random.Next(0, 6), "It says so");

    private ContinuityAnswers Continuity() => new($"People {random.Next(99)}", "They wait");

    private GroupDetails Details() =>
        new(
            $"Group {random.Next(99)}",
            GroupKind.UnincorporatedGroup,
            [],
            "Leeds",
            "LS9",
            Pence.Pounds(random.Next(9_999)),
            12
        );

    private Command ByLead(Func<BidId, Caller, Command> command)
    {
        var (bid, _, lead) = Any(bids);
        return command(bid, Caller.Is(lead));
    }

    private static Command By((GroupId Group, PersonId Person) it, Func<GroupId, Caller, Command> command) =>
        command(it.Group, Caller.Is(it.Person));

    private T Any<T>(IReadOnlyList<T> some) => some[random.Next(some.Count)];

    private PersonId New() => Kept(people, Scene.Someone());

    private static T Kept<T>(List<T> list, T it)
    {
        list.Add(it);
        return it;
    }
}
