namespace CoProductionFund.Domain.SafetyNet;

/// <summary>What the department offers, what the group answers, and what is done.</summary>
public static class SupportDecisions
{
    /// <summary>Offers support. The same offer twice is once while nobody has answered it.</summary>
    /// <remarks>Refuses: case.not-found, case.closed, case.not-triaged, case.kept-from-group, case.amount.</remarks>
    public static Decision Offer(
        SafetyNetCase it,
        SupportKind kind,
        Pence? amount,
        string what,
        PersonId by,
        DateTimeOffset now
    )
    {
        if (it.Unready() is { } refusal)
        {
            return refusal;
        }

        if (it.Triage!.IsKeptFromGroup)
        {
            return Decision.Refuse(
                "case.kept-from-group",
                "The group does not see this case. Open it to the group first, then offer support."
            );
        }

        if (kind is SupportKind.BridgingMoney ? !(amount > Pence.Zero) : amount is not null)
        {
            return Decision.Refuse("case.amount", "Bridging money has an amount, and no other support has one.");
        }

        var isThere = it.Offers.Any(offer =>
            offer.Stage is SupportStage.Offered && offer.Kind == kind && offer.Amount == amount && offer.What == what
        );
        return isThere
            ? Decision.Accept()
            : new SupportOffered(it.Offers.Count + 1, kind, amount, what, by, ResponseTimes.Look(now)).Alone();
    }

    /// <summary>Accepts an offer. Twice is once; the department then has as long as to answer a new report.</summary>
    /// <remarks>Refuses: case.not-found, case.closed, case.support-not-found, case.support-answered.</remarks>
    public static Decision Accept(SafetyNetCase it, int number, DateTimeOffset now) =>
        Offered(it, number, SupportStage.Accepted)
        ?? new SupportAccepted(number, ResponseTimes.Answer(it.Severity, now)).Alone();

    /// <summary>Declines an offer. Twice is once; the department must find something else.</summary>
    /// <remarks>Refuses: case.not-found, case.closed, case.support-not-found, case.support-answered.</remarks>
    public static Decision Decline(SafetyNetCase it, int number, DeclineReason reason, DateTimeOffset now) =>
        Offered(it, number, SupportStage.Declined)
        ?? new SupportDeclined(number, reason, ResponseTimes.Answer(it.Severity, now)).Alone();

    /// <summary>Pays accepted bridging money out; the fund decides in the same transaction whether its reserve holds it (rule 28). Twice is once.</summary>
    /// <param name="isOfGroup">Whoever releases also acts for the group: nobody approves for their own group (rule 5).</param>
    /// <remarks>Refuses: case.not-found, case.closed, case.support-not-found, case.not-money, case.not-accepted, case.own-group, case.own-proposal.</remarks>
    public static Decision Release(SafetyNetCase it, int number, PersonId by, bool isOfGroup, DateTimeOffset now)
    {
        if (it.Closed() is { } refusal)
        {
            return refusal;
        }

        if (it.Offers.FirstOrDefault(offer => offer.Number == number) is not { } offer)
        {
            return NoSuchSupport;
        }

        if (offer.Amount is not { } amount)
        {
            return Decision.Refuse("case.not-money", "This support is not money.");
        }

        return offer.Stage switch
        {
            SupportStage.Released => Decision.Accept(),
            not SupportStage.Accepted => Decision.Refuse(
                "case.not-accepted",
                "A lead of the group must accept the money before it is released."
            ),
            _ when isOfGroup => Decision.Refuse(
                "case.own-group",
                "You act for this group, so another fund manager must release the money."
            ),
            _ when by == offer.OfferedBy || by == it.Triage!.By => Decision.Refuse(
                "case.own-proposal",
                "You judged this case or proposed the money, so another fund manager must release it."
            ),
            _ => new BridgingFundsReleased(
                number,
                it.Report!.Award,
                it.Report.Fund,
                amount,
                by,
                ResponseTimes.Look(now)
            ).Alone(),
        };
    }

    /// <summary>Puts bridging money that was not needed back into the reserve, also after the end of the case.</summary>
    /// <param name="before">What had come back before, as whoever records it saw it: a second pressing is not a second return.</param>
    /// <param name="isOfGroup">Whoever records it also acts for the group: nobody says that their own group has paid (rule 5).</param>
    /// <remarks>Refuses: case.not-found, case.own-group, case.changed-meanwhile, case.amount, case.too-much-returned.</remarks>
    public static Decision Return(SafetyNetCase it, Pence amount, Pence before, bool isOfGroup)
    {
        if (it.Stage is CaseStage.NotRaised)
        {
            return it.Closed()!;
        }

        if (isOfGroup)
        {
            return Decision.Refuse(
                "case.own-group",
                "You act for this group, so another fund manager must record what came back."
            );
        }

        if (amount <= Pence.Zero)
        {
            return Decision.Refuse("case.amount", "Enter the amount that came back.");
        }

        if (it.Returned == before + amount)
        {
            return Decision.Accept();
        }

        if (it.Returned != before)
        {
            return Decision.Refuse(
                "case.changed-meanwhile",
                "Somebody else recorded money that came back. Look again."
            );
        }

        return it.Returned + amount > it.Released
            ? Decision.Refuse(
                "case.too-much-returned",
                $"{it.Released - it.Returned} of the bridging money is still out. No more than that can come back."
            )
            : new BridgingFundsReturned(it.Report!.Award, it.Report.Fund, amount).Alone();
    }

    private static Decision? Offered(SafetyNetCase it, int number, SupportStage answer)
    {
        if (it.Closed() is { } refusal)
        {
            return refusal;
        }

        return it.Offers.FirstOrDefault(offer => offer.Number == number)?.Stage switch
        {
            null => NoSuchSupport,
            SupportStage.Offered => null,
            SupportStage.Released when answer is SupportStage.Accepted => Decision.Accept(),
            var stage when stage == answer => Decision.Accept(),
            _ => Decision.Refuse("case.support-answered", "Your group has already answered this offer."),
        };
    }

    private static Decision NoSuchSupport =>
        Decision.Refuse("case.support-not-found", "We cannot find this offer of support.");
}
