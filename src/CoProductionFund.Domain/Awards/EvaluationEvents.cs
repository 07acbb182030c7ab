namespace CoProductionFund.Domain.Awards;

/// <param name="Paid">Grant that was paid and not asked back, in pence.</param>
/// <param name="Unspent">What of it was not spent and is to be returned, in pence; zero where nothing is.</param>
[EventName(
    "award-completed",
    "The department found the project complete: every return is accepted and its last day has come."
)]
public sealed record AwardCompleted(
    BidId Bid,
    RoundId Round,
    GroupId Group,
    Pence Paid,
    Pence Unspent,
    PersonId CompletedBy
) : IDomainEvent;

/// <param name="Words">Commitment to what was written, which is kept beside the stream and can be erased there.</param>
/// <param name="ByInstitution">Written by somebody of the partner institution, for it.</param>
[EventName("evaluation-part-written", "The group or the institution wrote or changed a part of the evaluation.")]
public sealed record EvaluationPartWritten(
    BidId Bid,
    RoundId Round,
    GroupId Group,
    EvaluationPart Part,
    Commitment Words,
    bool ByInstitution
) : IDomainEvent
{
    /// <summary>What to name when these words are to be erased ("Evaluation.Done").</summary>
    public string Section => $"Evaluation.{Part}";
}

/// <param name="Version">1 for the first time, one more for each time it is handed in again.</param>
[EventName("evaluation-submitted", "A lead of the group handed the evaluation in.")]
public sealed record EvaluationSubmitted(BidId Bid, RoundId Round, GroupId Group, int Version) : IDomainEvent;

/// <param name="Reason">Public duty: stays in the event.</param>
[EventName("evaluation-sent-back", "The department sent the evaluation back to be worked on.")]
public sealed record EvaluationSentBack(
    BidId Bid,
    RoundId Round,
    GroupId Group,
    int Version,
    string Reason,
    PersonId SentBackBy
) : IDomainEvent;

[EventName("evaluation-published", "The department published the evaluation with what the project cost and reached.")]
public sealed record EvaluationPublished(
    BidId Bid,
    RoundId Round,
    GroupId Group,
    int Version,
    EvaluationFigures Figures,
    PersonId PublishedBy
) : IDomainEvent;

public enum EvaluationPart
{
    /// <summary>What was done.</summary>
    Done,

    /// <summary>What was reached.</summary>
    Reached,

    /// <summary>What was learnt, also from what did not work.</summary>
    Learnt,

    /// <summary>How the institution sees it; may be missing.</summary>
    Institution,

    /// <summary>What is corrected, and why; asked for once a version was published.</summary>
    Correction,
}
