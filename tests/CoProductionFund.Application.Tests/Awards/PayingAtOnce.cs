using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.PaymentRuns;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Funds;

namespace CoProductionFund.Application.Tests.Awards;

/// <summary>Everybody presses at the same moment, many times: each instalment is released once, handed over once and paid once.</summary>
[Collection(nameof(TheFund))]
public sealed class PayingAtOnce(TheFund fund)
{
    private const int Awards = 5;

    [Fact]
    public async Task Fifty_times_pays_every_instalment_once()
    {
        var it = await APaidAward.Of(fund, awards: Awards);
        AwardId[] awards = [.. it.Bidders.Select(bidder => bidder.Award)];
        int[] both = [1, 2];
        var instalments = awards.SelectMany(award => both.Select(number => (award, number))).ToList();
        foreach (var (award, number) in instalments)
        {
            await fund.Do(new ApproveInstalment(award, number, it.Ann));
        }

        await AtOnce(5, instalments, each => new ReleaseInstalment(each.award, each.number, it.Ben));
        Assert.Equal(2 * Awards, await Count<InstalmentReleased>(awards));

        await AtOnce(
            10,
            awards,
            _ => new StartPaymentRun(new(Guid.CreateVersion7()), it.Results.Scene.Department, it.Ann)
        );
        Assert.Equal(2 * Awards, await Count<InstalmentPutInRun>(awards));

        PaymentRunId[] runs = [.. (await Events<InstalmentPutInRun>(awards)).Select(e => e.Run).Distinct()];
        var files = new Dictionary<PaymentRunId, string>();
        foreach (var run in runs)
        {
            files[run] = await it.Paid(run);
        }

        await AtOnce(50 / runs.Length, runs, run => new ImportAnswers(run, files[run], it.Ann));
        Assert.Equal(2 * Awards, await Count<InstalmentPaid>(awards));
        Assert.Equal(2 * Awards, (await fund.EventsOf(it.Results.Scene.FundId.Value)).OfType<GrantPaid>().Count());
        var money = await it.Results.Money();
        Assert.Equal((Pence.Pounds(10_000 * Awards), Pence.Zero), (money.Paid, money.ToPay));
    }

    /// <summary>A run takes one instalment of each award while the answers to the run before come in, in whatever order.</summary>
    [Fact]
    public async Task A_run_and_the_answers_to_another_never_lock_each_other_out()
    {
        var it = await APaidAward.Of(fund, awards: 8);
        foreach (var bidder in it.Bidders)
        {
            await it.Release(1, bidder.Award);
        }

        var run = await it.Run();
        foreach (var bidder in it.Bidders)
        {
            await it.Release(2, bidder.Award);
        }

        for (var times = 0; times < 10; times++)
        {
            var lines = (await it.Row(run)).Payments.Select(payment => payment.Line).Reverse().ToList();
            var bounced = APaidAward.Answers([.. lines.Select(line => $"{line.Reference},bounced,,,No account")]);
            var next = new StartPaymentRun(new(Guid.CreateVersion7()), it.Results.Scene.Department, it.Ann);
            Command[] both = [new ImportAnswers(run, bounced, it.Ben), next];
            await AtOnce(1, both, each => each);

            foreach (var line in lines)
            {
                var clear = new ClearHold(line.Award, line.Instalment, HoldCause.Bounced, "Look again", it.Ben);
                await fund.Do(clear);
            }

            run = next.Run;
            Assert.Equal(8, (await it.Row(run)).Payments.Count);
        }
    }

    /// <summary>A command that lost every race is sent again, as a person would who was told that somebody else was faster.</summary>
    private async Task AtOnce<T>(int times, IReadOnlyCollection<T> items, Func<T, Command> command) =>
        await Task.WhenAll(
            Enumerable
                .Range(0, times)
                .SelectMany(_ => items)
                .Select(item =>
                    Task.Run(async () =>
                    {
                        for (var tries = 0; tries < 20; tries++)
                        {
                            try
                            {
                                await fund.Decide(command(item));
                                return;
                            }
                            catch (JasperFx.ConcurrencyException) { }
                        }

                        Assert.Fail("It lost twenty times.");
                    })
                )
        );

    private async Task<int> Count<TEvent>(IEnumerable<AwardId> awards) => (await Events<TEvent>(awards)).Count;

    private async Task<IReadOnlyList<TEvent>> Events<TEvent>(IEnumerable<AwardId> awards)
    {
        List<TEvent> found = [];
        foreach (var award in awards)
        {
            found.AddRange((await fund.EventsOf(award.Value)).OfType<TEvent>());
        }

        return found;
    }
}
