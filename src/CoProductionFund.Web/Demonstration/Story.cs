using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoProductionFund.Application.People;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Rounds;

namespace CoProductionFund.Web.Demonstration;

/// <summary>The story as it is written in the files beside this one; see the README there.</summary>
public sealed record Story(
    IReadOnlyList<StoryPerson> People,
    IReadOnlyList<StoryDepartment> Departments,
    IReadOnlyList<StoryGroup> Groups,
    IReadOnlyList<StoryRound> Rounds,
    IReadOnlyList<StoryBid> Bids,
    IReadOnlyList<StoryReviews> Reviews,
    IReadOnlyList<StoryDecision> Decisions,
    IReadOnlyList<StoryAwards> Awards,
    IReadOnlyList<StoryInstitution> Institutions,
    IReadOnlyList<StoryProject> Projects
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public static Story Read() =>
        new(
            File<IReadOnlyList<StoryPerson>>("people"),
            File<IReadOnlyList<StoryDepartment>>("departments"),
            File<IReadOnlyList<StoryGroup>>("groups"),
            File<IReadOnlyList<StoryRound>>("rounds"),
            Folder<StoryBid>("bids"),
            Folder<StoryReviews>("reviews"),
            File<IReadOnlyList<StoryDecision>>("decisions"),
            File<IReadOnlyList<StoryAwards>>("awards"),
            File<IReadOnlyList<StoryInstitution>>("institutions"),
            Folder<StoryProject>("projects")
        );

    /// <param name="name">Below the folder of the story.</param>
    public static Stream Open(string name) => Stream($"Story/{name}");

    /// <summary>In the order they were made.</summary>
    public IEnumerable<StoryDecision> DecisionsOf(StoryRound round) =>
        Decisions.Where(it => Bids.Single(bid => bid.Slug == it.Bid).Round == round.Key);

    private static IReadOnlyList<T> Folder<T>(string name) =>
        [
            .. Assembly
                .GetExecutingAssembly()
                .GetManifestResourceNames()
                .Where(it => it.StartsWith($"Story/{name}/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(Parse<T>),
        ];

    private static T File<T>(string name) => Parse<T>($"Story/{name}.json");

    private static T Parse<T>(string resource)
    {
        using var stream = Stream(resource);
        return JsonSerializer.Deserialize<T>(stream, Json)!;
    }

    private static Stream Stream(string resource) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
}

public sealed record StoryDepartment(
    string Code,
    string Name,
    IReadOnlyList<string> FundManagers,
    IReadOnlyList<string> GrantOfficers,
    IReadOnlyList<StoryFund> Funds,
    IReadOnlyList<StoryArea> ServiceAreas
)
{
    public int FirstDay => Funds.Min(it => it.Day);
}

/// <param name="Year">0 for the financial year that holds today, -1 for the one before.</param>
/// <param name="Day">When it was set up.</param>
public sealed record StoryFund(
    int Year,
    int Day,
    string Name,
    long BudgetPounds,
    int SafetyNetSharePercent,
    int MatchRatioPercent
);

/// <param name="Assessments">In the order they were made.</param>
public sealed record StoryArea(string Key, string Name, string Description, IReadOnlyList<StoryAssessment> Assessments);

public sealed record StoryAssessment(
    bool Fits,
    IReadOnlyList<Tier> Tiers,
    IReadOnlyList<Depth> Depths,
    string Evidence,
    string Reasons,
    int DecidedDay,
    int ReviewByDay
);

public sealed record StoryGroup(
    string Slug,
    int RegisteredDay,
    string Name,
    GroupKind Kind,
    IReadOnlyList<Identifier> Identifiers,
    string Place,
    string PostcodeDistrict,
    long AnnualIncomePounds,
    int People,
    string Lead,
    IReadOnlyList<string>? Contributors,
    IReadOnlyList<string>? Invited
);

public sealed record StoryReviews(
    string Round,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<StoryMark>>> Marks,
    IReadOnlyList<StoryConflict> Conflicts,
    IReadOnlyList<StoryModeration> Moderated,
    IReadOnlyDictionary<string, int> Done
);

public sealed record StoryMark(int Score, string Reason);

public sealed record StoryConflict(string Bid);

public sealed record StoryModeration(string Bid, string Reason, StoryRevision? Revise);

public sealed record StoryRevision(int Entry, string Criterion, int Score, string Reason);

public sealed record StoryDecision(
    string Bid,
    string Outcome,
    long? AmountPounds,
    IReadOnlyDictionary<string, string> Reasons,
    string? DepartureReason,
    string? Conditions
)
{
    public Outcome As() =>
        Outcome switch
        {
            "award" or "partAward" => Domain.Rounds.Outcome.Awarded,
            "reserve" => Domain.Rounds.Outcome.OnReserveList,
            _ => Domain.Rounds.Outcome.Declined,
        };

    public IReadOnlyList<CriterionReason> AllReasons() =>
        [.. Reasons.Select(it => new CriterionReason(it.Key, it.Value))];
}
