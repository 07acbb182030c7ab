namespace CoProductionFund.Domain.Awards;

/// <summary>What came of a project: written by the group and the institution, looked at and published by the department.</summary>
public static class EvaluationDecisions
{
    /// <summary>Keeps a part of the evaluation; of a published one this begins the next version.</summary>
    /// <param name="seen">The text the writer began from; null where there was none.</param>
    /// <param name="isSame">The new text says what the present one says.</param>
    /// <remarks>Refuses: award.not-found, award.not-accepted, evaluation.submitted, evaluation.institution-only, evaluation.part-changed.</remarks>
    public static Decision Write(Award award, EvaluationPartWritten written, Commitment? seen, bool isSame)
    {
        if (NotTaken(award) is { } no)
        {
            return no;
        }

        var evaluation = award.Reports.Evaluation;
        if (evaluation.Stage is EvaluationStage.Submitted)
        {
            return Decision.Refuse(
                "evaluation.submitted",
                "The evaluation is with the department. It can be changed when it is sent back or published."
            );
        }

        var isInstitutions = written.Part is EvaluationPart.Institution;
        if (isInstitutions != written.ByInstitution)
        {
            return Decision.Refuse(
                "evaluation.institution-only",
                "The institution writes how it sees the project, and the group the rest."
            );
        }

        if (isSame)
        {
            return Decision.Accept();
        }

        return evaluation.Parts.GetValueOrDefault(written.Part)?.Words == seen
            ? Decision.Accept(written)
            : Decision.Refuse(
                "evaluation.part-changed",
                "Someone changed this part while you were writing. Compare the two texts, then save again."
            );
    }

    /// <summary>Hands the evaluation in. Twice is once.</summary>
    /// <param name="written">Parts that hold words, as their present commitments stand for.</param>
    /// <remarks>Refuses: award.not-found, award.not-accepted, evaluation.not-complete, evaluation.published, evaluation.incomplete with every gap named.</remarks>
    public static Decision Submit(Award award, IReadOnlySet<EvaluationPart> written)
    {
        if (NotTaken(award) is { } no)
        {
            return no;
        }

        if (award.Stage is not AwardStage.Completed)
        {
            return Decision.Refuse(
                "evaluation.not-complete",
                "The evaluation can be handed in when the department has recorded that the project is complete."
            );
        }

        var evaluation = award.Reports.Evaluation;
        if (evaluation.Stage is EvaluationStage.Submitted)
        {
            return Decision.Accept();
        }

        if (evaluation.Stage is EvaluationStage.Published)
        {
            return Decision.Refuse(
                "evaluation.published",
                "This evaluation is published. Change a part to correct it."
            );
        }

        IReadOnlyList<Problem> gaps = [.. EvaluationGaps.In(written, evaluation.WasPublished)];
        return gaps.Count > 0
            ? Decision.Refuse(new Refusal("evaluation.incomplete", "Some parts are missing.") { Problems = gaps })
            : Decision.Accept(new EvaluationSubmitted(award.Bid, award.Round, award.Group, evaluation.Version + 1));
    }

    /// <summary>Sends the evaluation back with what to work on. Twice is once.</summary>
    /// <remarks>Refuses: award.not-found, award.not-accepted, evaluation.other-version, evaluation.not-submitted.</remarks>
    public static Decision SendBack(Award award, int version, string reason, PersonId by) =>
        award.Reports.Evaluation is { Stage: EvaluationStage.SentBack } evaluation && evaluation.Version == version
            ? Decision.Accept()
            : NotSubmitted(award, version)
                ?? Decision.Accept(new EvaluationSentBack(award.Bid, award.Round, award.Group, version, reason, by));

    /// <summary>Publishes the evaluation with its figures. Twice is once.</summary>
    /// <remarks>Refuses: as sending it back.</remarks>
    public static Decision Publish(Award award, int version, PersonId by) =>
        award.Reports.Evaluation is { Stage: EvaluationStage.Published } evaluation && evaluation.Version == version
            ? Decision.Accept()
            : NotSubmitted(award, version)
                ?? Decision.Accept(
                    new EvaluationPublished(
                        award.Bid,
                        award.Round,
                        award.Group,
                        version,
                        EvaluationFigures.Of(award.Reports),
                        by
                    )
                );

    private static Decision? NotTaken(Award award) =>
        award.Stage is AwardStage.Completed ? null : ReturnDecisions.NotReporting(award);

    private static Decision? NotSubmitted(Award award, int version)
    {
        if (NotTaken(award) is { } no)
        {
            return no;
        }

        var evaluation = award.Reports.Evaluation;
        if (evaluation.Version != version)
        {
            return Decision.Refuse(
                "evaluation.other-version",
                "The evaluation was handed in again since you read it. Read the new version first."
            );
        }

        return evaluation.Stage is EvaluationStage.Submitted
            ? null
            : Decision.Refuse("evaluation.not-submitted", "The evaluation is not with the department.");
    }
}
