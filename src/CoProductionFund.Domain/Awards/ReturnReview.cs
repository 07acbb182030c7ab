namespace CoProductionFund.Domain.Awards;

/// <summary>What the department says about a return.</summary>
public static class ReturnReview
{
    /// <summary>Accepts a return: its figures count, and the institution's spending is looked at. Twice is once.</summary>
    /// <param name="version">The one the officer has read: another one, handed in meanwhile, is to be read first.</param>
    /// <remarks>Refuses: award.not-found, award.not-accepted, award.completed, returns.not-set, return.not-found, return.not-submitted, return.other-version, return.earlier-first.</remarks>
    public static Decision Accept(Award award, int number, int version, PersonId by)
    {
        if (ReturnDecisions.NotThere(award, number) is { } no)
        {
            return no;
        }

        var one = award.Reports.Of(number);
        if (one.Stage is ReturnStage.Accepted && one.Version == version)
        {
            return Decision.Accept();
        }

        if (OtherVersion(one, version) is { } other)
        {
            return other;
        }

        if (one.Stage is not ReturnStage.Submitted)
        {
            return NotSubmitted;
        }

        if (number > 1 && award.Reports.Of(number - 1).Stage is not ReturnStage.Accepted)
        {
            return Decision.Refuse("return.earlier-first", $"Accept return {number - 1} first.");
        }

        var finding = CostShiftRule.Look(award.Reports.Plan!, number, one.Figures!.InstitutionSpending);
        return Decision.Accept([
            new ReturnAccepted(award.Bid, award.Round, award.Group, number, version, one.Figures, finding, by),
            .. finding.IsBeyond
                ? new IDomainEvent[] { new CostShiftFlagged(award.Bid, award.Round, award.Group, number, finding) }
            : one.CostShift is not null ? [new CostShiftNotConfirmed(award.Bid, award.Round, award.Group, number)]
            : [],
        ]);
    }

    /// <summary>
    /// Asks a question: the return does not count until it is answered and accepted. Asking the same twice is once. One that was
    /// accepted by mistake can be asked about until the next one is accepted; a flag that it raised stands meanwhile.
    /// </summary>
    /// <remarks>Refuses: as accepting, and return.next-accepted.</remarks>
    public static Decision Query(Award award, int number, int version, string question, PersonId by)
    {
        if (ReturnDecisions.NotThere(award, number) is { } no)
        {
            return no;
        }

        var one = award.Reports.Of(number);
        if (one.Stage is ReturnStage.Queried && one.Version == version && one.Question == question)
        {
            return Decision.Accept();
        }

        if (OtherVersion(one, version) is { } other)
        {
            return other;
        }

        if (one.Stage is not (ReturnStage.Submitted or ReturnStage.Accepted))
        {
            return NotSubmitted;
        }

        return award.Reports.Of(number + 1).Stage is ReturnStage.Accepted
            ? Decision.Refuse(
                "return.next-accepted",
                $"Return {number + 1} has been accepted, so this one stays as it is."
            )
            : Decision.Accept(new ReturnQueried(award.Bid, award.Round, award.Group, number, version, question, by));
    }

    private static Decision? OtherVersion(Return one, int version) =>
        one.Version == version
            ? null
            : Decision.Refuse(
                "return.other-version",
                "The group has handed this return in again since you read it. Read the new version first."
            );

    private static Decision NotSubmitted =>
        Decision.Refuse("return.not-submitted", "This return has not been handed in.");
}
