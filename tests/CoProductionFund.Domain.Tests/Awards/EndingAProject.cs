using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Domain.Tests.Awards;

public class CompletingAProject
{
    private static readonly IDomainEvent[] First = [AProject.Submitted(), AProject.Accepted()];

    private static readonly IDomainEvent[] Both = [.. First, AProject.Submitted(2), AProject.Accepted(2)];

    [Fact]
    public void Is_refused_before_the_last_day() =>
        Complete(Pence.Zero, "2027-06-29", Both).ThenRefused("award.not-over");

    [Theory]
    [InlineData("2027-06-30")]
    [InlineData("2027-07-15")]
    public void Is_possible_from_the_last_day(string today) =>
        Assert.Null(Complete(Pence.Zero, today, Both).Decision.Refusal);

    [Fact]
    public void Is_refused_until_every_return_is_accepted()
    {
        Complete(Pence.Zero, "2027-07-15", First).ThenRefused("award.returns-open");
        Complete(Pence.Zero, "2027-07-15", [.. First, AProject.Submitted(2)]).ThenRefused("award.returns-open");
        Complete(Pence.Zero, "2027-07-15", [.. Both, AProject.Queried(2)]).ThenRefused("award.returns-open");
        Given<Award>(AnAward.Offered, AnAward.Accepted)
            .When(it => CompletionDecisions.Complete(it, AProject.DayAfter, AProject.Officer))
            .ThenRefused("returns.not-set");
    }

    /// <summary>£10,500.50 spent in each return, £2,000 of it cash match: £17,001 of the grant.</summary>
    [Theory]
    [InlineData(1_700_100, 0)]
    [InlineData(1_700_101, 1)]
    [InlineData(1_700_099, 0)] // more was spent than was paid: nothing is owed
    [InlineData(2_000_000, 299_900)]
    [InlineData(0, 0)]
    public void Notes_the_grant_that_was_not_spent(long paid, long unspent) =>
        Complete(new Pence(paid), "2027-07-15", Both)
            .Then(new AwardCompleted(Some.Bid(), Some.Round, Some.Group(), new(paid), new(unspent), AProject.Officer));

    [Fact]
    public void Returns_the_whole_grant_when_no_more_than_the_match_was_spent()
    {
        var little = AProject.Figures with { Spending = [Pence.Pounds(500), Pence.Zero] };
        Complete(
                Pence.Pounds(100),
                "2027-07-15",
                AProject.Submitted(figures: little),
                AProject.Accepted(figures: little),
                AProject.Submitted(2, figures: little),
                AProject.Accepted(2, figures: little)
            )
            .Then(
                new AwardCompleted(
                    Some.Bid(),
                    Some.Round,
                    Some.Group(),
                    Pence.Pounds(100),
                    Pence.Pounds(100),
                    AProject.Officer
                )
            );
    }

    [Fact]
    public void Twice_is_once_and_closes_the_returns()
    {
        var completed = Complete(Pence.Zero, "2027-07-15", Both).Decision.Events.ToArray();
        Complete(Pence.Zero, "2027-07-15", [.. Both, .. completed]).ThenNothing();
        AProject
            .After([.. Both, .. completed])
            .When(it => ReturnReview.Query(it, 2, 1, "Which?", AProject.Officer))
            .ThenRefused("award.completed");
        Assert.Equal(AwardStage.Completed, AProject.After([.. Both, .. completed]).State.Stage);
    }

    /// <summary>£100 is asked back, and £30 of it given up: £70 is no longer the group's to keep.</summary>
    [Fact]
    public void Counts_no_grant_that_is_asked_back()
    {
        var ledger = new Clawback(Pence.Pounds(100), Pence.Zero, Pence.Pounds(30), new HashSet<Guid>());
        Complete(Paid(1_707_101) with { Clawback = ledger }, "2027-07-15", Both)
            .Then(new AwardCompleted(Some.Bid(), Some.Round, Some.Group(), new(1_700_101), new(1), AProject.Officer));
    }

