using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CoProductionFund.LocalPostgres.Tests;

[Collection(nameof(OneServerAtATime))]
public sealed class LosingAProcess(MadeFolder made)
{
    [Fact]
    public async Task A_second_site_is_refused_and_the_first_does_not_notice()
    {
        await using var server = made.Start();
        using var second = Site.Start($"--DataFolder={made.Folder}");

        var (exitCode, output, errors) = await second.UntilItEnds();

        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        Assert.Equal(
            $"Another process is using the data folder {made.Folder}. Stop it, give this one its own DataFolder, or set ConnectionStrings__Fund.\n",
            errors
        );
        Assert.Equal("kept", await made.Promise());
    }

    [Fact]
    public async Task A_command_finds_the_database_of_a_running_site()
    {
        Assert.False(LocalServer.IsRunByAnother(made.Folder));
        await using (made.Start())
        {
            Assert.True(LocalServer.IsRunByAnother(made.Folder));
        }

        Assert.False(LocalServer.IsRunByAnother(made.Folder));
        Assert.False(LocalServer.IsRunByAnother(made.Folder + "-not-there"));
    }

    [Fact]
    public async Task A_server_that_outlived_its_site_is_taken_over_with_all_its_data()
    {
        using var site = Site.Start($"--DataFolder={made.Folder}");
        await site.UntilReady();
        var survivor = Postmaster();
        await Machine.Ask<object>(made.Connection, "create table late as select 1 as word");
        await site.Kill();

        await using (made.Start())
        {
            Assert.Equal(survivor, Postmaster());
            Assert.Equal(1, await Machine.Ask<int>(made.Connection, "select word from late"));
        }

        Assert.Null(Postmaster());
    }

    [Fact]
    public async Task A_server_that_is_still_stopping_is_waited_for_and_started_again()
    {
        await using var server = made.Start();
        var old = Postmaster();
        await using var lingering = new NpgsqlConnection(made.Connection + ";Pooling=false");
        await lingering.OpenAsync();
        Machine.Signal("TERM", old!.Value); // ends when the last session does, and says 57P03 until then

        var starting = Task.Run(() => server.EnsureRunning(CancellationToken.None));
        await Task.Delay(300);
        Assert.False(starting.IsCompleted);
        await lingering.CloseAsync();
        await starting;

        Assert.NotEqual(old, Postmaster());
        Assert.Equal("kept", await made.Promise());
    }

    [Fact]
    public async Task A_server_killed_under_a_running_site_comes_back_with_all_its_data()
    {
        var builder = Host.CreateApplicationBuilder([$"--DataFolder={made.Folder}"]);
        builder.Logging.ClearProviders();
        builder.AddLocalPostgresUnlessConfigured();
        using var site = builder.Build();
        await site.StartAsync();
        await Machine.Ask<object>(made.Connection, "create table acknowledged as select 1 as word");
        var killed = Postmaster();

        Machine.Signal("KILL", killed!.Value);
        await Machine.Until(() => Task.FromResult(Postmaster() is { } now && now != killed));
        await Machine.Until(Answers);

        Assert.Equal(1, await Machine.Ask<int>(made.Connection, "select word from acknowledged"));
        await site.StopAsync();
        Assert.Null(Postmaster());
    }

    [Fact]
    public async Task A_site_asked_to_stop_takes_its_server_along()
    {
        using var site = Site.Start($"--DataFolder={made.Folder}");
        await site.UntilReady();

        site.AskToStop();

        Assert.Equal(0, (await site.UntilItEnds()).ExitCode);
        Assert.Null(Postmaster());
        Assert.False(File.Exists(Machine.PidFileIn(made.Folder)));
    }

    private async Task<bool> Answers()
    {
        try
        {
            return await made.Promise() == "kept";
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private int? Postmaster() => AtWork.Postmaster(Machine.DataIn(made.Folder));
}
