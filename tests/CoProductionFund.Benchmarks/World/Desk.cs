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

    private Desk(string code, int bids)
    {
        Code = code;
        Bids = bids;
        Department = ListDepartment.IdOf(code);
        Fund = Domain.Funds.Fund.IdOf(Department, Year);
    }

    public string Code { get; }

    public int Bids { get; }

    public DepartmentId Department { get; }

    public FundId Fund { get; }

    public ServiceAreaId Area { get; } = new(Guid.CreateVersion7());

    public PersonId Manager { get; } = new(Guid.CreateVersion7());

    public PersonId Chair { get; } = new(Guid.CreateVersion7());

    public IReadOnlyList<PersonId> Reviewers { get; } =
    [.. Enumerable.Range(0, 3).Select(_ => new PersonId(Guid.CreateVersion7()))];

    public RoundId Round { get; } = new(Guid.CreateVersion7());

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

    public RoundTerms Terms { get; private set; } = null!;

    /// <param name="bids">How many bids the round will have, so that the budget holds them.</param>
    public static Desk With(History history, string code, int bids, DateTimeOffset now)
    {
        var desk = new Desk(code, bids);
        desk.Terms = desk.TermsAt(now);
        desk.SetUp(history, now);
        return desk;
    }

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
