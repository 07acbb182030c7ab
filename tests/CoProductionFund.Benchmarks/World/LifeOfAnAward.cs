using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Benchmarks;

/// <summary>What happens to one award, from its offer to its first return. How far it comes follows from its number.</summary>
internal static class LifeOfAnAward
{
    public static IEnumerable<object> Events(Desk desk, Bidder it, int n)
    {
        var (today, run) = (Awarding.Today(desk), Awarding.RunOf(desk, (n / Awarding.AtOnce) + 1));
        yield return new AwardOffered(
            it.Bid,
            desk.Round,
            it.Group,
            desk.Department,
            desk.Fund,
            it.Reference,
            Pence.Pounds(20_000),
            Percent.Whole(25),
            null,
            desk.Terms.ClosesAt.AddDays(60)
        );
        if (IsOffered(n))
        {
            yield break;
        }

        yield return new AwardAccepted(it.Bid, desk.Round, it.Group);
        yield return new InstalmentsScheduled(
            it.Bid,
            it.Group,
            [
                .. Enumerable
                    .Range(0, 4)
                    .Select(part => new PlannedInstalment(Awarding.Instalment, today.AddDays(90 * part), null)),
            ],
            Awarding.Instalment,
            null
        );
        yield return new InstalmentFellDue(it.Bid, it.Group, 1);
        yield return new InstalmentApproved(it.Bid, it.Group, 1, Awarding.Instalment, desk.Manager);
        yield return new InstalmentReleased(it.Bid, it.Group, 1, Awarding.Instalment, desk.Chair);
        yield return new InstalmentPutInRun(it.Bid, it.Group, 1, Awarding.Instalment, run, $"{desk.Code}-{n}");
        if (IsPaid(n))
        {
            yield return new InstalmentPaid(
                it.Bid,
                it.Group,
                desk.Round,
                desk.Fund,
                1,
                Awarding.Instalment,
                run,
                $"BACS{n:000000}",
                today
            );
            yield return new InstalmentFellDue(it.Bid, it.Group, 2);
        }

        if (n % 5 == 1)
        {
            yield return new InstalmentHeld(it.Bid, it.Group, 2, HoldCause.Officer, "The tutor's contract is missing.");
        }

        var earlier = n * 60 % 130; // some are late
        yield return new ReturnDatesSet(
            it.Bid,
            desk.Round,
            it.Group,
            desk.Department,
            it.Reference,
            today.AddDays(-60),
            [
                new(today.AddDays(90 - earlier), today.AddDays(100 - earlier)),
                new(today.AddDays(365), today.AddDays(379)),
            ],
            [Pence.Pounds(25_000)],
            1,
            Pence.Pounds(60_000),
            Percent.Whole(5),
            desk.Manager
        );
        if (n % 4 == 0)
        {
            yield return new ReturnSubmitted(
                it.Bid,
                desk.Round,
                it.Group,
                1,
                1,
                new([Pence.Pounds(4_000)], Pence.Pounds(1_000), Pence.Zero, Pence.Pounds(15_000), false, 30, 20, [12])
            );
        }
    }

    public static bool IsPaid(int n) => n % 3 != 2 && !IsOffered(n);

    /// <summary>The offer still stands.</summary>
    private static bool IsOffered(int n) => n % 20 == 19;
}