    [Fact]
    public void Waits_for_an_instalment_that_is_with_the_finance_system() =>
        Complete(
                Payments.None with
                {
                    Instalments = [One(1) with { Stage = InstalmentStage.InRun }],
                },
                "2027-07-15",
                Both
            )
            .ThenRefused("award.in-run");

    [Fact]
    public void Is_refused_for_an_award_that_was_ended_early() =>
        Complete(
                Pence.Zero,
                "2027-07-15",
                [.. Both, new AwardTerminated(Some.Bid(), Some.Group(), "Gone", Pence.Zero, Pence.Zero)]
            )
            .ThenRefused("award.ended");

    private static Instalment One(long pence) =>
        new(
            1,
            new(new(pence), Some.Day("2027-01-01"), null),
            InstalmentStage.Paid,
            HasFallenDue: true,
            ApprovedBy: null,
            Run: null
        );

    private static Payments Paid(long pence) => Payments.None with { Instalments = [One(pence)] };

    private static Answer Complete(Pence paid, string today, params IDomainEvent[] since) =>
        Complete(Paid(paid.Value), today, since);

    private static Answer Complete(Payments payments, string today, params IDomainEvent[] since) =>
        new Past<Award>(AProject.After(since).State with { Payments = payments }).When(it =>
            CompletionDecisions.Complete(it, Some.Day(today), AProject.Officer)
        );
}

public class EvaluatingAProject
{
    private static readonly IDomainEvent[] Complete =
    [
        AProject.Submitted(),
        AProject.Accepted(),
        AProject.Submitted(2),
        AProject.Accepted(2),
        new AwardCompleted(
            Some.Bid(),
            Some.Round,
            Some.Group(),
            Pence.Pounds(20_000),
            Pence.Pounds(2_999),
            AProject.Officer
        ),
    ];

    private static readonly IReadOnlySet<EvaluationPart> All = new HashSet<EvaluationPart>
    {
        EvaluationPart.Done,
        EvaluationPart.Reached,
        EvaluationPart.Learnt,
    };

    [Fact]
    public void Is_written_part_by_part_from_the_day_the_dates_are_set()
    {
        Write(EvaluationPart.Done, false, null).Then(Part(EvaluationPart.Done));
        Write(EvaluationPart.Done, false, new("other"), Part(EvaluationPart.Done))
            .ThenRefused("evaluation.part-changed");
        Write(EvaluationPart.Done, false, AProject.Words, [.. Complete, Part(EvaluationPart.Done)])
            .Then(Part(EvaluationPart.Done));
        Write(EvaluationPart.Done, false, null, [.. Complete, Submitted()]).ThenRefused("evaluation.submitted");
    }

    [Fact]
    public void Has_one_part_for_the_institution_alone()
    {
        Write(EvaluationPart.Institution, true, null).Then(Part(EvaluationPart.Institution, true));
        Write(EvaluationPart.Institution, false, null).ThenRefused("evaluation.institution-only");
        Write(EvaluationPart.Done, true, null).ThenRefused("evaluation.institution-only");
    }

    [Fact]
    public void Is_handed_in_when_the_project_is_complete()
    {
        Submit(All).ThenRefused("evaluation.not-complete");
        Submit(All, Complete).Then(Submitted());
        Submit(All, [.. Complete, Submitted()]).ThenNothing();
        Submit(new HashSet<EvaluationPart>(), Complete)
            .ThenRefused("evaluation.incomplete", "evaluation.done", "evaluation.reached", "evaluation.learnt");
    }

    [Fact]
    public void Is_sent_back_with_a_reason_or_published_with_its_figures()
    {
        SendBack(1, [.. Complete, Submitted()]).Then(SentBack);
        SendBack(1, [.. Complete, Submitted(), SentBack]).ThenNothing();
        Publish(1, [.. Complete, Submitted()]).Then(Published);
        Publish(1, [.. Complete, Submitted(), Published]).ThenNothing();
        Publish(1, [.. Complete, Submitted(), SentBack]).ThenRefused("evaluation.not-submitted");
        Publish(1, [.. Complete, Submitted(), SentBack, Submitted(2)]).ThenRefused("evaluation.other-version");
    }

