using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.Groups;

namespace CoProductionFund.Application.Tests.Awards.Returns;

/// <summary>
/// An accepted award of £10,000 for a bid of £20,000 with two lines of budget and one outcome; two returns, each of 100 days that
/// begin with today. The institution spends £36,500 a year on the service: £10,000 in 100 days, £9,500 with the tolerance.
/// </summary>
public sealed class AReportingProject
{
    private AReportingProject(TheFund fund, PublishedResults results) => (Fund, Results) = (fund, results);

    public TheFund Fund { get; }

    public PublishedResults Results { get; }

    public Bidder Group => Results.Bids[0];

    public AwardId Award => Group.Award;

    public Caller Lead => Group.By;

    public Caller Contributor { get; } = Caller.Is(Scene.Someone());

    public Caller Officer { get; } = Caller.Is(Scene.Someone());

    public Caller Manager => Results.Manager;

    public string Reference { get; private set; } = "";

    public DateOnly Starts { get; } = Today;

    public DateOnly Ends => Starts.AddDays(199);

    public IReadOnlyList<ReturnDate> Dates =>
        [new(Starts.AddDays(99), Starts.AddDays(113)), new(Ends, Ends.AddDays(14))];

    private static DateOnly Today => TimeProvider.System.GetUtcNow().LondonDate();

    public static async Task<AReportingProject> Of(TheFund fund)
    {
        var project = new AReportingProject(fund, await PublishedResults.Of(fund, awarded: 2, reserve: 0));
        await fund.Do(new AcceptAward(project.Award, project.Lead));
        await project.Write(
            new MatchAnswers(Pence.Pounds(5_000), Pence.Zero, null, Pence.Pounds(36_500)),
            new ChangeAnswers("People manage better", [new("Confidence", "Survey", "45%")]),
            new BudgetAnswers(
                [new("Tutors", Pence.Pounds(20_000)), new("Rooms", Pence.Pounds(5_000))],
                Pence.Pounds(20_000)
            )
        );
        await fund.Do(
            new InviteMember(
                project.Group.Group,
                project.Contributor.Person!.Value,
                MemberRole.Contributor,
                project.Lead
            )
        );
        await fund.Do(new JoinGroup(project.Group.Group, project.Contributor));
        await fund.Do(
            new AppointStaff(
                project.Results.Scene.Department,
                project.Officer.Person!.Value,
                StaffRole.GrantOfficer,
                Caller.TheFund
            )
        );
        project.Reference = (await project.Results.RowOf(project.Group.Bid))!.Reference;
        return project;
    }

    public static async Task<AReportingProject> WithDates(TheFund fund)
    {
        var project = await Of(fund);
        await fund.Do(project.SetDates());
        return project;
    }

    public SetReturnDates SetDates(Caller? by = null) =>
        new(Award, Starts, Ends, Dates, Tolerance: null, PresentSpending: null, by ?? Officer);

    /// <summary>The clock shows noon on the day after a period.</summary>
    public void After(int number) => Fund.Clock.Set(Dates[number - 1].To.AddDays(1).AtLondon(new(12, 0)));

    /// <summary>Written by a contributor and handed in by a lead, the day after its period.</summary>
    public async Task HandIn(int number, long cash = 2_000, long spending = 10_000)
    {
        After(number);
        foreach (var answers in Answers(cash, spending))
        {
            await Fund.Do(await Part(number, answers, Contributor));
        }

        await Fund.Do(new SubmitReturn(Award, number, Lead));
    }

    public async Task<WriteReturnPart> Part(int number, IReturnAnswers answers, Caller by)
    {
        var written = (await Row()).Returns[number - 1].Parts.GetValueOrDefault(answers.Part);
        return new(Award, number, answers, written?.Words, by);
    }

    public async Task Accept(int number) =>
        await Fund.Do(new AcceptReturn(Award, number, (await Row()).Returns[number - 1].Versions.Count, Officer));

    public static IReadOnlyList<IReturnAnswers> Answers(long cash = 2_000, long spending = 10_000) =>
        [
            new SpendingAnswers([Pence.Pounds(4_000), Pence.Pounds(1_000)], null),
            new MatchEvidence(Pence.Pounds(cash), Pence.Zero, "A transfer"),
            new InstitutionAnswers(Pence.Pounds(spending), null),
            new TakingPartAnswers(40, 20, null),
            new OutcomesAnswers([new(9, "More confident in the survey")]),
            new RisksNow("Nothing new"),
            new LearntAnswers("Evenings suit people better"),
        ];

    public async Task<ReportsRow> Row() => (await Fund.Ask(new GetReportsById(Award, Caller.TheFund)))!;

    public async Task<Award> State()
    {
        await using var session = Fund.Store.QuerySession();
        return await session.Fold<Award>(Award.Value, CancellationToken.None);
    }

    private async Task Write(params IAnswers[] sections)
    {
        await using var session = Fund.Store.LightweightSession();
        foreach (var it in sections)
        {
            var text = Application.Bids.Answers.Write(it);
            session.Insert(text);
            session.Events.Append(
                Group.Bid.Value,
                new SectionAnswered(Results.Scene.Round, Group.Group, it.Section, text.Commitment)
            );
        }

        await session.SaveChangesAsync();
    }
}
