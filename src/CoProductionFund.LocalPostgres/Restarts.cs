namespace CoProductionFund.LocalPostgres;

/// <summary>How often a crashed server is started again: five times in ten minutes, each time after a longer wait.</summary>
internal sealed class Restarts
{
    private const int Most = 5;

    private static readonly TimeSpan period = TimeSpan.FromMinutes(10);

    private readonly Queue<DateTimeOffset> recent = new();

    /// <summary>How long to wait before the next start; null when it has crashed too often.</summary>
    public TimeSpan? Next(DateTimeOffset now)
    {
        while (recent.TryPeek(out var oldest) && now - oldest >= period)
        {
            recent.Dequeue();
        }

        if (recent.Count == Most)
        {
            return null;
        }

        recent.Enqueue(now);
        return recent.Count == 1 ? TimeSpan.Zero : TimeSpan.FromSeconds(1 << (recent.Count - 2));
    }
}
