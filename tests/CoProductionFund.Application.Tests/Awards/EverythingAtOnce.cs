using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Audit;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Funds;
using CoProductionFund.Application.PaymentRuns;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Domain.SafetyNet;
using Marten.Events;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace CoProductionFund.Application.Tests.Awards;

/// <summary>
/// One fund under fifty hands at once: releases, draws on the reserve, confirmations of a run, bounces, holds, new runs
/// and changes of the budget. Afterwards every penny is where an event says it is.
/// </summary>
[Collection(nameof(TheFund))]
public sealed class EverythingAtOnce(TheFund fund, ITestOutputHelper output) : IDisposable
{
    private const int Awards = 5;

    private static readonly Pence Bridge = Pence.Pounds(700); // seven of ten fit into the £5,000 set aside

    [Fact]
    public async Task Fifty_hands_leave_a_fund_that_adds_up_to_the_penny()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var it = await APaidAward.Of(fund, awards: Awards, budgetPounds: 60_000);
        foreach (var award in it.Bidders)
        {
            await it.Release(1, award.Award);
            await fund.Do(new ApproveInstalment(award.Award, 2, it.Ann));
        }

        var run = await it.Run();
        var lines = (await it.Row(run)).Payments.Select(payment => payment.Line.Reference).ToList();
        var cases = await Cases(it, 10);
        Command[] actions =
        [
            .. it.Bidders.SelectMany(each => Twice(new ReleaseInstalment(each.Award, 2, it.Ben))),
            .. cases.Select(each => new ReleaseBridging(each, 1, it.Results.Manager)),
            .. lines.SelectMany(line => Twice(Answers(it, run, $"{line},paid,FP {line},{it.Day},"))),
            .. lines.Select(line => Answers(it, run, $"{line},bounced,,,No such account")),
            .. it.Bidders.Select(each => new HoldInstalment(each.Award, Any(random, null, 1, 2), "Wait", it.Ann)),
            .. Enumerable.Range(0, 5).Select(_ => Start(it)),
            .. Enumerable.Range(0, 5).Select(_ => Budget(it, random)),
        ];
        Assert.Equal(50, actions.Length);
        random.Shuffle(actions);

        var answers = await Task.WhenAll(actions.Select(each => Task.Run(() => Insist(each))));

        foreach (var answer in answers.GroupBy(each => each).OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{answer.Key}: {answer.Count()}");
        }

        await EveryPenny.AddsUp(fund, it, cases);
        Assert.Equal(7, answers.Count(each => each == "ReleaseBridging done"));
        await PayTheRest(it);
        await EveryPenny.AddsUp(fund, it, cases);
        Assert.Equal(Pence.Pounds(10_000 * Awards), (await it.Results.Money()).Paid);
        await fund.Host.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(60));
        var checker = fund.Host.Services.GetRequiredService<ReadModelChecker>();
        Assert.Empty((await checker.Everything(progress: null, CancellationToken.None)).Differences);
    }

    public void Dispose() => fund.Clock.ShowRealTime();

    /// <summary>What is still in a run is paid; holds are cleared, and what is left is released and paid.</summary>
    private async Task PayTheRest(APaidAward it)
    {
        await AnswerAll(it);
        foreach (var award in it.Bidders.Select(each => each.Award))
        {
            foreach (var hold in (await it.Row(award)).Holds)
            {
                await fund.Do(new ClearHold(award, hold.Number, hold.Cause, "Put right", it.Ben));
            }

            await fund.Do(new ReleaseInstalment(award, 2, it.Ben));
        }

        await fund.Decide(Start(it)); // refused where nothing is left
        await AnswerAll(it);
    }

    private async Task AnswerAll(APaidAward it)
    {
        var runs = await fund.Ask(new ListPaymentRuns(it.Results.Scene.Department, 1, it.Ann));
        foreach (var run in runs.Items.Where(each => each.Open > 0))
        {
            string[] open =
            [
                .. run
                    .Payments.Where(each => !each.IsAnswered)
                    .Select(each => $"{each.Line.Reference},paid,FP,{it.Day},"),
            ];
            await fund.Do(Answers(it, run.Run, open));
        }
    }

    private async Task<IReadOnlyList<SafetyNetCaseId>> Cases(APaidAward it, int count)
    {
        List<SafetyNetCaseId> cases = [];
        for (var i = 0; i < count; i++)
        {
            var group = it.Bidders[i % Awards];
            var report = new RaiseCase(
                (await it.Row(group.Award)).Reference,
                Guid.CreateVersion7(),
                RiskKind.PremisesLost,
                ServiceState.Stopped,
                Urgency.ThisWeek,
                "Water came through the roof",
                "Forty people",
                "group@example.org",
                Phone: null,
                Caller.Anyone
            );
            await fund.Do(report);
            await fund.Do(new TriageCase(report.Case, Severity.Serious, [Threat.Plan], "A month", false, it.Ann));
            await fund.Do(new OfferSupport(report.Case, SupportKind.BridgingMoney, Bridge, "Rent", it.Ann));
            await fund.Do(new AcceptSupport(report.Case, 1, group.By));
            cases.Add(report.Case);
        }

        return cases;
    }

    /// <summary>Sent again while somebody else is faster, as a person would. What came of it.</summary>
    private async Task<string> Insist(Command command)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            try
            {
                var refusal = (await fund.Decide(command)).Refusal;
                return $"{command.GetType().Name} {refusal?.Code ?? "done"}";
            }
            catch (JasperFx.ConcurrencyException) { }
        }

        throw new InvalidOperationException($"{command.GetType().Name} lost fifty times.");
    }

    private static Command[] Twice(Command command) => [command, command];

    private static int? Any(Random random, params int?[] of) => of[random.Next(of.Length)];

    private static ImportAnswers Answers(APaidAward it, PaymentRunId run, params string[] lines) =>
        new(run, APaidAward.Answers(lines), it.Ann);

    private static StartPaymentRun Start(APaidAward it) =>
        new(new(Guid.CreateVersion7()), it.Results.Scene.Department, it.Ann);

    /// <summary>Often less than is promised, which is refused.</summary>
    private static ReviseBudget Budget(APaidAward it, Random random) =>
        new(it.Results.Scene.FundId, Pence.Pounds(random.Next(50_000, 65_000)), "An estimate", it.Results.Manager);
}
