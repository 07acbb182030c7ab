using System.Reflection;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Architecture.Tests.Bad;

namespace CoProductionFund.Architecture.Tests;

public sealed class WhoMayKnowWhom
{
    /// <summary>Looked at and agreed. What is no longer so must go from here.</summary>
    private static readonly string[] Agreed =
    [
        // one transaction over several streams: bid, round and fund; review and round
        "DecideBidHandler → FundDecisions",
        "DecideBidHandler → OutcomeDecisions",
        "TakeBackDecisionHandler → FundDecisions",
        "TakeBackDecisionHandler → OutcomeDecisions",
        "AwardFromReserveListHandler → FundDecisions",
        "AwardFromReserveListHandler → ReserveListDecisions",
        "GivingBack → FundDecisions",
        "GivingBack → ReserveListDecisions",
        "Ending → GrantDecisions",
        "RecordClawbackReceivedHandler → GrantDecisions",
        "StartPaymentRunHandler → PayingDecisions",
        "GetPaymentFileHandler → PayingDecisions",
        "ImportAnswersHandler → PayingDecisions",
        "ImportAnswersHandler → GrantDecisions",
        "DeclareInterestHandler → PanelDecisions",
        "ReleaseBridgingHandler → ReserveDecisions",
        "ReturnBridgingHandler → ReserveDecisions",
        // shows what the round would say before anyone asks it
        "DecisionLines → OutcomeDecisions",
        // sends it, as a page would
        "CheckEligibilityHandler → AllocateReviews",
        "FirstAdministrator → AppointAdministrator",
    ];

    /// <summary>Reads back what it wrote itself: which thing a stream is of.</summary>
    private const string ReadsItsOwn = "AuditIndexProjection → IQuerySession";

    private static readonly string[] Chance =
    [
        "get_Now",
        "get_UtcNow",
        "GetUtcNow",
        "get_Today",
        "NewGuid",
        "CreateVersion7",
        "get_Shared",
    ];

    [Fact]
    public void The_domain_knows_the_base_library_alone()
    {
        House.HasNo(Strangers(House.Domain));
        Assert.NotEmpty(Strangers(House.Application));
    }

    /// <summary>Whoever checks the ledger need trust nothing else of ours, and nobody's package.</summary>
    [Fact]
    public void The_ledger_knows_the_base_library_alone_and_the_auditors_program_only_the_ledger()
    {
        House.HasNo(Strangers(House.Ledger));
        Assert.Equal(["fundverify → CoProductionFund.Ledger"], Strangers(House.Verify));
    }

    [Fact]
    public void The_site_cannot_name_the_store()
    {
        Assert.DoesNotContain("Marten", House.Web.GetReferencedAssemblies().Select(it => it.Name));
        Assert.Contains("Marten", House.Application.GetReferencedAssemblies().Select(it => it.Name));
    }

    [Fact]
    public void A_module_of_the_domain_knows_the_kernel_and_itself()
    {
        House.HasNo(House.Domain.Written().SelectMany(OtherModulesOfTheDomain));
        Assert.Equal(
            ["BadlyPlacedRule → BidForm", "BadlyPlacedRule → BidStarted"],
            OtherModulesOfTheDomain(typeof(Domain.Funds.BadlyPlacedRule)).Order()
        );
    }

    [Fact]
    public void The_kernel_knows_no_module() =>
        House.HasNo(
            House
                .Domain.Written()
                .Where(type => type.ModuleIn("Domain") == "Kernel")
                .SelectMany(OtherModulesOfTheDomain)
        );

    /// <remarks>
    /// Of another module one may use what it says in public: queries, rows and other records, guards, and the words
    /// for rules (<c>Offices</c>, <c>Membership</c>). Not its commands, handlers, validators, projections and decisions,
    /// nor anything internal.
    /// </remarks>
    [Fact]
    public void A_module_of_the_application_uses_what_others_say_in_public()
    {
        string[] found = [.. House.Application.Written().SelectMany(PrivateMattersOfOthers)];

        House.HasNo(found.Except(Agreed));
        House.HasNo(Agreed.Except(found).Select(agreed => $"No longer so: {agreed}"));
        Assert.Equal(
            [
                "BadlyPlacedHandler → FundDecisions",
                "BadlyPlacedHandler → GetGroupHandler",
                "BadlyPlacedHandler → GroupDetailsValidator",
                "BadlyPlacedHandler → ReviseBudget",
            ],
            PrivateMattersOfOthers(typeof(Application.Rounds.BadlyPlacedHandler)).Order()
        );
    }

