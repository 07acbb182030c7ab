using System.Diagnostics;
using System.Globalization;

namespace CoProductionFund.LocalPostgres.Tests;

[Collection(nameof(OneServerAtATime))]
public sealed class StartingAgain(MadeFolder made)
{
    [Fact]
    public async Task Keeps_the_data()
    {
        await using var server = made.Start();

        Assert.Equal("kept", await made.Promise());
    }

    [Fact]
    public async Task Works_after_the_folder_has_moved()
    {
        var elsewhere = made.Folder + " moved";
        Directory.Move(made.Folder, elsewhere);
        try
        {
            await using var server = LocalServer.Start(Machine.Settings(elsewhere));

            Assert.Equal(
                "kept",
                await Machine.Ask<string>(LocalServer.ConnectionString(elsewhere), "select made from promises")
            );
        }
        finally
        {
            Directory.Move(elsewhere, made.Folder);
        }
    }

    [Fact]
    public async Task Clears_an_empty_pid_file()
    {
        await File.WriteAllTextAsync(Machine.PidFileIn(made.Folder), "");

        await using var server = made.Start();

        Assert.Equal("kept", await made.Promise());
    }

    [Fact]
    public async Task Clears_a_pid_file_whose_number_now_belongs_to_another_process_of_the_same_user()
    {
        using var stranger = Stranger();
        await LeavePidFile(stranger.Id);

        await using (made.Start())
        {
            Assert.Equal("kept", await made.Promise());
        }

        Assert.False(stranger.HasExited);
        stranger.Kill();
    }

    [Fact]
    public async Task Clears_a_pid_file_whose_process_is_gone()
    {
        var gone = Stranger();
        gone.Kill();
        await gone.WaitForExitAsync();
        await LeavePidFile(gone.Id);

        await using var server = made.Start();

        Assert.Equal("kept", await made.Promise());
    }

    [Fact]
    public async Task Never_signals_a_stranger_whose_number_is_in_the_pid_file_when_stopping()
    {
        using var stranger = Stranger();
        var server = made.Start();
        var ours = AtWork.Postmaster(Machine.DataIn(made.Folder))!.Value;
        Machine.Signal("QUIT", ours);
        AtWork.WaitForNobody(Machine.DataIn(made.Folder));
        await LeavePidFile(stranger.Id);

        await server.DisposeAsync();

        Assert.False(stranger.WaitForExit(200));
        stranger.Kill();
    }

    [Fact]
    public void Shows_the_end_of_the_log_when_the_server_does_not_start()
    {
        var settings = Path.Combine(Machine.DataIn(made.Folder), "postgresql.conf");
        var before = File.ReadAllText(settings);
        File.AppendAllText(settings, "\nno_such_setting = 1\n");
        try
        {
            var refusal = Assert.Throws<LocalPostgresException>(made.Start);

            Assert.Contains("no_such_setting", refusal.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.WriteAllText(settings, before);
        }
    }

    [Fact]
    public async Task Fails_at_once_when_we_are_not_known_because_waiting_would_not_help()
    {
        await using var server = made.Start();
        var stranger = made.Connection.Replace(Cluster.Owner, "somebody", StringComparison.Ordinal);
        var waited = Stopwatch.StartNew();

        var refusal = Assert.Throws<LocalPostgresException>(() =>
            Login.Wait(stranger, () => true, CancellationToken.None)
        );

        Assert.Contains("somebody", refusal.Message, StringComparison.Ordinal);
        Assert.True(waited.Elapsed < TimeSpan.FromSeconds(2));
    }

    // runs under the account the server would run under, so that PostgreSQL itself takes it for its own kind
    private static Process Stranger() =>
        Process.Start(
            Account.Lent is { } account
                ? new(
                    "setpriv",
                    [$"--reuid={account.User}", $"--regid={account.Group}", "--clear-groups", "sleep", "60"]
                )
                : new ProcessStartInfo("sleep", ["60"])
        )!;

    private async Task LeavePidFile(int process)
    {
        var data = Machine.DataIn(made.Folder);
        var text = string.Create(CultureInfo.InvariantCulture, $"{process}\n{data}\n1700000000\n5432\n");
        await File.WriteAllTextAsync(Machine.PidFileIn(made.Folder), text);
        await File.WriteAllTextAsync(new DataFolder(made.Folder).SocketFile + ".lock", text);
    }
}
