using CoProductionFund.Application.Departments;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.Funds;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Domain.ServiceAreas;

namespace CoProductionFund.Benchmarks;

/// <summary>A department with a fund, a service area and rounds that take bids, as the events of the domain say it.</summary>
public sealed class Desk
{
    private const int Year = 2026;

    /// <summary>Its names follow from its code, so that a desk in a store that is kept is found again.</summary>
    /// <param name="bids">How many the round will have, so that the budget holds them.</param>
    /// <param name="now">Within the time that bids can be handed in.</param>
    public Desk(string code, int bids, DateTimeOffset now)
    {
        Code = code;
        Bids = bids;
        Department = ListDepartment.IdOf(code);
        Fund = Domain.Funds.Fund.IdOf(Department, Year);
        Area = new(Own("area"));
        Manager = new(Own("manager"));
        Chair = new(Own("chair"));
        Reviewers = [.. Enumerable.Range(0, 3).Select(n => new PersonId(Own("reviewer", n)))];
        Round = new(Own("round"));
        Terms = TermsAt(now);
    }

    public string Code { get; }

    public int Bids { get; }

    public DepartmentId Department { get; }

    public FundId Fund { get; }

    public ServiceAreaId Area { get; }

    public PersonId Manager { get; }

    public PersonId Chair { get; }

    public IReadOnlyList<PersonId> Reviewers { get; }

    public RoundId Round { get; }

    public string RoundReference => $"{Code}-26-R01";

    public string FundReference => $"{Code}-26";

    public static IReadOnlyList<Criterion> Criteria { get; } =
    [
        .. new[] { 25, 20, 20, 15, 10, 10 }.Select(
            (weight, n) => new Criterion($"criterion-{n + 1}", $"Criterion {n + 1}", "What good looks like", weight)
        ),
    ];

    public static IReadOnlyList<Question> Questions { get; } =
    [
        .. Enumerable
            .Range(1, 120)
            .Select(n => new Question(
                $"question-{n}",
                $"Question {n}?",
                "",
                QuestionKind.Text,
                Required: false,
                200,
                []
            )),
    ];

    public RoundTerms Terms { get; }

    public static Desk With(History history, string code, int bids, DateTimeOffset now)
    {
        var desk = new Desk(code, bids, now);
        desk.SetUp(history, now);
        return desk;
    }

    /// <summary>The name of something that is this desk's alone.</summary>
    public Guid Own(string what, int n = 0) => DerivedId.Of(what, Department.Value, n);

    private void SetUp(History history, DateTimeOffset now)
    {
        history.Add<Domain.Departments.Department>(
            Department.Value,
            null,
            new DepartmentListed(Code, $"Department {Code}"),
            new StaffAppointed(Manager, StaffRole.FundManager)
        );
        history.Add<Fund>(
            Fund.Value,
            Manager,
            new FundEstablished(
                Department,
                Year,
                FundReference,
                "Co-production fund",
                Pence.Pounds(30_000L * Bids),
                Percent.Whole(10),
                Percent.Whole(25)
            )
        );
        history.Add<ServiceArea>(
            Area.Value,
            Manager,
            new ServiceAreaListed(Department, $"{Code}-S01", "Living with pain", "Courses"),
            new AppropriatenessAssessed(
                true,
                [Tier.Group],
                [Depth.CoDesign],
                "Trials",
                "People asked for it",
                now.LondonDate(),
                now.LondonDate().AddDays(400)
            )
        );
        history.Add<Round>(Round.Value, Manager, OpenRound());
    }

    private IEnumerable<object> OpenRound() =>
        [
            new RoundDrafted(Department, Fund, RoundReference, "Living well together"),
            new RoundTermsSet(Terms),
            new CriteriaSet(Criteria, new(0, 5, [])),
            new QuestionsSet(Questions),
            new PanelMemberAppointed(Chair, PanelSeat.Chair),
            .. Reviewers.Select(
                (it, n) => new PanelMemberAppointed(it, n == 0 ? PanelSeat.Lay : PanelSeat.Professional)
            ),
            new RoundPublished(Terms.OpensAt, Terms.ClosesAt),
            new RoundOpened(Terms.ClosesAt),
        ];

    private RoundTerms TermsAt(DateTimeOffset now) =>
        new(
            "To find out what helps people live well",
            [new(Area, [Tier.Group], [Depth.CoDesign])],
            new([GroupKind.UnincorporatedGroup], Pence.Pounds(500_000), [], []),
            Pence.Pounds(1_000),
            Pence.Pounds(100_000),
            Percent.Whole(25),
            BidsPerGroup: 1,
            ReviewsPerBid: 3,
            Percent.Whole(33),
            Tolerance: 2,
            now.AddDays(-1),
            now.AddDays(1),
            now.LondonDate().AddDays(60),
            "Write to the department within 20 working days."
        );
}