    [Fact]
    public void Only_the_site_knows_the_results() =>
        House.HasNo(
            from type in House.Application.Written()
            where type.ModuleIn("Application") is not "Results"
            from named in type.NamesTypes()
            where named.ModuleIn("Application") is "Results"
            select $"{type.Name} → {named.Name}"
        );

    /// <summary>Rule 29: no panel sees a case, and none has a say in a bid. What is not named cannot be shown.</summary>
    [Fact]
    public void Bids_rounds_reviews_and_results_know_nothing_of_the_safety_net()
    {
        string[] blind = ["Bids", "Rounds", "Reviews", "Results"];
        string[] pages = ["Bids", "Rounds", "Panel"];

        House.HasNo(
            House.Application.Written().Where(it => blind.Contains(it.ModuleIn("Application"))).SelectMany(Cases)
        );
        House.HasNo(House.Web.Written().Where(it => pages.Any(page => IsOn(it, page))).SelectMany(Cases));
        Assert.NotEmpty(Cases(typeof(Application.Audit.GetCaseTimelineHandler)));
    }

    [Fact]
    public void A_projection_reads_nothing_but_its_events()
    {
        var projections = House.Application.Written().Where(IsProjection).ToList();

        Assert.NotEmpty(projections);
        House.HasNo(projections.SelectMany(Sources).Where(it => it != ReadsItsOwn));
        Assert.Equal(
            [
                "BadProjection → GetUtcNow",
                "BadProjection → IQuerySession",
                "BadProjection → NewGuid",
                "BadProjection → TimeProvider",
                "BadProjection → get_UtcNow",
            ],
            Sources(typeof(BadProjection)).Order(StringComparer.Ordinal)
        );
    }

    private static IEnumerable<string> Strangers(Assembly assembly) =>
        from reference in assembly.GetReferencedAssemblies()
        where reference.Name is not ("netstandard" or "mscorlib")
        where reference.Name?.StartsWith("System.", StringComparison.Ordinal) is not true
        select $"{assembly.GetName().Name} → {reference.Name}";

    private static IEnumerable<string> OtherModulesOfTheDomain(Type type) =>
        from named in type.NamesTypes()
        let module = named.ModuleIn("Domain")
        where module is not (null or "Kernel") && module != type.ModuleIn("Domain")
        select $"{type.Name} → {named.Name}";

    private static IEnumerable<string> PrivateMattersOfOthers(Type type) =>
        from named in type.NamesTypes()
        let isTheirs = type != typeof(StoreSetup) && type.ModuleIn("Application") is { } own && IsOf(named, other: own)
        where isTheirs && IsPrivateMatter(named)
        select $"{type.Name} → {named.Name}";

    private static bool IsOn(Type type, string pages) =>
        type.Namespace?.StartsWith($"CoProductionFund.Web.Pages.{pages}", StringComparison.Ordinal) is true;

    private static IEnumerable<string> Cases(Type type) =>
        from named in type.NamesTypes()
        where (named.ModuleIn("Application") ?? named.ModuleIn("Domain")) is "SafetyNet"
        select $"{type.Name} → {named.Name}";

    private static bool IsOf(Type named, string other) =>
        (named.ModuleIn("Application") ?? named.ModuleIn("Domain")) is { } module
        && module != other
        && module is not ("Asking" or "Store" or "Kernel");

    private static bool IsPrivateMatter(Type type) =>
        (type.IsNested ? type.IsNestedAssembly || type.IsNestedPrivate : type.IsNotPublic)
        || type.IsAssignableTo(typeof(Command))
        || type.Name.EndsWith("Handler", StringComparison.Ordinal)
        || type.Name.EndsWith("Validator", StringComparison.Ordinal)
        || type.Name.EndsWith("Decisions", StringComparison.Ordinal)
        || IsProjection(type);

    private static bool IsProjection(Type type) => type.Name.EndsWith("Projection", StringComparison.Ordinal);

    private static IEnumerable<string> Sources(Type projection) =>
        projection
            .GetConstructors()
            .Cast<MethodBase>()
            .Concat(projection.GetMethods().Where(method => method.DeclaringType == projection))
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.ParameterType.Name)
            .Where(name => name is "TimeProvider" or "IMediator" || name.EndsWith("Session", StringComparison.Ordinal))
            .Concat(projection.NamesMembers().Select(member => member.Name).Where(Chance.Contains))
            .Select(source => $"{projection.Name} → {source}");
}
