namespace CoProductionFund.Domain.PartnerChecks;

/// <summary>Gathering what a check rests on.</summary>
public static class EvidenceDecisions
{
    /// <summary>Files for one item of one check: more than this is no evidence but an attack on the disk.</summary>
    public const int MostFiles = 20;

    /// <summary>Takes a file in. Twice is once.</summary>
    /// <remarks>Refuses: check.not-found, check.not-asked, check.not-running, check.too-many-files.</remarks>
    public static Decision AddFile(PartnerCheck check, CheckItem item, Commitment file, FileSide from)
    {
        if (check.Files.ContainsKey(file))
        {
            return Decision.Accept();
        }

        if (NotNow(check, item) is { } refused)
        {
            return refused;
        }

        return check.FilesNow.GetValueOrDefault(item) < MostFiles
            ? Decision.Accept(new EvidenceFileAdded(check.Department, check.Organisation, item, file, from))
            : Decision.Refuse(
                "check.too-many-files",
                $"There are {MostFiles} files for this part of the check already. Send what is missing as one document."
            );
    }

    /// <summary>Records what was seen about one item; a later record takes the place of an earlier one. Twice is once.</summary>
    /// <param name="record">As the officer wrote it.</param>
    /// <param name="account">The number of the account the group has confirmed; null where it has none.</param>
    /// <remarks>Refuses: check.not-found, check.not-asked, check.not-running, check.always-applies, check.no-reason, check.no-end, check.ended, check.file-unknown, check.no-bank-details.</remarks>
    public static Decision Record(PartnerCheck check, EvidenceRecorded record, DateOnly today, int? account)
    {
        if ((NotNow(check, record.Item) ?? Unfounded(check, record, today, account)) is { } refused)
        {
            return refused;
        }

        var recorded = record with
        {
            Department = check.Department,
            Organisation = check.Organisation,
            Reason = record.Finding is Finding.Met ? null : record.Reason,
            ValidUntil = record.Finding is Finding.Met ? record.ValidUntil : null,
            BankDetails = record.Item is CheckItem.BankDetails ? account : null,
        };
        return check.Evidence.TryGetValue(record.Item, out var before) && IsSame(before, recorded)
            ? Decision.Accept()
            : Decision.Accept(recorded);
    }

    /// <summary>The organisation confirmed another account, so what was seen no longer holds. Twice is once.</summary>
    public static Decision OutdateBankDetails(PartnerCheck check, int account) =>
        check.Stage is CheckStage.Running or CheckStage.Passed
        && check.AccountSeen < account
        && !(check.AccountNow >= account)
            ? Decision.Accept(new BankDetailsOutdated(check.Department, check.Organisation, account))
            : Decision.Accept();

    /// <summary>An account that changed is seen again without a new check; everything else belongs to a running one.</summary>
    private static Decision? NotNow(PartnerCheck check, CheckItem item)
    {
        if (check.Stage is CheckStage.NotOpened)
        {
            return CheckDecisions.NotFound;
        }

        if (!CheckItems.AskedOf(check.Organisation.Kind).Contains(item))
        {
            return Decision.Refuse("check.not-asked", "This is not looked at for an organisation of this kind.");
        }

        return check.Stage is CheckStage.Running || (check.Stage is CheckStage.Passed && item is CheckItem.BankDetails)
            ? null
            : CheckDecisions.NotRunning;
    }

    private static Decision? Unfounded(PartnerCheck check, EvidenceRecorded record, DateOnly today, int? account)
    {
        if (record.Finding is Finding.NotApplicable && record.Item.AlwaysApplies())
        {
            return Decision.Refuse("check.always-applies", $"A check always looks at {record.Item.Say()}.");
        }

        if (record.Finding is not Finding.Met && string.IsNullOrWhiteSpace(record.Reason))
        {
            return Decision.Refuse("check.no-reason", "Give the reason why it is not met or does not apply.");
        }

        if (!record.Files.All(check.Files.ContainsKey))
        {
            return Decision.Refuse("check.file-unknown", "One of the files is not a file of this check.");
        }

        return record.Finding is Finding.Met ? NotMet(record, today, account) : null;
    }

    private static Decision? NotMet(EvidenceRecorded record, DateOnly today, int? account) =>
        record switch
        {
            { Item: CheckItem.Insurance, ValidUntil: null } => Decision.Refuse(
                "check.no-end",
                "Enter the last day on which the insurance covers the organisation."
            ),
            _ when record.ValidUntil < today => Decision.Refuse(
                "check.ended",
                $"This ended on {record.ValidUntil!.Value.Say()}, so it does not meet the check any more."
            ),
            { Item: CheckItem.BankDetails } when account is null => Decision.Refuse(
                "check.no-bank-details",
                "The group has not confirmed its bank details yet."
            ),
            _ => null,
        };

    private static bool IsSame(EvidenceRecorded before, EvidenceRecorded now) =>
        before.Files.SequenceEqual(now.Files) && before with { Files = now.Files } == now;
}
