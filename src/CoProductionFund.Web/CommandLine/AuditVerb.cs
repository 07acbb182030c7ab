using CoProductionFund.Application.Audit;

namespace CoProductionFund.Web;

/// <summary><c>audit verify</c>: every read model against its events, from the command line.</summary>
public static class AuditVerb
{
    /// <returns>0 where nothing differs, 1 where something does.</returns>
    public static async Task<int> Verify(IServiceProvider services)
    {
        using var interrupted = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            interrupted.Cancel();
        };
        var check = await services
            .GetRequiredService<ReadModelChecker>()
            .Everything(it => Console.Error.WriteLine($"{it.Percent}%"), interrupted.Token);

        foreach (var count in check.Counts)
        {
            Console.WriteLine($"{count.Model}: {count.Checked} compared, {count.Differing} differ");
        }

        foreach (var it in check.Differences)
        {
            Console.WriteLine(
                $"{it.Model} {it.Id} {(it.Field.Length == 0 ? "(whole record)" : it.Field)}: "
                    + $"the events say {it.Expected ?? "nothing"}, the table says {it.Found ?? "nothing"}"
            );
        }

        Console.WriteLine($"{check.Events} events, {check.Checked} records compared, {check.Differing} differ");
        return check.Differing == 0 ? 0 : 1;
    }
}
