using CoProductionFund.Domain.PartnerChecks;

namespace CoProductionFund.Domain.Tests.PartnerChecks;

/// <summary>Of a group, opened on 2 March 2027; every item is seen, the insurance covers it to the end of 2027.</summary>
public static class ACheck
{
    public static DateOnly Today { get; } = Some.Day("2027-03-02");

    public static DateOnly InsuredUntil { get; } = Some.Day("2027-12-31");

    public static OrganisationId Organisation { get; } = OrganisationId.Of(Some.Group());

    public static CheckOpened Opened { get; } =
        new("HEA-C0012", Some.Department, Organisation, Number: 1, CheckCause.Award);

    public static CheckPassed Passed { get; } = new(Some.Department, Organisation, InsuredUntil);

    public static CheckFailed Failed { get; } = new(Some.Department, Organisation, "The charity was removed");

    public static CheckExpired Expired { get; } = new(Some.Department, Organisation, InsuredUntil);

    public static EvidenceRecorded Seen(
        CheckItem item,
        Finding finding = Finding.Met,
        string? reason = null,
        DateOnly? until = null
    ) =>
        new(
            Some.Department,
            Organisation,
            item,
            finding,
            "Looked at it",
            reason,
            [],
            until ?? (item is CheckItem.Insurance && finding is Finding.Met ? InsuredUntil : null),
            item is CheckItem.BankDetails ? 1 : null
        );

    public static IDomainEvent[] AllSeen { get; } = [Opened, .. Enum.GetValues<CheckItem>().Select(it => Seen(it))];

    public static IDomainEvent[] AllSeenBut(CheckItem item) =>
        [.. AllSeen.Where(it => it is not EvidenceRecorded seen || seen.Item != item)];

    public static Commitment File(int number) => new(number.ToString("x64", null));

    public static EvidenceFileAdded FileAdded(int number) =>
        new(Some.Department, Organisation, CheckItem.Accounts, File(number), FileSide.Organisation);
}
