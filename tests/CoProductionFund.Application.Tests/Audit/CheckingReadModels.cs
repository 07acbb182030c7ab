using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Audit;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Funds;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Rounds;
using Marten.Events;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoProductionFund.Application.Tests.Audit;

[Collection(nameof(TheFund))]
public sealed class CheckingReadModels(TheFund fund)
{
    private ReadModelChecker Checker => fund.Host.Services.GetRequiredService<ReadModelChecker>();

    [Fact]
    public void Knows_every_read_model_of_the_store() => Assert.Empty(ReadModel.NotKnown(fund.Store));

    [Fact]
    public async Task Finds_nothing_while_nobody_meddles_and_work_goes_on()
    {
        var scene = await SomethingHappens();
        using var stop = new CancellationTokenSource();
        var work = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                await fund.Do(
                    new ReviseBudget(scene.FundId, Pence.Pounds(100_000 + i), "More came", Caller.Is(scene.Manager))
                );
            }
        });

        for (var i = 0; i < 3; i++)
        {
            var check = await Checker.Everything(progress: null, CancellationToken.None);
            Assert.Empty(check.Differences);
            Assert.All(Checker.Models, model => Assert.Contains(check.Counts, it => it.Model == model));
            string[] kept = ["BidRow", "PanelRow", "BidInRound", "Audit index", "Words beside the streams"];
            Assert.All(kept, model => Assert.True(check.Counts.First(it => it.Model == model).Checked > 0, model));
        }

        await stop.CancelAsync();
        await work;
    }

    /// <summary>Everything somebody with rights on the tables could do to a record, undone again.</summary>
    [Theory]
    [InlineData(
        "update fund.mt_doc_bidrow set data = jsonb_set(data, '{asked}', '1') where id = '{bid}'",
        "BidRow",
        "asked"
    )]
    [InlineData(
        "update fund.mt_doc_bidinround set data = jsonb_set(data, '{ranked,weightedPoints}', '1') where id = '{bid}'",
        "BidInRound",
        "ranked.weightedPoints"
    )]
    [InlineData("update fund.mt_doc_panelrow set data = data - 'tooFew' where id = '{round}'", "PanelRow", "tooFew")]
    [InlineData("delete from fund.mt_doc_fundposition where id = '{fund}'", "FundPosition", "")]
    [InlineData(
        "insert into fund.mt_doc_bidrow (id, data, mt_dotnet_type) select gen_random_uuid(), jsonb_set(data, '{reference}', '\"forged\"'), mt_dotnet_type from fund.mt_doc_bidrow where id = '{bid}'",
        "BidRow",
        ""
    )]
    [InlineData("update fund.audit_event set people = '{}' where stream = '{bid}'", "Audit index", "")]
    [InlineData("delete from fund.audit_event where stream = '{bid}'", "Audit index", "")]
    [InlineData(
        "update fund.mt_doc_writtentext set data = jsonb_set(data, '{text}', '\"other\"') where id = (select data ->> 'answers' from fund.mt_events where stream_id = '{bid}' and type = 'section-answered' limit 1)",
        "Words beside the streams",
        "text"
    )]
    public async Task Finds_what_was_altered_behind_its_back(string meddling, string model, string field)
    {
        var scene = await SomethingHappens();
        var sql = meddling
            .Replace("{bid}", bid.Value.ToString(), StringComparison.Ordinal)
            .Replace("{round}", scene.Round.Value.ToString(), StringComparison.Ordinal)
            .Replace("{fund}", scene.FundId.Value.ToString(), StringComparison.Ordinal);
        await fund.Host.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(30));

        string[] tables =
        [
            "mt_doc_bidrow",
            "mt_doc_panelrow",
            "mt_doc_bidinround",
            "mt_doc_fundposition",
            "audit_event",
            "mt_doc_writtentext",
        ];
        await Sql(tables.Select(it => $"create table before_{it} as table fund.{it}"));
        try
        {
            await Sql([sql]);
            var found = await Checker.Everything(progress: null, CancellationToken.None);
            Assert.Contains(found.Differences, it => it.Model == model && it.Field == field);
            Assert.True(found.Differing > 0);
            Assert.True(found.Differences.All(it => it.Model == model), string.Join("\n", found.Differences));
        }
        finally
        {
            await Sql(
                tables.SelectMany(it =>
                    new[]
                    {
                        $"delete from fund.{it} where true",
                        $"insert into fund.{it} select * from before_{it}",
                        $"drop table before_{it}",
                    }
                )
            );
        }
    }

    [Fact]
    public async Task Goes_on_in_the_background_and_is_for_auditors()
    {
        await SomethingHappens();
        var (auditor, id) = (Caller.Is(Scene.Someone()), Guid.CreateVersion7());
        await fund.Do(new AppointAuditor(auditor.Person!.Value, Caller.TheFund));

        await fund.Do(new CheckReadModels(id, auditor));
        await fund.Do(new CheckReadModels(id, auditor));
        await TheFund.Eventually(
            async () =>
                (await fund.Ask(new GetReadModelChecks(auditor))).Checks.Any(it =>
                    it.Id == id && it.FinishedAt is not null
                ),
            seconds: 60
        );

        var stranger = Caller.Is(Scene.Someone());
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new GetReadModelChecks(stranger)));
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Do(new CheckReadModels(id, stranger)));
    }

    private BidId bid;

    private async Task<Scene> SomethingHappens()
    {
        var scene = new Scene(fund);
        await scene.AnOpenRound();
        (bid, _, _) = await scene.ASubmittedBid();
        await scene.Close(eligible: 1);
        await scene.Review(bid, 4);
        await fund.Do(new SettleRanking(scene.Round, Caller.Is(scene.Chair)));
        await fund.Do(scene.Decide(bid, Outcome.Awarded, 5_000));
        await fund.Do(new DecideRound(scene.Round, Caller.Is(scene.Manager)));
        // a policy offers the award: its event must not come between the copy of the tables and their return
        await TheFund.Eventually(async () => (await fund.EventsOf(Award.IdOf(bid).Value)).Count > 0);
        return scene;
    }

    private async Task Sql(IEnumerable<string> statements)
    {
        await using var connection = new NpgsqlConnection(fund.Connection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(string.Join(";\n", statements), connection);
        await command.ExecuteNonQueryAsync();
    }
}
