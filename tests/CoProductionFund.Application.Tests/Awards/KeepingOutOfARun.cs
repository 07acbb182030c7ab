using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.PaymentRuns;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.PartnerChecks;

namespace CoProductionFund.Application.Tests.Awards;

/// <summary>
/// What stands in the way between the release and the bank keeps money back, whatever a read model says and whether or
/// not the clock's or a policy's message has come.
/// </summary>
[Collection(nameof(TheFund))]
public sealed class KeepingOutOfARun(TheFund fund) : IDisposable
{
    public enum Obstacle
    {
        Hold,
        HoldOnAll,
        Suspension,
        CostShift,
        CheckEnded,
        MatchNoLongerShown,
    }

    public static TheoryData<Obstacle> Obstacles => [.. Enum.GetValues<Obstacle>()];

    [Theory]
    [MemberData(nameof(Obstacles))]
    public async Task Before_the_run_it_stays_out(Obstacle what)
    {
        var it = await Released();
        await Put(it, what);

        var refusal = (await fund.Decide(Start(it))).Refusal!;

        Assert.Equal("payment.nothing-to-pay", refusal.Code);
        if (what is Obstacle.CheckEnded or Obstacle.MatchNoLongerShown) // the desk shows it as released, so say why not
        {
            Assert.Contains(", instalment 1: ", Assert.Single(refusal.Problems).Message, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(await fund.EventsOf(it.Award.Value), e => e is InstalmentPutInRun);
    }

    [Theory]
    [MemberData(nameof(Obstacles))]
    public async Task Before_the_file_it_is_refused_or_there_is_no_file(Obstacle what)
    {
        var it = await Released();
        var run = await it.Run();
        if (what is Obstacle.Hold)
        {
            await fund.Refused("payment.already-paid", Hold(it, 1));
            Assert.NotNull((await fund.Ask(new GetPaymentFile(run, it.Ann))).Text);
            return;
        }

        await Put(it, what);
        var file = await fund.Ask(new GetPaymentFile(run, it.Ann));

        Assert.Null(file.Text);
        var reference = (await it.Row(run)).Payments[0].Line.Reference;
        Assert.StartsWith($"{reference} for ", Assert.Single(file.Blocked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_run_takes_what_the_stream_says_and_not_what_a_read_model_says()
    {
        var it = await Released();
        var right = await it.Row();
        var wrong = right with
        {
            Instalments =
            [
                right.Instalments[0] with
                {
                    Amount = Pence.Pounds(9_999),
                },
                right.Instalments[1] with
                {
                    Standing = PaymentStanding.WaitingForRun,
                },
            ],
        };
        await Store(wrong);

        var run = await it.Run();

        var line = Assert.Single((await it.Row(run)).Payments).Line;
        Assert.Equal((1, Pence.Pounds(2_500)), (line.Instalment, line.Amount));
        await it.Pay(run);
        Assert.Equal(Pence.Pounds(2_500), (await it.Results.Money()).Paid);
        await Store((await fund.Ask(new GetPaymentsAsOf(right.Reference, DateTimeOffset.MaxValue, Caller.TheFund)))!);
    }

    /// <summary>Both officers press at the same moment: the instalment goes, or it is held.</summary>
    [Fact]
    public async Task A_hold_at_the_same_moment_keeps_it_out_or_is_refused_and_never_both()
    {
        var it = await APaidAward.Of(fund, awards: 12);
        foreach (var bidder in it.Bidders)
        {
            await it.Release(1, bidder.Award);
        }

        var start = Start(it);
        var holds = it.Bidders.Select(bidder =>
            Task.Run(() => Insist(new HoldInstalment(bidder.Award, 1, "Wait", it.Ben)))
        );
        await Task.WhenAll([Task.Run(() => Insist(start)), .. holds]);

        foreach (var bidder in it.Bidders)
        {
            var events = await fund.EventsOf(bidder.Award.Value);
            Assert.True(
                events.OfType<InstalmentPutInRun>().Any() != events.OfType<InstalmentHeld>().Any(),
                "It must go or be held."
            );
        }
    }

    /// <summary>Whoever reads the file while a check is being ended waits for the end.</summary>
    [Fact]
    public async Task The_file_waits_for_a_check_that_is_just_ending()
    {
        var it = await Released();
        var run = await it.Run();
        var check = it.CheckOf(OrganisationId.Of(it.First.Group));
        await using var ending = fund.Store.LightweightSession();
        await Application.Store.Gate.Shut(ending, check, CancellationToken.None);
        ending.Events.Append(
            check.Value,
            new CheckFailed(it.Results.Scene.Department, OrganisationId.Of(it.First.Group), "No accounts")
        );

        var asking = Task.Run(() => fund.Ask(new GetPaymentFile(run, it.Ann)));
        await Task.Delay(300);
        Assert.False(asking.IsCompleted);
        await ending.SaveChangesAsync();

        Assert.Null((await asking).Text);
    }

    public void Dispose() => fund.Clock.ShowRealTime();

    private async Task<APaidAward> Released()
    {
        var it = await APaidAward.Of(fund);
        await it.Release(1);
        return it;
    }

    private async Task Put(APaidAward it, Obstacle what)
    {
        switch (what)
        {
            case Obstacle.Hold:
                await fund.Do(Hold(it, 1));
                break;
            case Obstacle.HoldOnAll:
                await fund.Do(Hold(it, null));
                break;
            case Obstacle.Suspension:
                await fund.Do(new SuspendAward(it.Award, "The hall burnt down", it.Ben));
                break;
            case Obstacle.CostShift:
                await it.Flag(it.Award, 1);
                break;
            case Obstacle.CheckEnded: // and nobody has been told yet
                fund.Clock.Set(PartnerCheck.EndOf(it.Today.AddDays(300)));
                break;
            default:
                await MatchIsGone(it);
                break;
        }
    }

    /// <summary>The first was paid ahead; the second goes, and then a return is asked about again.</summary>
    private static async Task MatchIsGone(APaidAward it)
    {
        await it.Append<Award>(
            it.Award.Value,
            new InstalmentsScheduled(default, default, it.Plan, Pence.Zero, "Nothing is paid ahead any more"),
            new ReturnQueried(default, default, default, 1, 1, "Is this right?", default)
        );
    }

    private static HoldInstalment Hold(APaidAward it, int? number) =>
        new(it.Award, number, "Wait for the chair", it.Ben);

    private static StartPaymentRun Start(APaidAward it) =>
        new(new(Guid.CreateVersion7()), it.Results.Scene.Department, it.Ann);

    private async Task Store(PaymentsRow row)
    {
        await using var session = fund.Store.LightweightSession();
        session.Store(row);
        await session.SaveChangesAsync();
    }

    private async Task Insist(Command command)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            try
            {
                await fund.Decide(command);
                return;
            }
            catch (JasperFx.ConcurrencyException) { }
        }

        Assert.Fail("It lost twenty times.");
    }
}
