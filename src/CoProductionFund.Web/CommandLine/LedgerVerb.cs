using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Ledger;
using MediatR;

namespace CoProductionFund.Web;

/// <summary><c>ledger check</c> and <c>ledger export</c>, for people at the machine: no one is asked who they are.</summary>
public static class LedgerVerb
{
    private const string Usage = """
        ledger check                                        holds every event against the ledger
        ledger export [--round R | --fund F] [--to FILE]    writes a bundle that fundverify checks

        Exit code 0: done, and all is well. 1: something differs, or could not be done. 2: this text.
        """;

    /// <param name="args">Without "ledger".</param>
    public static async Task<int> Do(IServiceProvider services, string[] args)
    {
        await using var scope = services.CreateAsyncScope();
        var ask = scope.ServiceProvider.GetRequiredService<IMediator>();
        switch (args)
        {
            case ["check"]:
                return await Check(ask);
            case ["export", .. var flags] when Read(flags) is { } wanted:
                return await Export(ask, wanted.Of, wanted.Reference, wanted.To);
            default:
                Console.WriteLine(Usage);
                return 2;
        }
    }

    private static (BundleOf Of, string? Reference, string? To)? Read(string[] flags)
    {
        var (of, reference, to) = (BundleOf.Everything, (string?)null, (string?)null);
        foreach (var pair in flags.Chunk(2))
        {
            switch (pair)
            {
                case ["--to", var file]:
                    to = file;
                    break;
                case ["--round", var round]:
                    (of, reference) = (BundleOf.Round, round);
                    break;
                case ["--fund", var fund]:
                    (of, reference) = (BundleOf.Fund, fund);
                    break;
                default:
                    return null;
            }
        }

        return (of, reference, to);
    }

    private static async Task<int> Check(IMediator ask)
    {
        var check = await ask.Send(new CheckLedger(Caller.TheFund));
        Console.WriteLine(
            $"{check.Compared} events compared, {check.Waiting} not in the ledger yet, {check.Checkpoints} checkpoints."
        );
        foreach (var difference in check.Differences)
        {
            Console.WriteLine(difference);
        }

        Console.WriteLine(check.IsGood ? "Everything is as it was logged." : $"{check.Found} differences.");
        return check.IsGood ? 0 : 1;
    }

    private static async Task<int> Export(IMediator ask, BundleOf of, string? reference, string? to)
    {
        if (await ask.Send(new ExportLedger(of, reference, Caller.TheFund)) is not { } bundle)
        {
            Console.WriteLine($"There is no {of.ToString().ToLowerInvariant()} {reference}.");
            return 1;
        }

        var path = Path.GetFullPath(to ?? bundle.FileName);
        try
        {
            await using var file = File.Create(path);
            await bundle.Write(file, CancellationToken.None);
        }
        catch (LedgerRefusesException refusal)
        {
            File.Delete(path);
            Console.WriteLine(refusal.Message);
            return 1;
        }

        Console.WriteLine(path);
        return 0;
    }
}
