namespace CoProductionFund.Domain.Awards;

/// <summary>What is missing from an evaluation before it can be handed in.</summary>
public static class EvaluationGaps
{
    public static IEnumerable<Problem> In(IReadOnlySet<EvaluationPart> written, bool wasPublished)
    {
        if (!written.Contains(EvaluationPart.Done))
        {
            yield return new("evaluation.done", "Say what was done");
        }

        if (!written.Contains(EvaluationPart.Reached))
        {
            yield return new("evaluation.reached", "Say what was reached");
        }

        if (!written.Contains(EvaluationPart.Learnt))
        {
            yield return new("evaluation.learnt", "Say what was learnt");
        }

        if (wasPublished && !written.Contains(EvaluationPart.Correction))
        {
            yield return new("evaluation.correction", "Say what is corrected, and why");
        }
    }
}
