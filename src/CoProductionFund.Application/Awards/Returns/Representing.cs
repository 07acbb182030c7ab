using CoProductionFund.Application.Asking;
using Marten;

namespace CoProductionFund.Application.Awards.Returns;

internal static class Representing
{
    /// <summary>Acts for the partner institution of the award's agreement.</summary>
    public static Task<bool> Represents(this IQuerySession session, Caller by, AwardId award, CancellationToken stop) =>
        Task.FromResult(false);
}
