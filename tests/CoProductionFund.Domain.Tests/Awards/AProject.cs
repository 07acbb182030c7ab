using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Domain.Tests.Awards;

/// <summary>
/// A project of two quarters, 1 January to 30 June 2027, with two lines of budget and one outcome. The institution spends
/// £36,500 a year on the service, £100 a day: £9,000 in the first 90 days, £8,550 with the tolerance of 5%.
/// </summary>
public static class AProject
{
    public static PersonId Officer { get; } = Some.Person(7);

    public static IReadOnlyList<ReturnDate> Dates { get; } =
    [new(Some.Day("2027-03-31"), Some.Day("2027-04-14")), new(Some.Day("2027-06-30"), Some.Day("2027-07-14"))];

    public static ReturnDatesSet Set { get; } =
        new(
            Some.Bid(),
            Some.Round,
            Some.Group(),
            Some.Department,
            "HEA-26-0042",
            Some.Day("2027-01-01"),
            Dates,
            [Pence.Pounds(20_000), Pence.Pounds(5_000)],
            1,
            Pence.Pounds(36_500),
            Percent.Whole(5),
            Officer
        );

    public static DateOnly DayAfter { get; } = Some.Day("2027-04-01");

    public static Commitment Words { get; } = new("aa");

    public static IReadOnlyList<IDomainEvent> Begun { get; } = [AnAward.Offered, AnAward.Accepted, Set];

    public static ReturnForm Form { get; } =
        new()
        {
            Spending = new([Pence.Pounds(8_000), new(250_050)], "Two courses"),
            Match = new(Pence.Pounds(2_000), Pence.Pounds(500), "A transfer and a list of hours"),
            Institution = new(Pence.Pounds(9_000), null),
            People = new(40, 38, null),
            Outcomes = new([new(18, "More confident in the survey")]),
            Risks = new("None are new"),
            Learnt = new("Evenings suit people better"),
        };

    public static ReturnFigures Figures { get; } =
        new(
            [Pence.Pounds(8_000), new(250_050)],
            Pence.Pounds(2_000),
            Pence.Pounds(500),
            Pence.Pounds(9_000),
            ToldByInstitution: false,
            40,
            38,
            [18]
        );

    public static ReturnPartWritten Part(
        ReturnPart part,
        int number = 1,
        bool byInstitution = false,
        string words = "aa"
    ) => new(Some.Bid(), Some.Round, Some.Group(), number, part, new(words), byInstitution);

    public static ReturnSubmitted Submitted(int number = 1, int version = 1, ReturnFigures? figures = null) =>
        new(Some.Bid(), Some.Round, Some.Group(), number, version, figures ?? Figures);

    public static ReturnQueried Queried(int number = 1, int version = 1, string question = "Which rooms?") =>
        new(Some.Bid(), Some.Round, Some.Group(), number, version, question, Officer);

    public static ReturnAccepted Accepted(int number = 1, int version = 1, ReturnFigures? figures = null) =>
        new(
            Some.Bid(),
            Some.Round,
            Some.Group(),
            number,
            version,
            figures ?? Figures,
            Finding(number, (figures ?? Figures).InstitutionSpending),
            Officer
        );

    public static CostShiftFlagged Flagged(Pence reported, int number = 1) =>
        new(Some.Bid(), Some.Round, Some.Group(), number, Finding(number, reported));

    public static CostShiftFinding Finding(int number, Pence reported) => CostShiftRule.Look(Plan, number, reported);

    public static ReturnPlan Plan { get; } =
        new(Set.Starts, Dates, Set.BudgetLines, Set.Outcomes, Set.PresentSpending, Set.Tolerance);

    public static Past<Award> After(params IDomainEvent[] since) => Given<Award>([.. Begun, .. since]);
}
