namespace CoProductionFund.Domain.Awards;

/// <summary>Suspending, resuming and ending an award.</summary>
public static class EndingDecisions
{
    /// <summary>Nothing is paid until it is resumed. Twice is once.</summary>
    /// <remarks>Refuses: award.not-found, award.not-accepted, award.ended.</remarks>
    public static Decision Suspend(Award award, string reason)
    {
        if (Payable.Running(award) is { } ended)
        {
            return ended;
        }

        return award.Payments.AreSuspended
            ? Decision.Accept()
            : Decision.Accept(new AwardSuspended(award.Bid, award.Group, reason));
    }

    /// <summary>What was held by the suspension can be paid again. Twice is once.</summary>
    /// <remarks>Refuses: award.not-found, award.not-accepted, award.ended.</remarks>
    public static Decision Resume(Award award, string reason)
    {
        if (Payable.Running(award) is { } ended)
        {
            return ended;
        }

        return award.Payments.AreSuspended
            ? Decision.Accept(new AwardResumed(award.Bid, award.Group, reason))
            : Decision.Accept();
    }

    /// <summary>Ends the award early. Twice is once.</summary>
    /// <remarks>Refuses: award.not-found, award.not-accepted, award.in-run.</remarks>
    public static Decision Terminate(Award award, string reason)
    {
        if (award.Stage is AwardStage.Terminated)
        {
            return Decision.Accept();
        }

        if (Payable.Running(award) is { } notRunning)
        {
            return notRunning;
        }

        if (InRun(award) is { } going)
        {
            return going;
        }

        var paid = award.Payments.Paid;
        return Decision.Accept(new AwardTerminated(award.Bid, award.Group, reason, paid, award.Amount - paid));
    }

    /// <summary>No award ends while nobody knows whether an instalment was paid.</summary>
    internal static Decision? InRun(Award award) =>
        award.Payments.Instalments.FirstOrDefault(it => it.Stage is InstalmentStage.InRun) is { } going
            ? Decision.Refuse(
                "award.in-run",
                $"Instalment {going.Number} is with the finance system. End the award when you know whether it was paid."
            )
            : null;
}
