namespace CoProductionFund.Domain.PartnerChecks;

/// <summary>What is asked of whom.</summary>
public static class CheckItems
{
    /// <summary>Grants are paid to groups alone, so only their account is looked at.</summary>
    public static IReadOnlyList<CheckItem> AskedOf(OrganisationKind kind) =>
        kind is OrganisationKind.Group
            ? Enum.GetValues<CheckItem>()
            : [.. Enum.GetValues<CheckItem>().Where(it => it is not CheckItem.BankDetails)];

    /// <summary>These are looked at whoever the organisation is.</summary>
    public static bool AlwaysApplies(this CheckItem item) =>
        item is CheckItem.Identity or CheckItem.Exclusions or CheckItem.BankDetails;

    /// <summary>Where to put something right: "governing-document".</summary>
    public static string Key(this CheckItem item) =>
        item switch
        {
            CheckItem.Identity => "identity",
            CheckItem.GoverningDocument => "governing-document",
            CheckItem.SafeguardingPolicy => "safeguarding-policy",
            CheckItem.Insurance => "insurance",
            CheckItem.Accounts => "accounts",
            CheckItem.Exclusions => "exclusions",
            _ => "bank-details",
        };

    /// <summary>Null where there is no such item.</summary>
    public static CheckItem? Of(string key) =>
        Enum.GetValues<CheckItem>().Cast<CheckItem?>().FirstOrDefault(it => it!.Value.Key() == key);

    /// <summary>In a sentence: "the governing document".</summary>
    public static string Say(this CheckItem item) =>
        item switch
        {
            CheckItem.Identity => "identity and registration numbers",
            CheckItem.GoverningDocument => "the governing document",
            CheckItem.SafeguardingPolicy => "the safeguarding policy",
            CheckItem.Insurance => "the insurance",
            CheckItem.Accounts => "the accounts",
            CheckItem.Exclusions => "exclusions",
            _ => "the bank details",
        };
}
