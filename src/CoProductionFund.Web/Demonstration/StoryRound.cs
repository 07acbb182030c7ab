using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Web.Demonstration;

/// <param name="FundYear">0, the usual, for the fund of the financial year that holds today, -1 for the one before.</param>
public sealed record StoryRound(
    string Key,
    string Department,
    int FundYear,
    string Name,
    string Purpose,
    int DraftedDay,
    int? PublishedDay,
    int OpensDay,
    int ClosesDay,
    int DecideByDay,
    int? DecidedDay,
    int? OfferDays,
    StoryExtension? Extended,
    IReadOnlyList<StoryInvitation> Invitations,
    StoryEligibility Eligibility,
    long SmallestPounds,
    long LargestPounds,
    int MatchRatioPercent,
    int BidsPerGroup,
    int ReviewsPerBid,
    int LaySharePercent,
    int Tolerance,
    string HowToAppeal,
    Scale Scale,
    IReadOnlyList<Criterion> Criteria,
    IReadOnlyList<StoryQuestion> Questions,
    IReadOnlyList<StoryPanelMember> Panel,
    IReadOnlyList<StoryInterest>? Interests
)
{
    /// <summary>The day bids stop, the extension included.</summary>
    public int LastDay => Extended?.ToDay ?? ClosesDay;
}

public sealed record StoryExtension(int ToDay, int Day, string Reason);

public sealed record StoryInvitation(string ServiceArea, IReadOnlyList<Tier> Tiers, IReadOnlyList<Depth> Depths);

public sealed record StoryEligibility(
    IReadOnlyList<GroupKind> Kinds,
    long? LargestIncomePounds,
    IReadOnlyList<string> Places,
    IReadOnlyList<EligibilityQuestion> Questions
);

public sealed record StoryQuestion(
    string Key,
    string Text,
    string? Hint,
    QuestionKind Kind,
    bool Required,
    int? MaxWords,
    IReadOnlyList<string>? Choices
);

public sealed record StoryPanelMember(string Person, PanelSeat Seat);

public sealed record StoryInterest(string Person, string Group, Interest Interest);
