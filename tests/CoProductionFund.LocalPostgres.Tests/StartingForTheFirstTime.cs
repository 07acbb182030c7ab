namespace CoProductionFund.LocalPostgres.Tests;

[Collection(nameof(OneServerAtATime))]
public sealed class StartingForTheFirstTime : IDisposable
{
    private readonly string folder = Machine.NewFolder();

    [Fact]
    public async Task Makes_a_checked_and_closed_database_even_where_an_earlier_attempt_broke_off()
    {
        var major = PostgresBinaries.Find(Machine.Settings(folder).PostgresFolder, null).Major;
        var unfinished = Directory.CreateDirectory(new DataFolder(folder).Data(major) + ".new").FullName;
        await File.WriteAllTextAsync(Path.Combine(unfinished, "PG_VERSION"), "half");

        await using var server = LocalServer.Start(Machine.Settings(folder));

        Assert.False(Directory.Exists(unfinished));
        Assert.Equal("fund", await Ask("select current_database()"));
        Assert.Equal("on", await Ask("show data_checksums"));
        Assert.Equal("on", await Ask("show fsync"));
        Assert.Equal("on", await Ask("show synchronous_commit"));
        Assert.Equal("", await Ask("show listen_addresses"));
        Assert.Equal("UTF8", await Ask("show server_encoding"));
        Assert.Equal("C.UTF-8", await Ask(SortOrder(major)));
        Assert.Equal(Modes.OnlyOwner, Machine.ModeOf(Machine.DataIn(folder)));
        Assert.Equal(Modes.OnlyOwner, Machine.ModeOf(Path.Combine(folder, "s")));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string SortOrder(int major) =>
        $"select {(major >= 17 ? "datlocale" : "datcollate")} from pg_database where datname = 'fund'";

    private Task<string?> Ask(string sql) => Machine.Ask<string>(LocalServer.ConnectionString(folder), sql);
}
