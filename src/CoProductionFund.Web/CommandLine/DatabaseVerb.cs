using CoProductionFund.Application.Store;
using CoProductionFund.LocalPostgres;

namespace CoProductionFund.Web;

/// <summary><c>database prepare</c>: makes tables, guards and rights as the owner, and ends. The site does the same when it starts.</summary>
public static class DatabaseVerb
{
    /// <exception cref="LocalPostgresException">The database is not as it should be; says what to do.</exception>
    public static async Task Prepare(IServiceProvider services, CancellationToken stop)
    {
        try
        {
            await services.GetRequiredService<FundDatabase>().StartingAsync(stop);
        }
        catch (DatabaseRefusedException refusal)
        {
            throw new LocalPostgresException(refusal.Message);
        }
    }

    /// <returns>0: it was prepared already, or we would not be here.</returns>
    public static Task<int> Say(IServiceProvider services)
    {
        Console.WriteLine("The database is ready.");
        return Task.FromResult(0);
    }
}
