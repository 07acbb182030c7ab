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

        if (award.Payments.Instalments.FirstOrDefault(it => it.Stage is InstalmentStage.InRun) is { } going)
        {
            return Decision.Refuse(
                "award.in-run",
                $"Instalment {going.Number} is with the finance system. Suspend the award, and end it when you know whether that was paid."
            );
        }

        var paid = award.Payments.Paid;
        return Decision.Accept(new AwardTerminated(award.Bid, award.Group, reason, paid, award.Amount - paid));
    }
}

/// <summary>Grant asked back: a ledger of what was sought, received, and given up.</summary>
public static class ClawbackDecisions
{
    /// <summary>Asks back what was paid and not asked back yet.</summary>
    /// <param name="entry">The same one twice is once.</param>
    /// <remarks>Refuses: clawback.too-much.</remarks>
    public static Decision Seek(Award award, Guid entry, Pence amount, string reason)
    {
        var (paid, ledger) = (award.Payments.Paid, award.Payments.Clawback);
        if (ledger.Entries.Contains(entry))
        {
            return Decision.Accept();
        }

        return amount > paid - ledger.Sought
            ? Decision.Refuse(
                "clawback.too-much",
                $"{paid} was paid and {ledger.Sought} asked back, so no more than {paid - ledger.Sought} can be."
            )
            : Decision.Accept(new ClawbackSought(award.Bid, award.Group, entry, amount, reason));
    }

    /// <summary>Grant came back, in whole or in part.</summary>
    /// <param name="entry">The same one twice is once.</param>
    /// <remarks>Refuses: clawback.not-outstanding.</remarks>
    public static Decision Receive(Award award, Guid entry, Pence amount, string bankReference, DateOnly on) =>
        Settle(award, entry, amount, new ClawbackReceived(award.Bid, award.Group, entry, amount, bankReference, on));

    /// <summary>Gives up what was asked back, in whole or in part.</summary>
    /// <param name="entry">The same one twice is once.</param>
    /// <remarks>Refuses: clawback.not-outstanding.</remarks>
    public static Decision WriteOff(Award award, Guid entry, Pence amount, string reason) =>
        Settle(award, entry, amount, new ClawbackWrittenOff(award.Bid, award.Group, entry, amount, reason));

    private static Decision Settle(Award award, Guid entry, Pence amount, IDomainEvent settled)
    {
        var ledger = award.Payments.Clawback;
        if (ledger.Entries.Contains(entry))
        {
            return Decision.Accept();
        }

        return amount > ledger.Outstanding
            ? Decision.Refuse("clawback.not-outstanding", $"Only {ledger.Outstanding} is still to come back.")
            : Decision.Accept(settled);
    }
}
