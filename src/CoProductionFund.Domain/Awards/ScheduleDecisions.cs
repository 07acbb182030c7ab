namespace CoProductionFund.Domain.Awards;

/// <summary>When the grant is paid, and in what parts.</summary>
public static class ScheduleDecisions
{
    /// <summary>No award has more instalments.</summary>
    public const int Most = 24;

    /// <summary>What may be paid before any match is evidenced, where the round's terms say nothing else.</summary>
    public static readonly Percent UsualAhead = Percent.Whole(25);

    /// <summary>Sets the schedule, or changes what is not yet paid. The same schedule again changes nothing.</summary>
    /// <param name="hasAgreement">The parties have begun an agreement; it need not be in force.</param>
    /// <param name="ahead">Share of the award that may be paid first, before any match is evidenced.</param>
    /// <param name="reason">Why it changes; not asked for the first time.</param>
    /// <param name="seen">Fingerprint of the schedule whoever changes it looked at; null where nobody says.</param>
    /// <remarks>Refuses: award.not-found, award.not-accepted, award.ended, payment.no-agreement, payment.none, payment.too-many, payment.empty, payment.order, payment.sum, payment.paid-changed, payment.held-removed, payment.reason, payment.schedule-changed.</remarks>
    public static Decision Set(
        Award award,
        IReadOnlyList<PlannedInstalment> plan,
        bool hasAgreement,
        Percent ahead,
        string? reason,
        Guid? seen = null
    )
    {
        if (Payable.Running(award) is { } ended)
        {
            return ended;
        }

        if (!hasAgreement)
        {
            return Decision.Refuse("payment.no-agreement", "Begin the agreement before you set when it is paid.");
        }

        var before = award.Payments.Instalments;
        if (before.Count > 0 && before.Select(it => it.Plan).SequenceEqual(plan))
        {
            return Decision.Accept();
        }

        if (seen is { } schedule && schedule != Fingerprint(before.Select(it => it.Plan)))
        {
            return Decision.Refuse(
                "payment.schedule-changed",
                $"Somebody set the instalments anew while you were writing. Now they are {Say(before)}."
            );
        }

        if ((Wrong(award, plan) ?? Undone(award.Payments, plan)) is { } refusal)
        {
            return refusal;
        }

        var isFirst = before.Count == 0;
        return !isFirst && string.IsNullOrWhiteSpace(reason)
            ? Decision.Refuse("payment.reason", "Give the reason for the change.")
            : Decision.Accept(
                new InstalmentsScheduled(award.Bid, award.Group, plan, ahead.Of(award.Amount), isFirst ? null : reason)
            );
    }

    /// <summary>Another one for another schedule: whoever changes it says which one they looked at.</summary>
    public static Guid Fingerprint(IEnumerable<PlannedInstalment> plan) =>
        DerivedId.Of("schedule", [.. plan.Select(it => (object)it.Fingerprint())]);

    private static string Say(IEnumerable<Instalment> instalments) =>
        string.Join(", ", instalments.Select(it => $"{it.Amount} on {it.Plan.Due.Say()}"));

    private static Decision? Wrong(Award award, IReadOnlyList<PlannedInstalment> plan)
    {
        if (plan.Count is 0 or > Most)
        {
            return plan.Count == 0
                ? Decision.Refuse("payment.none", "Enter at least one instalment.")
                : Decision.Refuse("payment.too-many", $"Enter no more than {Most} instalments.");
        }

        if (plan.Any(it => it.Amount <= Pence.Zero))
        {
            return Decision.Refuse("payment.empty", "Every instalment must be at least a penny.");
        }

        if (plan.Zip(plan.Skip(1)).Any(pair => pair.Second.Due < pair.First.Due))
        {
            return Decision.Refuse("payment.order", "Put the instalments in the order in which they are due.");
        }

        var sum = plan.Sum(it => it.Amount);
        return sum == award.Amount
            ? null
            : Decision.Refuse(
                "payment.sum",
                $"The instalments add up to {sum}. They must add up to the award, {award.Amount}."
            );
    }

    private static Decision? Undone(Payments payments, IReadOnlyList<PlannedInstalment> plan)
    {
        var changed = payments.Instalments.FirstOrDefault(it =>
            it.IsFixed && plan.ElementAtOrDefault(it.Number - 1) != it.Plan
        );
        if (changed is not null)
        {
            return Decision.Refuse(
                "payment.paid-changed",
                $"Instalment {changed.Number} is paid or on its way. Leave it as it is."
            );
        }

        return payments.Holds.Any(hold => hold.Number > plan.Count)
            ? Decision.Refuse(
                "payment.held-removed",
                "An instalment that is held cannot be left out. Clear the hold first."
            )
            : null;
    }
}
