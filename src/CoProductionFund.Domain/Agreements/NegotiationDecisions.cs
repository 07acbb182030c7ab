namespace CoProductionFund.Domain.Agreements;

/// <summary>From the opening to a text that can be settled.</summary>
public static class NegotiationDecisions
{
    /// <summary>Of everything together; nobody reads more.</summary>
    public const int MostItems = 100;

    /// <summary>Years that a project lasts at most, as long as its returns can be planned.</summary>
    public const int MostYears = 10;

    /// <summary>A few: they are short-term, and all parties are to keep them in mind.</summary>
    public const int MostTargets = 10;

    /// <summary>Opens the agreement of an accepted award. The same again changes nothing.</summary>
    /// <param name="isAccepted">Whether the group has accepted the award.</param>
    /// <remarks>Refuses: agreement.award-not-accepted, agreement.already-open, agreement.dates.</remarks>
    public static Decision Open(Agreement agreement, AgreementOpened opened, bool isAccepted)
    {
        if (agreement.Stage is not AgreementStage.NotOpened)
        {
            return agreement.Institution == opened.Institution
                ? Decision.Accept()
                : Decision.Refuse(
                    "agreement.already-open",
                    "This award already has an agreement, with another institution."
                );
        }

        if (!isAccepted)
        {
            return Decision.Refuse("agreement.award-not-accepted", "The group must accept the award first.");
        }

        return WrongDates(opened.Starts, opened.Ends) ?? Decision.Accept(opened);
    }

    /// <summary>Puts the days of the project right. The same again changes nothing.</summary>
    /// <remarks>Refuses: agreement.not-found, agreement.in-force, agreement.dates.</remarks>
    public static Decision SetDates(Agreement agreement, DateOnly starts, DateOnly ends)
    {
        if (Closed(agreement) is { } closed)
        {
            return closed;
        }

        if (WrongDates(starts, ends) is { } wrong)
        {
            return wrong;
        }

        return (starts, ends) == (agreement.Starts, agreement.Ends)
            ? Decision.Accept()
            : Unsettling(agreement, new AgreementDatesSet(starts, ends));
    }

    /// <summary>Proposes something for the text. The same item again changes nothing.</summary>
    /// <remarks>Refuses: agreement.not-found, agreement.in-force, agreement.too-many-items, agreement.too-many-targets, agreement.day-missing, agreement.day-outside.</remarks>
    public static Decision Propose(Agreement agreement, ItemProposed proposed)
    {
        if (agreement.ItemOf(proposed.Item) is not null)
        {
            return Decision.Accept();
        }

        return Closed(agreement)
            ?? TooMany(Agreement.Fold(agreement, proposed))
            ?? WrongDay(agreement, proposed.Kind, proposed.Day)
            ?? Unsettling(agreement, proposed);
    }

    /// <summary>Changes what one's own party proposed.</summary>
    /// <param name="seen">The words the writer began from.</param>
    /// <param name="isSame">Whether nothing would change: a double click.</param>
    /// <remarks>Refuses: agreement.not-found, agreement.in-force, agreement.item-withdrawn, agreement.not-yours, agreement.item-changed, agreement.day-missing, agreement.day-outside.</remarks>
    public static Decision Amend(
        Agreement agreement,
        Party party,
        AgreementItemId id,
        DateOnly? day,
        Commitment words,
        Commitment seen,
        bool isSame
    )
    {
        if (Closed(agreement) is { } closed)
        {
            return closed;
        }

        if (agreement.ItemOf(id) is not { } item)
        {
            return Decision.Refuse("agreement.item-withdrawn", "This was withdrawn meanwhile.");
        }

        if (item.Party != party)
        {
            return NotYours;
        }

        if (isSame)
        {
            return Decision.Accept();
        }

        return item.Words != seen
            ? SomebodyElse
            : WrongDay(agreement, item.Kind, day)
                ?? Unsettling(agreement, new ItemAmended(id, item.Kind, party, day, words));
    }

    /// <summary>Withdraws what one's own party proposed. Twice is once.</summary>
    /// <param name="seen">The words that whoever withdraws it has read.</param>
    /// <remarks>Refuses: agreement.not-found, agreement.in-force, agreement.not-yours, agreement.item-changed.</remarks>
    public static Decision Withdraw(Agreement agreement, Party party, AgreementItemId id, Commitment seen)
    {
        if (Closed(agreement) is { } closed)
        {
            return closed;
        }

        return agreement.ItemOf(id) switch
        {
            null => Decision.Accept(),
            { } item when item.Party != party => NotYours,
            { } item when item.Words != seen => SomebodyElse,
            { } item => Unsettling(agreement, new ItemWithdrawn(id, item.Kind, party)),
        };
    }

    /// <summary>Why the day does not fit the kind of item or the project; null where it does.</summary>
    internal static Decision? WrongDay(Agreement agreement, ItemKind kind, DateOnly? day)
    {
        var hasDay = kind is ItemKind.Target or ItemKind.Review;
        if (hasDay != day.HasValue)
        {
            return Decision.Refuse("agreement.day-missing", "A target and a review have a day, and nothing else has.");
        }

        return day < agreement.Starts || day > agreement.Ends
            ? Decision.Refuse(
                "agreement.day-outside",
                $"Choose a day of the project, from {agreement.Starts.Say()} to {agreement.Ends.Say()}."
            )
            : null;
    }

    public static Decision NotFound =>
        Decision.Refuse("agreement.not-found", "The agreement of this award has not been opened yet.");

    internal static Decision? Closed(Agreement agreement) =>
        agreement.Stage switch
        {
            AgreementStage.NotOpened => NotFound,
            AgreementStage.InForce => Decision.Refuse(
                "agreement.in-force",
                "This agreement is in force. Propose a variation to change it."
            ),
            _ => null,
        };

    /// <summary>Why an agreement cannot hold what it would hold; null where it can.</summary>
    internal static Decision? TooMany(Agreement changed)
    {
        if (changed.Items.Count > MostItems)
        {
            return Decision.Refuse(
                "agreement.too-many-items",
                $"An agreement holds {MostItems} things at most. Take one out first."
            );
        }

        return changed.Items.Count(it => it.Kind is ItemKind.Target) > MostTargets
            ? Decision.Refuse(
                "agreement.too-many-targets",
                $"An agreement has {MostTargets} targets at most. Take one out first."
            )
            : null;
    }

    internal static Decision Unsettling(Agreement agreement, IDomainEvent change) =>
        agreement.Stage is AgreementStage.Settled
            ? Decision.Accept(change, new AgreementTextUnsettled(agreement.Settlings))
            : Decision.Accept(change);

    /// <summary>Why a project cannot last from one day to the other; null where it can.</summary>
    internal static Decision? WrongDates(DateOnly starts, DateOnly ends)
    {
        if (starts.Year is < 2000 or > 2099)
        {
            return Decision.Refuse(
                "agreement.dates",
                "The first day of the project must be in the years 2000 to 2099."
            );
        }

        if (ends < starts)
        {
            return Decision.Refuse("agreement.dates", "The last day of the project must not be before its first day.");
        }

        return ends >= starts.AddYears(MostYears)
            ? Decision.Refuse(
                "agreement.dates",
                $"A project lasts {MostYears} years at most. Enter an earlier last day."
            )
            : null;
    }

    private static Decision NotYours =>
        Decision.Refuse("agreement.not-yours", "Only the party that proposed this can change it.");

    private static Decision SomebodyElse =>
        Decision.Refuse(
            "agreement.item-changed",
            "Somebody else changed this while you were writing. Read what it says now, and change it again if you still want to."
        );
}
