using System.Text.RegularExpressions;

namespace CoProductionFund.Domain.Groups;

/// <summary>Where a group's grants are paid into. Kept beside the stream: the account of a small group may be somebody's own.</summary>
/// <param name="SortCode">Six digits.</param>
/// <param name="AccountNumber">Eight digits.</param>
/// <param name="AccountName">As the bank knows it.</param>
public sealed partial record BankDetails(string SortCode, string AccountNumber, string AccountName)
{
    /// <summary>Spaces and hyphens, which people write between the digits, left out.</summary>
    public static BankDetails Read(string sortCode, string accountNumber, string accountName) =>
        new(Gaps().Replace(sortCode, ""), Gaps().Replace(accountNumber, ""), Spaces().Replace(accountName.Trim(), " "));

    /// <summary>
    /// The form alone. Whether an account number fits a sort code is known by the banks' own table (Pay.UK, "Validating
    /// account numbers"), which is not ours to copy.
    /// </summary>
    public bool HasSortCode => Six().IsMatch(SortCode);

    public bool HasAccountNumber => Eight().IsMatch(AccountNumber);

    /// <summary>"12-34-56".</summary>
    public string SortCodeInPairs => $"{SortCode[..2]}-{SortCode[2..4]}-{SortCode[4..]}";

    /// <summary>What whoever need not see them is shown: "account ending 678".</summary>
    public string LastDigits => AccountNumber[^3..];

    /// <summary>Never the account itself, in logs or elsewhere.</summary>
    public override string ToString() => nameof(BankDetails);

    [GeneratedRegex(@"[\s\-\u2010-\u2015]+")]
    private static partial Regex Gaps();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\A[0-9]{6}\z")]
    private static partial Regex Six();

    [GeneratedRegex(@"\A[0-9]{8}\z")]
    private static partial Regex Eight();
}

/// <summary>What the rules need to remember about a group's account.</summary>
/// <param name="Proposed">Waits for a second person; null where nothing does.</param>
/// <param name="Rejected">The last that was proposed and not found right; null once something else is proposed.</param>
/// <param name="Number">How many accounts were confirmed so far.</param>
public sealed record GroupBank(
    Commitment? Proposed,
    PersonId? ProposedBy,
    Commitment? Rejected,
    Commitment? Confirmed,
    int Number
)
{
    public static GroupBank Unknown { get; } =
        new(Proposed: null, ProposedBy: null, Rejected: null, Confirmed: null, Number: 0);

    /// <returns>Null for an event that is about something else.</returns>
    public GroupBank? After(IDomainEvent happened) =>
        happened switch
        {
            BankDetailsProposed it => this with { Proposed = it.Details, ProposedBy = it.By, Rejected = null },
            BankDetailsRejected it => this with { Proposed = null, ProposedBy = null, Rejected = it.Details },
            BankDetailsConfirmed it => Unknown with { Confirmed = it.Details, Number = it.Number },
            _ => null,
        };
}
