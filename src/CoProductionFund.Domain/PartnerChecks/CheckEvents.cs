namespace CoProductionFund.Domain.PartnerChecks;

/// <param name="Reference">Short ("HEA-C0012"); the same each time this department checks this organisation.</param>
/// <param name="Number">1 for the first check of the organisation by the department, 2 for the next.</param>
[EventName("check-opened", "A department began to check whether it can work with an organisation.")]
public sealed record CheckOpened(
    string Reference,
    DepartmentId Department,
    OrganisationId Organisation,
    int Number,
    CheckCause Cause
) : IDomainEvent;

/// <param name="File">Stands for the file, which lies beside the stream and can be erased.</param>
[EventName("evidence-file-added", "A file was handed in as evidence for a check.")]
public sealed record EvidenceFileAdded(
    DepartmentId Department,
    OrganisationId Organisation,
    CheckItem Item,
    Commitment File,
    FileSide From
) : IDomainEvent;

/// <param name="Seen">What the officer looked at, and found there: an official's words, public duty.</param>
/// <param name="Reason">Why it is not met or does not apply; null where it is met.</param>
/// <param name="Files">Files of this check that were looked at.</param>
/// <param name="ValidUntil">Last day on which what was seen holds; null where it has no end.</param>
/// <param name="BankDetails">Which account of the group was seen: the number of its confirmation; null for all other items.</param>
[EventName("evidence-recorded", "An officer recorded what was seen about one part of a check.")]
public sealed record EvidenceRecorded(
    DepartmentId Department,
    OrganisationId Organisation,
    CheckItem Item,
    Finding Finding,
    string Seen,
    string? Reason,
    IReadOnlyList<Commitment> Files,
    DateOnly? ValidUntil,
    int? BankDetails
) : IDomainEvent;

/// <param name="Number">The number of the confirmation of the new account.</param>
[EventName(
    "bank-details-outdated",
    "The organisation changed its account, so the check's bank details must be seen again."
)]
public sealed record BankDetailsOutdated(DepartmentId Department, OrganisationId Organisation, int Number)
    : IDomainEvent;

/// <param name="Until">Last day on which the check is in force.</param>
[EventName("check-passed", "The department found that it can work with the organisation.")]
public sealed record CheckPassed(DepartmentId Department, OrganisationId Organisation, DateOnly Until) : IDomainEvent;

/// <param name="Reasons">An official's words, public duty.</param>
[EventName("check-failed", "The department found that it cannot work with the organisation.")]
public sealed record CheckFailed(DepartmentId Department, OrganisationId Organisation, string Reasons) : IDomainEvent;

/// <param name="Until">The last day on which it was in force.</param>
[EventName("check-expired", "The time of a check that had been passed ran out.")]
public sealed record CheckExpired(DepartmentId Department, OrganisationId Organisation, DateOnly Until) : IDomainEvent;

/// <summary>Why a check was opened.</summary>
public enum CheckCause
{
    /// <summary>The organisation is part of an award.</summary>
    Award,

    /// <summary>An officer found it right.</summary>
    Officer,

    /// <summary>The check in force comes to its end.</summary>
    Expiring,
}

/// <summary>What is looked at, in this order.</summary>
public enum CheckItem
{
    /// <summary>Who it is, and the numbers it is registered under.</summary>
    Identity,

    /// <summary>Its rules: constitution, articles, trust deed.</summary>
    GoverningDocument,

    SafeguardingPolicy,
    Insurance,
    Accounts,

    /// <summary>Bars, disqualifications, insolvency, findings of regulators.</summary>
    Exclusions,

    /// <summary>The account its grants are paid into.</summary>
    BankDetails,
}

public enum Finding
{
    Met,
    NotMet,
    NotApplicable,
}

/// <summary>Who handed a file in. The organisation does not see the department's own.</summary>
public enum FileSide
{
    Organisation,
    Department,
}
