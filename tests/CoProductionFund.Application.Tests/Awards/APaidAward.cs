using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.PaymentRuns;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Departments;

namespace CoProductionFund.Application.Tests.Awards;

/// <summary>Accepted awards of £10,000 each, to be paid in £2,500 and £7,500 that are due today, and two officers who pay them.</summary>
public sealed class APaidAward
{
    private APaidAward(PublishedResults results) => Results = results;

    public PublishedResults Results { get; }

    public TheFund Fund => Results.Fund;

    public IReadOnlyList<Bidder> Bidders => [.. Results.Bids.Take(awarded)];

    private int awarded;

    public Bidder First => Results.Bids[0];

    public AwardId Award => First.Award;

    public Caller Ann { get; } = Someone.New();

    public Caller Ben { get; } = Someone.New();

    public DateOnly Today => Results.Scene.Now.LondonDate();

    public PlannedInstalment[] Plan =>
        [new(Pence.Pounds(2_500), Today, null), new(Pence.Pounds(7_500), Today, "Photographs of the drill")];

    public static async Task<APaidAward> Of(TheFund fund, int awards = 1, int reserve = 0, long budgetPounds = 200_000)
    {
        var results = await PublishedResults.Of(fund, awards, reserve, budgetPounds);
        var paid = new APaidAward(results) { awarded = awards };
        foreach (var officer in new[] { paid.Ann, paid.Ben })
        {
            await fund.Do(
                new AppointStaff(
                    results.Scene.Department,
                    officer.Person!.Value,
                    StaffRole.GrantOfficer,
                    Caller.TheFund
                )
            );
        }

        foreach (var it in paid.Bidders)
        {
            await fund.Do(new AcceptAward(it.Award, it.By));
            await fund.Do(new SetInstalments(it.Award, paid.Plan, null, paid.Ann));
        }

        return paid;
    }

    public async Task<PaymentsRow> Row(AwardId? award = null)
    {
        await using var session = Fund.Store.QuerySession();
        return (await session.LoadAsync<PaymentsRow>((award ?? Award).Value))!;
    }

    public async Task<PaymentRunRow> Row(PaymentRunId run)
    {
        await using var session = Fund.Store.QuerySession();
        return (await session.LoadAsync<PaymentRunRow>(run.Value))!;
    }

    /// <summary>Approved by one officer, released by the other.</summary>
    public async Task Release(int number, AwardId? award = null)
    {
        await Fund.Do(new ApproveInstalment(award ?? Award, number, Ann));
        await Fund.Do(new ReleaseInstalment(award ?? Award, number, Ben));
    }

    /// <summary>Everything that is released goes to the finance system.</summary>
    public async Task<PaymentRunId> Run()
    {
        var run = new PaymentRunId(Guid.CreateVersion7());
        await Fund.Do(new StartPaymentRun(run, Results.Scene.Department, Ann));
        return run;
    }

    /// <summary>The finance system has paid all of it.</summary>
    public async Task Pay(PaymentRunId run) => await Fund.Do(new ImportAnswers(run, await Paid(run), Ann));

    public async Task<string> Paid(PaymentRunId run) =>
        Answers([.. (await Row(run)).Payments.Select((it, at) => $"{it.Line.Reference},paid,FP{at},{Day},")]);

    public string Day => Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static string Answers(params string[] lines) =>
        string.Join("\r\n", ["payment_reference,result,bank_reference,paid_on,reason", .. lines]);
}
