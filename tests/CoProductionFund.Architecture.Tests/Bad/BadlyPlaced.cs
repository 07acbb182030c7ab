// What the rules must find, or they prove nothing.

namespace CoProductionFund.Domain.Funds
{
    internal static class BadlyPlacedRule
    {
        public static object Reach() => new Bids.BidForm();

        public static bool Listen(IReadOnlyList<Bids.BidStarted> started) => started.Count > 0;
    }
}

namespace CoProductionFund.Application.Rounds
{
    internal static class BadlyPlacedHandler
    {
        public static object Send() => new Funds.ReviseBudget(default, default, "", Asking.Caller.TheFund);

        public static Type Ask() => typeof(Groups.GetGroupHandler);

        public static async Task<object> Check()
        {
            await Task.Yield();
            return new Groups.GroupDetailsValidator();
        }

        public static Decision Decide(Domain.Funds.Fund fund) =>
            Domain.Funds.FundDecisions.ReviseBudget(fund, default, "");
    }
}

namespace CoProductionFund.Architecture.Tests.Bad
{
    internal interface IQuerySession;

    internal sealed class BadProjection(TimeProvider clock, IQuerySession session)
    {
        public object Evolve() => (clock.GetUtcNow(), DateTimeOffset.UtcNow, Guid.NewGuid(), session);
    }
}