    [Fact]
    public void Is_corrected_only_by_a_new_version_that_says_what_and_why()
    {
        IDomainEvent[] published = [.. Complete, Part(EvaluationPart.Done), Submitted(), Published];
        Submit(All, published).ThenRefused("evaluation.published");
        IDomainEvent[] written = [.. published, Part(EvaluationPart.Done)];
        Submit(All, written).ThenRefused("evaluation.incomplete", "evaluation.correction");
        Submit(new HashSet<EvaluationPart>(All) { EvaluationPart.Correction }, written).Then(Submitted(2));

        var again = AProject.After([.. written, Part(EvaluationPart.Correction), Submitted(2), Published]).State;
        Assert.DoesNotContain(EvaluationPart.Correction, again.Reports.Evaluation.Parts.Keys);
    }

    /// <summary>£17,001 of grant, £4,000 in cash and £1,000 in kind: £22,001 for 76 people, 36 of whom reached the outcome.</summary>
    [Fact]
    public void Counts_what_it_cost_from_accepted_returns()
    {
        var figures = EvaluationFigures.Of(AProject.After(Complete).State.Reports);

        Assert.Equal(Figures with { Reached = figures.Reached }, figures);
        Assert.Equal([36], figures.Reached);
        Assert.Equal(2_200_100, figures.Total.Value);
        Assert.Equal(28_949, figures.PerPerson!.Value.Value); // £289.4868…
        Assert.Equal(61_114, figures.PerOutcome()[0]!.Value.Value); // £611.1388…
    }

    [Fact]
    public void Divides_by_nobody_never()
    {
        var none = Figures with { People = 0, Reached = [0] };
        Assert.Null(none.PerPerson);
        Assert.Null(none.PerOutcome()[0]);
    }

    [Theory]
    [InlineData(true, 1_800_000, 10_000L)]
    [InlineData(false, 1_800_000, null)] // told by the group
    [InlineData(true, 1_810_000, null)]
    public void Counts_nothing_as_saved_without_the_institutions_own_figures(bool told, long reported, long? less) =>
        Assert.Equal(
            less,
            (Figures with { ToldByInstitution = told, SpendingReported = new(reported) }).SpentLess?.Value
        );

    private static EvaluationFigures Figures { get; } =
        new(
            new(1_700_100),
            Pence.Pounds(4_000),
            Pence.Pounds(1_000),
            76,
            [36],
            Pence.Pounds(18_100), // 181 days
            Pence.Pounds(18_000),
            ToldByInstitution: false
        );

    private static EvaluationPublished Published { get; } =
        new(Some.Bid(), Some.Round, Some.Group(), 1, Figures, AProject.Officer);

    private static EvaluationSentBack SentBack { get; } =
        new(Some.Bid(), Some.Round, Some.Group(), 1, "Say more", AProject.Officer);

    private static EvaluationSubmitted Submitted(int version = 1) => new(Some.Bid(), Some.Round, Some.Group(), version);

    private static EvaluationPartWritten Part(EvaluationPart part, bool byInstitution = false) =>
        new(Some.Bid(), Some.Round, Some.Group(), part, AProject.Words, byInstitution);

    private static Answer Write(
        EvaluationPart part,
        bool byInstitution,
        Commitment? seen,
        params IDomainEvent[] since
    ) =>
        AProject.After(since).When(it => EvaluationDecisions.Write(it, Part(part, byInstitution), seen, isSame: false));

    private static Answer Submit(IReadOnlySet<EvaluationPart> written, params IDomainEvent[] since) =>
        AProject.After(since).When(it => EvaluationDecisions.Submit(it, written));

    private static Answer SendBack(int version, params IDomainEvent[] since) =>
        AProject.After(since).When(it => EvaluationDecisions.SendBack(it, version, "Say more", AProject.Officer));

    private static Answer Publish(int version, params IDomainEvent[] since) =>
        AProject.After(since).When(it => EvaluationDecisions.Publish(it, version, AProject.Officer));
}
