using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Domain.Tests.Awards;

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
