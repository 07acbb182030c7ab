using CoProductionFund.Application.Asking;

namespace CoProductionFund.Architecture.Tests.Bad;

internal sealed record AskedByNobody(Caller By) : Command(By);

internal sealed record AskedByTwoKinds(Caller By) : IQuery<int>, IForAnyone, IForSomeoneSignedIn;

internal interface IForNobodyYet : IGuarded;

internal sealed record AskedWithoutARule(Caller By) : Command(By), IForNobodyYet;

internal static class BadEndlessHandler
{
    public static async Task<int> Handle(IAsyncEnumerable<int> everything) => (await everything.ToListAsync()).Count;
}
