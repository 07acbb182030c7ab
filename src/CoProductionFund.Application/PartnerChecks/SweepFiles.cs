using CoProductionFund.Application.Files;
using Marten;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoProductionFund.Application.PartnerChecks;

/// <summary>
/// Once a day, and at the start: takes away what interrupted uploads have left, and content that no check holds. Young files
/// are left alone, because somebody may be handing them in.
/// </summary>
public sealed partial class SweepFiles(
    FileStore store,
    IDocumentStore documents,
    TimeProvider clock,
    ILogger<SweepFiles> log
) : BackgroundService
{
    private static readonly TimeSpan Age = TimeSpan.FromHours(24);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1), clock);
        do
        {
            try
            {
                await Sweep(clock.GetUtcNow() - Age, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                NotSwept(log, failure); // tomorrow again
            }
        } while (await daily.WaitForNextTickAsync(stoppingToken));
    }

    /// <param name="before">What was touched since then is left alone.</param>
    public async Task Sweep(DateTimeOffset before, CancellationToken stop)
    {
        store.RemoveIncomingBefore(before);
        foreach (var some in store.KeptBefore(before).Chunk(200))
        {
            await using var session = documents.LightweightSession();
            var held = await session
                .Query<EvidenceFile>()
                .Where(it => it.Content.IsOneOf(some))
                .Select(it => it.Content)
                .ToListAsync(stop);
            foreach (var content in some.Except(held))
            {
                await session.RemoveUnlessUsed(store, content, stop);
            }

            await session.SaveChangesAsync(stop);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Files that nobody needs could not be taken away.")]
    private static partial void NotSwept(ILogger log, Exception failure);
}
