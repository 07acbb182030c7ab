namespace CoProductionFund.Domain.PartnerChecks;

/// <summary>Opening a check, and how it ends.</summary>
public static class CheckDecisions
{
    /// <summary>How long a passed check is in force at most.</summary>
    public const int MostMonths = 24;

    /// <summary>So long before a check ends the next one is opened, that the organisation is not without one.</summary>
    public const int DaysBeforeTheEnd = 42;

    /// <summary>Begins a check. One that runs goes on; one in force is enough for another award. Twice is once.</summary>
    /// <param name="opening">Its number and, after the first time, its reference are those of the stream.</param>
    public static Decision Open(PartnerCheck check, CheckOpened opening, DateOnly today) =>
        check.Stage switch
        {
            CheckStage.Running => Decision.Accept(),
            CheckStage.Passed when opening.Cause is CheckCause.Award && check.InForceUntil >= today =>
                Decision.Accept(),
            CheckStage.NotOpened => Decision.Accept(opening with { Number = 1 }),
            _ => Decision.Accept(opening with { Number = check.Number + 1, Reference = check.Reference }),
        };

    /// <summary>The clock opens the next check before the one in force ends. Late, twice, or after another outcome it changes nothing.</summary>
    /// <param name="until">The end it was put into the diary for.</param>
    /// <param name="due">See <see cref="OpensAgainAt"/>.</param>
    /// <remarks>Refuses: check.not-found, check.not-due.</remarks>
    public static Decision OpenAgain(PartnerCheck check, DateOnly until, DateTimeOffset due, DateTimeOffset now) =>
        check.Stage switch
        {
            CheckStage.NotOpened => NotFound,
            CheckStage.Passed or CheckStage.Expired when check.InForceUntil is null || check.InForceUntil == until =>
                now < due
                    ? Decision.Refuse("check.not-due", "It is too early for the next check.")
                    : Decision.Accept(
                        new CheckOpened(
                            check.Reference,
                            check.Department,
                            check.Organisation,
                            check.Number + 1,
                            CheckCause.Expiring
                        )
                    ),
            _ => Decision.Accept(),
        };

    /// <summary>9am in London, six weeks before the end; in the middle of a check that is in force for less than twice as long.</summary>
    public static DateTimeOffset OpensAgainAt(DateOnly passed, DateOnly until)
    {
        var half = (until.DayNumber - passed.DayNumber) / 2;
        return until.AddDays(-Math.Min(DaysBeforeTheEnd, half)).AtLondon(new TimeOnly(9, 0));
    }

    /// <summary>The last day until which the check can be passed: two years, or the earliest end of its evidence.</summary>
    public static DateOnly LatestEnd(PartnerCheck check, DateOnly today) =>
        check.Evidence.Values.Select(it => it.ValidUntil).Append(today.AddMonths(MostMonths)).Min()!.Value;

    /// <summary>Finds that the department can work with the organisation. Twice is once.</summary>
    /// <param name="until">Last day on which the check is in force.</param>
    /// <param name="account">The number of the account the group has confirmed; null where it has none.</param>
    /// <remarks>Refuses: check.not-found, check.not-running, check.incomplete, check.until-past, check.until-too-late.</remarks>
    public static Decision Pass(PartnerCheck check, DateOnly until, DateOnly today, int? account)
    {
        if (check.Stage is not CheckStage.Running)
        {
            return check.Stage switch
            {
                CheckStage.NotOpened => NotFound,
                CheckStage.Passed when check.InForceUntil == until => Decision.Accept(),
                _ => NotRunning,
            };
        }

        if (Missing(check, today, account) is { Count: > 0 } missing)
        {
            return Decision.Refuse(
                new Refusal("check.incomplete", "This check cannot be passed yet.") { Problems = missing }
            );
        }

        if (until < today)
        {
            return Decision.Refuse("check.until-past", "The last day of the check must be today or later.");
        }

        var latest = LatestEnd(check, today);
        return until > latest
            ? Decision.Refuse(
                "check.until-too-late",
                $"The check can be in force until {latest.Say()} at most: {MostMonths} months, or until the first of its evidence ends."
            )
            : Decision.Accept(new CheckPassed(check.Department, check.Organisation, until));
    }

    /// <summary>Finds that the department cannot work with the organisation, now or after it had passed. Twice is once.</summary>
    /// <remarks>Refuses: check.not-found, check.not-running.</remarks>
    public static Decision Fail(PartnerCheck check, string reasons) =>
        check.Stage switch
        {
            CheckStage.NotOpened => NotFound,
            CheckStage.Running or CheckStage.Passed => Decision.Accept(
                new CheckFailed(check.Department, check.Organisation, reasons)
            ),
            CheckStage.Failed => Decision.Accept(),
            _ => NotRunning,
        };

    /// <summary>Ends a check whose last day is over. Twice, or after it was renewed or failed, it changes nothing.</summary>
    /// <param name="until">The end it was put into the diary for.</param>
    /// <remarks>Refuses: check.not-found, check.not-due.</remarks>
    public static Decision Expire(PartnerCheck check, DateOnly until, DateTimeOffset now)
    {
        if (check.Stage is CheckStage.NotOpened)
        {
            return NotFound;
        }

        if (check.InForceUntil != until)
        {
            return Decision.Accept();
        }

        return now < PartnerCheck.EndOf(until)
            ? Decision.Refuse("check.not-due", "This check is still in force.")
            : Decision.Accept(new CheckExpired(check.Department, check.Organisation, until));
    }

    /// <summary>What keeps the check from being passed, each with its place.</summary>
    /// <param name="account">See <see cref="Pass"/>.</param>
    public static IReadOnlyList<Problem> Missing(PartnerCheck check, DateOnly today, int? account) =>
        [
            .. from item in CheckItems.AskedOf(check.Organisation.Kind)
            let what = MissingOf(check, item, today, account)
            where what is not null
            select new Problem(item.Key(), what),
        ];

    internal static Decision NotFound => Decision.Refuse("check.not-found", "We cannot find this check.");

    internal static Decision NotRunning =>
        Decision.Refuse("check.not-running", "This check is not running. Open a new one first.");

    private static string? MissingOf(PartnerCheck check, CheckItem item, DateOnly today, int? account)
    {
        if (!check.Evidence.TryGetValue(item, out var seen))
        {
            return $"Record what you saw about {item.Say()}";
        }

        return seen switch
        {
            { Finding: Finding.NotMet } => $"What was seen about {item.Say()} does not meet the check",
            _ when seen.ValidUntil < today => $"What was seen about {item.Say()} has ended: see it again",
            { Item: CheckItem.BankDetails } when seen.BankDetails != account =>
                "The bank details have changed: see them again",
            _ => null,
        };
    }
}
