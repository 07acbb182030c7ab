namespace CoProductionFund.Domain.Bids;

/// <summary>The rules that run at closing: is this group, with this bid, one the round is for?</summary>
public static class BidEligibility
{
    /// <returns>One finding per rule, met or not, in a fixed order.</returns>
    public static IReadOnlyList<EligibilityFinding> Check(Applicant applicant, BidForm form, BidTerms terms) =>
        [
            .. CheckGroup(applicant, terms.Eligibility),
            .. terms.Eligibility.Questions.Select(question => CheckAnswer(question, form.Declarations)),
        ];

    /// <summary>What can be said of the group before it has written a word.</summary>
    public static IEnumerable<EligibilityFinding> CheckGroup(Applicant applicant, Eligibility rules)
    {
        var kind = rules.Kinds.Contains(applicant.Kind);
        yield return new(
            "kind-of-group",
            kind,
            kind ? "The round is for groups of this kind." : "The round is not for groups of this kind."
        );

        if (rules.LargestIncome is { } largest)
        {
            var small = applicant.AnnualIncome <= largest;
            yield return new(
                "income",
                small,
                $"The group's yearly income of {applicant.AnnualIncome} is {(small ? "within" : "above")} the limit of {largest}."
            );
        }

        if (rules.Places.Count > 0)
        {
            var inside = rules.Places.Contains(applicant.PostcodeDistrict, StringComparer.OrdinalIgnoreCase);
            yield return new(
                "place",
                inside,
                $"{applicant.PostcodeDistrict} is {(inside ? "inside" : "outside")} the area of the round."
            );
        }
    }

    private static EligibilityFinding CheckAnswer(EligibilityQuestion question, DeclarationsAnswers? answers)
    {
        var met =
            answers is not null
            && answers.Eligibility.TryGetValue(question.Key, out var answer)
            && answer == question.MustBe;
        return new(question.Key, met, met ? $"{question.Text} Answered as the round requires." : question.WhyNot);
    }
}
