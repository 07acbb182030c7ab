using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Domain.Tests.Awards;

public class AcceptingAReturn
{
    [Fact]
    public void Counts_its_figures_and_says_what_the_rule_on_spending_found()
    {
        Accept(1, 1, AProject.Submitted()).Then(AProject.Accepted());
        Assert.Equal(
            Pence.Pounds(2_500),
            AProject.After(AProject.Submitted(), AProject.Accepted()).State.Reports.MatchEvidenced
        );
        Assert.Equal(Pence.Zero, AProject.After(AProject.Submitted()).State.Reports.MatchEvidenced);
    }

    [Fact]
    public void Twice_is_once() => Accept(1, 1, AProject.Submitted(), AProject.Accepted()).ThenNothing();

    [Fact]
    public void Is_for_the_version_that_was_read()
    {
        IDomainEvent[] again = [AProject.Submitted(), AProject.Queried(), AProject.Submitted(version: 2)];
        Accept(1, 1, again).ThenRefused("return.other-version");
        Accept(1, 2, again).Then(AProject.Accepted(version: 2));
    }

    [Fact]
    public void Is_refused_before_it_is_handed_in()
    {
        Accept(1, 0).ThenRefused("return.not-submitted");
        Accept(1, 1, AProject.Submitted(), AProject.Queried()).ThenRefused("return.not-submitted");
    }

    [Fact]
    public void Goes_in_order()
    {
        Accept(2, 1, AProject.Submitted(), AProject.Submitted(2)).ThenRefused("return.earlier-first");
        Accept(2, 1, AProject.Submitted(), AProject.Accepted(), AProject.Submitted(2)).Then(AProject.Accepted(2));
    }

    private static Answer Accept(int number, int version, params IDomainEvent[] since) =>
        AProject.After(since).When(it => ReturnReview.Accept(it, number, version, AProject.Officer));
}

public class QueryingAReturn
{
    [Fact]
    public void Records_the_question() => Query(1, 1, AProject.Submitted()).Then(AProject.Queried());

    [Fact]
    public void The_same_question_twice_is_once() =>
        Query(1, 1, AProject.Submitted(), AProject.Queried()).ThenNothing();

    [Fact]
    public void Takes_back_what_was_accepted_by_mistake_until_the_next_one_is_accepted()
    {
        IDomainEvent[] first = [AProject.Submitted(), AProject.Accepted()];
        Query(1, 1, first).Then(AProject.Queried());
        Query(1, 1, [.. first, AProject.Submitted(2)]).Then(AProject.Queried());
        Query(1, 1, [.. first, AProject.Submitted(2), AProject.Accepted(2)]).ThenRefused("return.next-accepted");
        Query(2, 1, [.. first, AProject.Submitted(2), AProject.Accepted(2)]).Then(AProject.Queried(2));

        var award = AProject.After([.. first, AProject.Queried()]).State;
        Assert.Equal(Pence.Zero, award.Reports.MatchEvidenced);
    }

    [Fact]
    public void Is_refused_before_it_is_handed_in_and_for_another_version()
    {
        Query(1, 0).ThenRefused("return.not-submitted");
        Query(1, 1, AProject.Submitted(), AProject.Queried(), AProject.Submitted(version: 2))
            .ThenRefused("return.other-version");
        Query(1, 1, AProject.Submitted(), AProject.Queried(question: "Another?")).ThenRefused("return.not-submitted");
    }

    private static Answer Query(int number, int version, params IDomainEvent[] since) =>
        AProject.After(since).When(it => ReturnReview.Query(it, number, version, "Which rooms?", AProject.Officer));
}

public class CountingReturns
{
    /// <summary>Whatever is handed in, queried and accepted, in whatever order: what counts is what is accepted now.</summary>
    [Fact]
    public void Gives_the_sum_of_the_accepted_ones() =>
        Seeds.Each(
            2_000,
            random =>
            {
                var award = AProject.After().State;
                Dictionary<int, ReturnFigures> accepted = [];
                for (var step = 0; step < 30; step++)
                {
                    var number = random.Next(1, 3);
                    var version = award.Reports.Of(number).Version;
                    var decision = random.Next(3) switch
                    {
                        0 => Submit(award, number, random),
                        1 => ReturnReview.Accept(award, number, version, AProject.Officer),
                        _ => ReturnReview.Query(award, number, version, $"Question {step}", AProject.Officer),
                    };
                    foreach (var happened in decision.Events)
                    {
                        award = Award.Fold(award, happened);
                        if (happened is ReturnAccepted it)
                        {
                            accepted[it.Number] = it.Figures;
                        }
                        else if (happened is ReturnQueried queried)
                        {
                            accepted.Remove(queried.Number);
                        }
                    }

                    Assert.Equal(
                        accepted.Values.Sum(it => it.MatchCash.Value + it.MatchInKind.Value),
                        award.Reports.MatchEvidenced.Value
                    );
                    Assert.True(!accepted.ContainsKey(2) || accepted.ContainsKey(1));
                }
            }
        );

    private static Decision Submit(Award award, int number, Random random) =>
        award.Reports.Of(number).Stage is ReturnStage.Draft or ReturnStage.Queried
            ? Decision.Accept(
                AProject.Submitted(
                    number,
                    award.Reports.Of(number).Version + 1,
                    AProject.Figures with
                    {
                        MatchCash = new(random.Next(1_000_000)),
                        MatchInKind = new(random.Next(1_000_000)),
                        InstitutionSpending = new(random.Next(1_000_000)),
                    }
                )
            )
            : Decision.Accept();
}
