namespace CoProductionFund.LocalPostgres.Tests;

[Collection(nameof(OneServerAtATime))]
public sealed class ThrowingAServerAway
{
    private static readonly DateTime longAgo = DateTime.UtcNow.AddHours(-2);

    [Fact]
    public async Task Gives_each_test_a_database_of_its_own_and_leaves_nothing_behind()
    {
        var server = ThrowawayServer.Start();
        var folder = FolderOf(server);
        var one = await server.NewDatabase();
        var two = await server.NewDatabase();

        await Machine.Ask<object>(one, "create table thing ()");

        Assert.Equal("thing", await Machine.Ask<string>(one, "select to_regclass('thing')::text"));
        Assert.Null(await Machine.Ask<string>(two, "select to_regclass('thing')::text"));
        Assert.Equal("off", await Machine.Ask<string>(server.ConnectionString, "show fsync"));

        await server.DisposeAsync();

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task Sweeps_away_what_a_killed_test_run_left()
    {
        var folder = Directory.CreateTempSubdirectory("fund-").FullName;
        Modes.Set(folder, Modes.OthersPass);
        using (var run = Site.Start($"--DataFolder={folder}"))
        {
            await run.UntilReady();
            Directory.SetLastWriteTimeUtc(folder, longAgo);
            AbandonedServers.Sweep();
            Assert.True(Directory.Exists(folder), "It is old, but somebody holds its lock.");
            await run.Kill();
        }

        var survivor = AtWork.Postmaster(Machine.DataIn(folder))!.Value;
        Directory.SetLastWriteTimeUtc(folder, DateTime.UtcNow);
        AbandonedServers.Sweep();
        Assert.True(Directory.Exists(folder), "It may be of a run that is about to begin.");
        Directory.SetLastWriteTimeUtc(folder, longAgo);

        AbandonedServers.Sweep();

        Assert.False(Directory.Exists(folder));
        await Machine.Until(() => Task.FromResult(!Machine.Runs(survivor)));
    }

    private static string FolderOf(ThrowawayServer server) =>
        Path.GetDirectoryName(new Npgsql.NpgsqlConnectionStringBuilder(server.ConnectionString).Host!)!;
}
