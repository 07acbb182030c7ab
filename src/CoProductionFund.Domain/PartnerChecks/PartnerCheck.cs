namespace CoProductionFund.Domain.PartnerChecks;

public enum CheckStage
{
    NotOpened,

    /// <summary>Evidence is gathered. An earlier check may still be in force.</summary>
    Running,
    Passed,
    Failed,
    Expired,
}

/// <summary>What the rules need to remember about the checks of one organisation by one department.</summary>
/// <param name="Number">How often it was checked.</param>
/// <param name="Evidence">Of the latest check.</param>
/// <param name="Files">Every file there ever was, and for which item.</param>
/// <param name="FilesNow">How many files each item of the latest check has.</param>
/// <param name="AccountSeen">The account last found in order; null where there is none.</param>
/// <param name="AccountNow">The newest account of the group this check has heard of; null before it changed.</param>
/// <param name="InForceUntil">Last day; null while no check is in force.</param>
public sealed record PartnerCheck(
    Guid Id,
    CheckStage Stage,
    string Reference,
    DepartmentId Department,
    OrganisationId Organisation,
    int Number,
    IReadOnlyDictionary<CheckItem, EvidenceRecorded> Evidence,
    IReadOnlyDictionary<Commitment, CheckItem> Files,
    IReadOnlyDictionary<CheckItem, int> FilesNow,
    int? AccountSeen,
    int? AccountNow,
    DateOnly? InForceUntil
) : IFold<PartnerCheck>
{
    /// <summary>One stream for all checks of an organisation by a department: whoever pays looks in one place.</summary>
    public static PartnerCheckId IdOf(DepartmentId department, OrganisationId organisation) =>
        new(DerivedId.Of("partner-check", department.Value, organisation.Kind, organisation.Id));

    /// <summary>First instant at which a check that holds until this day no longer does.</summary>
    public static DateTimeOffset EndOf(DateOnly until) => until.AddDays(1).AtLondon(TimeOnly.MinValue);

    public static PartnerCheck Empty(Guid id) =>
        new(
            id,
            CheckStage.NotOpened,
            Reference: "",
            Department: default,
            Organisation: default,
            Number: 0,
            new Dictionary<CheckItem, EvidenceRecorded>(),
            new Dictionary<Commitment, CheckItem>(),
            new Dictionary<CheckItem, int>(),
            AccountSeen: null,
            AccountNow: null,
            InForceUntil: null
        );

    public static PartnerCheck Fold(PartnerCheck check, IDomainEvent happened) =>
        happened switch
        {
            CheckOpened it => check with
            {
                Stage = CheckStage.Running,
                Reference = it.Reference,
                Department = it.Department,
                Organisation = it.Organisation,
                Number = it.Number,
                Evidence = new Dictionary<CheckItem, EvidenceRecorded>(),
                FilesNow = new Dictionary<CheckItem, int>(),
            },
            EvidenceFileAdded it => check with
            {
                Files = With(check.Files, it.File, it.Item),
                FilesNow = With(check.FilesNow, it.Item, check.FilesNow.GetValueOrDefault(it.Item) + 1),
            },
            EvidenceRecorded it => check with
            {
                Evidence = With(check.Evidence, it.Item, it),
                AccountSeen = it.AccountSeen(check.AccountSeen),
            },
            BankDetailsOutdated it => check with { AccountNow = it.Number },
            CheckPassed it => check with { Stage = CheckStage.Passed, InForceUntil = it.Until },
            CheckFailed => check with { Stage = CheckStage.Failed, InForceUntil = null },
            CheckExpired => check with
            {
                Stage = check.Stage is CheckStage.Running ? CheckStage.Running : CheckStage.Expired,
                InForceUntil = null,
            },
            _ => throw new UnknownEventException(nameof(PartnerCheck), happened),
        };

    private static Dictionary<TKey, TValue> With<TKey, TValue>(
        IReadOnlyDictionary<TKey, TValue> all,
        TKey key,
        TValue value
    )
        where TKey : notnull => new(all) { [key] = value };
}

public static class SeenAccounts
{
    /// <summary>The account found in order after this record: none where the details were found not to be.</summary>
    public static int? AccountSeen(this EvidenceRecorded recorded, int? before) =>
        recorded switch
        {
            { Item: not CheckItem.BankDetails } => before,
            { Finding: Finding.Met } => recorded.BankDetails,
            _ => null,
        };
}
