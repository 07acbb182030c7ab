using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Ledger;
using CoProductionFund.Ledger.Bundles;
using Marten;
using Npgsql;

namespace CoProductionFund.Application.Tests.Ledger;

/// <summary>What is lawful raises no alarm.</summary>
[Collection(nameof(TheFund))]
public sealed class KeepingTheLedger(TheFund fund)
{
    [Fact]
    public async Task Everything_that_was_committed_is_in_it_and_verifies()
    {
        await using var ledger = await ALedger.WithEvents(fund);

        var check = await ledger.Check();
        Assert.Equal((12, 0, 3, 0), (check.Compared, check.Waiting, check.Checkpoints, check.Found));
        Assert.Equal((Verdict.Good, 12, 12), Said(await ledger.Export()));
    }

    [Fact]
    public async Task A_part_of_it_verifies_alone()
    {
        await using var ledger = await ALedger.WithEvents(fund);
        var one = await ledger.ARound(extensions: 5);
        await ledger.Work();

        Assert.Equal((Verdict.Good, 18, 6), Said(await ledger.Export([one])));
    }

    [Fact]
    public async Task An_event_is_proved_by_a_file_of_its_own()
    {
        await using var ledger = await ALedger.WithEvents(fund);
        await using var session = ledger.Store.QuerySession();
        foreach (var e in await session.Events.QueryAllRawEvents().ToListAsync())
        {
            var proof = TlogProof.Parse((await ledger.Reader.Proof(e.Id, default))!)!;
            Assert.NotNull(proof.Verify(ledger.Reader.Keys));
            Assert.Contains(e.Id.ToString(), System.Text.Encoding.UTF8.GetString(proof.Line), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Later_checkpoints_extend_earlier_ones()
    {
        await using var ledger = await ALedger.WithEvents(fund);
        var (older, newer) = (await Open(ledger, 4), await Open(ledger, 12));

        var path = (await ledger.Reader.Consistency(4, 12, default))!;
        Assert.True(MerkleProofs.Extends(4, older.Root, 12, newer.Root, path));
        Assert.Null(await ledger.Reader.Consistency(5, 12, default));
    }

    [Fact]
    public async Task An_archived_stream_raises_no_alarm()
    {
        await using var ledger = await ALedger.WithEvents(fund);
        var round = await ledger.ARound();
        await ledger.Work();
        await using (var session = ledger.Store.LightweightSession())
        {
            session.Events.ArchiveStream(round);
            await session.SaveChangesAsync();
        }

        await AllIsWell(ledger, events: 16);
    }

    [Fact]
    public async Task Read_models_built_anew_raise_no_alarm()
    {
        await using var ledger = await ALedger.WithEvents(fund);
        using var daemon = await ledger.Store.BuildProjectionDaemonAsync();
        await daemon.RebuildProjectionAsync<Application.Rounds.RoundRowProjection>(default);

        await AllIsWell(ledger, events: 12);
    }

    [Fact]
    public async Task An_erased_text_is_told_as_erased_and_every_proof_holds()
    {
        await using var ledger = await ALedger.WithEvents(fund);
        var (kept, gone) = (WrittenText.Of("stays"), WrittenText.Of("goes"));
        await using (var session = ledger.Store.LightweightSession())
        {
            session.Insert(kept, gone);
            session.Events.StartStream<Bid>(
                Guid.CreateVersion7(),
                new BidStarted(default, default, default, "HEA-26-0001"),
                new SectionAnswered(default, default, BidSection.Summary, kept.Commitment),
                new SectionAnswered(default, default, BidSection.Scope, gone.Commitment),
                new BidSubmitted(default, default, default, default, default, default, default, default, default)
            );
            await session.SaveChangesAsync();
        }

        await ledger.Work();
        Assert.Equal((2, 0), (await ledger.Export()) is var before ? (before.Open, before.Erased) : default);
        await using (var session = ledger.Store.LightweightSession())
        {
            session.Delete(gone);
            await session.SaveChangesAsync();
        }

        var after = await ledger.Export();
        Assert.Equal((Verdict.Good, 1, 1), (after.Verdict, after.Open, after.Erased));
        Assert.True((await ledger.Check()).IsGood);
    }

    [Fact]
    public async Task A_signer_that_died_between_batch_and_signature_goes_on()
    {
        await using var ledger = await ALedger.WithEvents(fund);
        await ledger.ARound();
        await (await ledger.Open()).TakeIn(everywhere: false, default); // and never signs
        await AllIsWell(ledger, events: 16);
    }

    [Fact]
    public async Task A_signer_that_died_between_its_memory_and_the_table_goes_on()
    {
        await using var ledger = await ALedger.WithEvents(fund);
        await ledger.Sql("delete from ledger.checkpoint where size = 12");
        await ledger.Open();

        Assert.NotNull(await ledger.Reader.Checkpoint(12, default));
        await AllIsWell(ledger, events: 12);
    }

    [Fact]
    public async Task Rolled_back_numbers_leave_no_hole()
    {
        await using var ledger = await ALedger.WithEvents(fund);
        await using (var connection = await ledger.Connection())
        {
            await using var burn = new NpgsqlCommand(
                "select nextval('fund.mt_events_sequence') from generate_series(1, 50)",
                connection
            );
            await burn.ExecuteNonQueryAsync();
        }

        await ledger.ARound();
        await AllIsWell(ledger, events: 16);
    }

    /// <summary>What is not settled waits; so the order of the ledger is that of the numbers.</summary>
    [Fact]
    public async Task A_late_commit_is_waited_for()
    {
        await using var ledger = await ALedger.WithEvents(fund);
        await using var slow = ledger.Store.LightweightSession();
        slow.Events.StartStream<Domain.Rounds.Round>(
            Guid.CreateVersion7(),
            new Domain.Rounds.RoundDrafted(default, default, "SLOW", "Slow")
        );
        await using var connection = await ledger.Connection();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var touch = new NpgsqlCommand("select pg_current_xact_id()", connection, transaction))
        {
            await touch.ExecuteScalarAsync();
        }

        await ledger.ARound();
        var writer = await ledger.Open();
        Assert.Equal(0, await writer.TakeIn(everywhere: true, default));
        await transaction.CommitAsync();
        await TheFund.Eventually(async () => await writer.TakeIn(everywhere: true, default) == 4);
        Assert.Equal(0, writer.Stragglers);
    }

    /// <summary>Its number was drawn before others that were committed and taken in by then.</summary>
    [Fact]
    public async Task An_event_that_comes_behind_later_ones_is_taken_in()
    {
        await using var ledger = await ALedger.WithEvents(fund);
        await using var connection = await ledger.Connection();
        await using var draw = new NpgsqlCommand("select nextval('fund.mt_events_sequence')", connection);
        var number = await draw.ExecuteScalarAsync();
        await ledger.ARound();
        var writer = await ledger.Open();
        await TheFund.Eventually(async () => await writer.TakeIn(everywhere: false, default) == 4);

        await ledger.Sql(
            $"""
            insert into fund.mt_events
            select (jsonb_populate_record(e, jsonb_build_object('seq_id', {number}, 'id', gen_random_uuid(), 'version', 99))).*
            from fund.mt_events e order by seq_id desc limit 1
            """
        );

        await TheFund.Eventually(async () => await writer.TakeIn(everywhere: false, default) == 1);
        Assert.Equal(1, writer.Stragglers);
    }

    private static async Task AllIsWell(ALedger ledger, int events)
    {
        await TheFund.Eventually(async () => (await ledger.Work()).Size == events);
        var check = await ledger.Check();
        Assert.True(check.IsGood, string.Join('\n', check.Differences));
        Assert.Equal((Verdict.Good, events, events), Said(await ledger.Export()));
    }

    private static (Verdict, long, long) Said(BundleReport it) => (it.Verdict, it.Size, it.Events);

    private static async Task<Checkpoint> Open(ALedger ledger, long size) =>
        Checkpoint.Open((await ledger.Reader.Checkpoint(size, default))!.Note, ledger.Reader.Keys)!;
}
