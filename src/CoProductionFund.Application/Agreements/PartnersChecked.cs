using CoProductionFund.Domain.Agreements;
using MediatR;

namespace CoProductionFund.Application.Agreements;

internal static class PartnersChecked
{
    /// <summary>Whether a partner check of the group and one of the institution are in force (rule 6).</summary>
    public static Task<bool> AreChecked(this IMediator ask, Agreement agreement, CancellationToken stop) =>
        Task.FromResult(false);
}
