using CoProductionFund.Application.Ledger;
using CoProductionFund.Ledger.Bundles;

namespace CoProductionFund.Application.Tests.Ledger;

/// <summary>Whoever owns the database can change everything in it. Each change is found, and it is said by whom.</summary>
[Collection(nameof(TheFund))]
public sealed class SpoilingTheDatabase(TheFund fund)
{
    private const string Signer = "signer";
    private const string Reconciliation = "reconciliation";
    private const string Verifier = "verifier";

    private const string Fifth = "(select seq_id from ledger.leaf where idx = 5)";
    private const string OtherStream = "(select stream_id from fund.mt_events order by seq_id limit 1)";

    [Theory]
    [InlineData(
        "update fund.mt_events set data = data || '{\"reason\":\"other\"}' where seq_id = " + Fifth,
        Reconciliation
    )]
    [InlineData("update fund.mt_events set type = 'round-cancelled' where seq_id = " + Fifth, Reconciliation)]
    [InlineData(
        "update fund.mt_events set timestamp = timestamp - interval '1 microsecond' where seq_id = " + Fifth,
        Reconciliation
    )]
    [InlineData("update fund.mt_events set version = version + 7 where seq_id = " + Fifth, Reconciliation)]
    [InlineData("update fund.mt_events set user_name = 'somebody else' where seq_id = " + Fifth, Reconciliation)]
    [InlineData(
        "update fund.mt_events set stream_id = " + OtherStream + ", version = 99 where seq_id = " + Fifth,
        Reconciliation
    )]
    [InlineData("delete from fund.mt_events where seq_id = " + Fifth, Reconciliation)]
    [InlineData("delete from fund.mt_events where stream_id = " + OtherStream, Reconciliation)]
    [InlineData("truncate fund.mt_events", Reconciliation)]
    [InlineData(
        "insert into fund.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type) select 0, gen_random_uuid(), stream_id, 99, data, type, timestamp, tenant_id, mt_dotnet_type from fund.mt_events limit 1",
        Reconciliation
    )]
    [InlineData("update ledger.leaf set line = line || '\\x20' where idx = 5", Reconciliation + Signer + Verifier)]
    [InlineData("delete from ledger.leaf where idx = 5", Reconciliation + Signer + Verifier)]
    [InlineData("delete from ledger.leaf where idx >= 5", Reconciliation + Signer + Verifier)]
    [InlineData(
        "delete from ledger.leaf where idx = 11; delete from ledger.checkpoint where size = 12",
        Reconciliation + Signer
    )]
    [InlineData(
        "update ledger.checkpoint set note = replace(note, 'test', 'tost') where size = 8",
        Reconciliation + Signer
    )]
    [InlineData(
        "delete from ledger.checkpoint where size = 12; delete from ledger.leaf where idx >= 8; delete from fund.mt_events where seq_id not in (select seq_id from ledger.leaf)",
        Signer
    )]
    [InlineData(
        "update ledger.leaf set line = convert_to(replace(convert_from(line, 'UTF8'), 'Reason 0', 'Reason 9'), 'UTF8'); update fund.mt_events set data = replace(data::text, 'Reason 0', 'Reason 9')::jsonb",
        Signer + Reconciliation + Verifier
    )]
    [InlineData("truncate ledger.leaf, ledger.node, ledger.checkpoint", Signer + Reconciliation)]
    public async Task Is_found(string how, string by)
    {
        await using var ledger = await ALedger.WithEvents(fund);
        await ledger.Sql(how);

        var (signed, check) = (await SignerRefuses(ledger), await ledger.Check());
        Assert.Equal(by.Contains(Signer, StringComparison.Ordinal), signed);
        Assert.Equal(by.Contains(Reconciliation, StringComparison.Ordinal), !check.IsGood);
        if (by.Contains(Verifier, StringComparison.Ordinal))
        {
            Assert.Equal(Verdict.Tampered, (await ledger.Export()).Verdict);
        }
    }

    /// <summary>Back to an older state, all of it at once: consistent in itself, and only our own memory knows more.</summary>
    [Fact]
    public async Task An_older_backup_is_found_by_the_signer_and_by_whoever_kept_a_checkpoint()
    {
        await using var ledger = await ALedger.WithEvents(fund);
        var latest = ledger.Latest();
        await ledger.Sql(
            """
            delete from ledger.checkpoint where size > 8;
            delete from fund.mt_events where seq_id in (select seq_id from ledger.leaf where idx >= 8);
            delete from ledger.leaf where idx >= 8;
            delete from ledger.node where (idx + 1) << level > 8;
            """
        );

        Assert.True((await ledger.Check()).IsGood);
        Assert.True(await SignerRefuses(ledger));
        Assert.Equal(Verdict.Good, (await ledger.Export()).Verdict);
        Assert.Equal(Verdict.Shorter, (await ledger.Export(kept: latest)).Verdict);
    }

    [Fact]
    public async Task A_signer_that_forgot_goes_on_only_from_the_published_size()
    {
        await using var ledger = await ALedger.WithEvents(fund);
        File.Delete(ledger.Memory);

        Assert.True(await SignerRefuses(ledger));
        await using var adopting = new NpgsqlOnly(ledger, ledger.Settings with { Adopt = 12 });
        Assert.Equal(12, (await adopting.Open()).Size);
        await using var wrong = new NpgsqlOnly(ledger, ledger.Settings with { Adopt = 13 });
        await Assert.ThrowsAsync<LedgerRefusesException>(wrong.Open);
    }

    /// <summary>While it runs, too: it looks at the end of the ledger before every signature.</summary>
    [Fact]
    public async Task A_running_signer_refuses_when_the_end_was_changed_meanwhile()
    {
        await using var ledger = await ALedger.WithEvents(fund);
        await ledger.ARound();
        var writer = await ledger.Open();
        await writer.TakeIn(everywhere: false, default);
        await ledger.Sql(
            "update ledger.leaf set line = line || '\\x20' where idx = (select max(idx) from ledger.leaf)"
        );

        await Assert.ThrowsAsync<LedgerRefusesException>(() => writer.Sign(default));
    }

    private static async Task<bool> SignerRefuses(ALedger ledger)
    {
        try
        {
            await ledger.Work();
            return false;
        }
        catch (LedgerRefusesException)
        {
            return true;
        }
    }

    private sealed class NpgsqlOnly(ALedger ledger, LedgerSettings settings) : IAsyncDisposable
    {
        private Npgsql.NpgsqlConnection? connection;

        public async Task<LedgerWriter> Open()
        {
            connection = await ledger.Connection();
            var writer = new LedgerWriter(connection, settings, LedgerKeys.Open(settings), TimeProvider.System);
            await writer.TakeUp(default);
            return writer;
        }

        public ValueTask DisposeAsync() => connection?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
