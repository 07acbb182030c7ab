using CoProductionFund.Domain.SafetyNet;

namespace CoProductionFund.Domain.Tests.SafetyNet;

/// <summary>What the group is kept from stays kept from it, wherever the report goes on.</summary>
public class JoiningWhatTheGroupMustNotHear
{
    private static readonly RiskEventRaised Harm = ACase.Raised with { Kind = RiskKind.Harm, From = Reporter.Group };
    private static readonly RiskEventRaised Own = ACase.Raised with { From = Reporter.Group };
    private static readonly CaseTriaged Kept = ACase.Triaged with { IsKeptFromGroup = true };

    [Fact]
    public void Keeps_words_about_harm_from_the_group_until_it_is_judged()
    {
        Assert.True(Taken(ACase.At(Harm)));
        Assert.False(Taken(ACase.At(Harm, ACase.Triaged)));
        Assert.True(Taken(ACase.At(Own, Kept)));
        Assert.False(Taken(ACase.At(Own)));
    }

    [Fact]
    public void Does_not_tell_the_group_of_a_case_it_must_not_hear_of()
    {
        Given<SafetyNetCase>(Own).When(it => CaseDecisions.Join(it, Other(Harm))).ThenRefused("case.kept-from-group");
        Given<SafetyNetCase>(ACase.Raised, ACase.Triaged)
            .When(it => CaseDecisions.Join(it, Other(Own, Kept)))
            .ThenRefused("case.kept-from-group");
        Assert.Null(Join(ACase.At(ACase.Raised), Other(Harm)).Refusal);
        Assert.Null(Join(ACase.At(Harm), Other(Own, Kept)).Refusal);
    }

    [Fact]
    public void Gives_nobody_more_time_than_the_report_was_promised()
    {
        var later = ACase.Raised with { NextBy = ACase.Raised.NextBy.AddSeconds(1) };
        Given<SafetyNetCase>(ACase.Raised)
            .When(it => CaseDecisions.Join(it, Other(later)))
            .ThenRefused("case.due-sooner");
        Assert.Null(Join(ACase.At(ACase.Raised), Other(ACase.Raised)).Refusal);
        Assert.Null(Join(ACase.At(ACase.Raised), Other(later, ACase.Triaged)).Refusal);
    }

    private static bool Taken(SafetyNetCase from) =>
        ((ReportJoined)CaseDecisions.Take(Decision.Accept(ACase.Joined), from).Events[0]).IsKeptFromGroup!.Value;

    private static Decision Join(SafetyNetCase from, SafetyNetCase into) => CaseDecisions.Join(from, into);

    private static SafetyNetCase Other(params IDomainEvent[] events) =>
        events.Aggregate(SafetyNetCase.Empty(new Guid(1, 2, 3, [0, 0, 0, 0, 0, 0, 0, 8])), SafetyNetCase.Fold);
}
