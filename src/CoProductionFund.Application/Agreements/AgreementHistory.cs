using CoProductionFund.Domain.Agreements;
using JasperFx.Events;
using Marten;

namespace CoProductionFund.Application.Agreements;

/// <summary>One event of an agreement, with what it was before and after.</summary>
internal sealed record AgreementStep(IEvent Event, Agreement Before, Agreement After);

internal static class AgreementHistory
{
    /// <summary>The way an agreement has gone, from the first event on.</summary>
    public static async Task<IReadOnlyList<AgreementStep>> HistoryOf(
        this IQuerySession session,
        Guid agreement,
        CancellationToken stop
    )
    {
        List<AgreementStep> steps = [];
        foreach (var e in await session.Events.FetchStreamAsync(agreement, token: stop))
        {
            if (e.Data is IDomainEvent happened)
            {
                var before = steps is [.., var last] ? last.After : Agreement.Empty(agreement);
                steps.Add(new(e, before, Agreement.Fold(before, happened)));
            }
        }

        return steps;
    }
}
