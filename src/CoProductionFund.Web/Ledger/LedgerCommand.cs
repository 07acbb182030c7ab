using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Ledger;
using JasperFx.CommandLine;
using MediatR;

namespace CoProductionFund.Web.Ledger;

public enum LedgerAct
{
    check,
    export,
}

public sealed class LedgerInput : NetCoreInput
{
    [Description("check: hold every event against the ledger; export: write a bundle")]
    public LedgerAct Act { get; set; }

    [Description("Reference of a round, for a bundle of it")]
    public string? RoundFlag { get; set; }

    [Description("Reference of a fund, for a bundle of it and its rounds")]
    public string? FundFlag { get; set; }

    [Description("The zip to write; the usual name here when left out")]
    public string? ToFlag { get; set; }
}

/// <summary>For people at the machine: no one is asked who they are. The service may go on meanwhile.</summary>
[Description("Checks the ledger (exit code 1 when something differs), or takes a bundle of it away", Name = "ledger")]
public sealed class LedgerCommand : JasperFxAsyncCommand<LedgerInput>
{
    public LedgerCommand()
    {
        Usage("Check or export").Arguments(input => input.Act);
    }

    public override async Task<bool> Execute(LedgerInput input)
    {
        using var host = input.BuildHost();
        await using var scope = host.Services.CreateAsyncScope();
        var ask = scope.ServiceProvider.GetRequiredService<IMediator>();
        return input.Act is LedgerAct.check ? await Check(ask) : await Export(ask, input);
    }

    private static async Task<bool> Check(IMediator ask)
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
        return check.IsGood;
    }

    private static async Task<bool> Export(IMediator ask, LedgerInput input)
    {
        var (of, reference) =
            input.RoundFlag is { } round ? (BundleOf.Round, round)
            : input.FundFlag is { } fund ? (BundleOf.Fund, fund)
            : (BundleOf.Everything, null);
        if (await ask.Send(new ExportLedger(of, reference, Caller.TheFund)) is not { } bundle)
        {
            Console.WriteLine($"There is no {of} {reference}.");
            return false;
        }

        var path = input.ToFlag ?? bundle.FileName;
        await using var file = File.Create(path);
        await bundle.Write(file, CancellationToken.None);
        Console.WriteLine(path);
        return true;
    }
}
