using System.Globalization;
using Npgsql;

namespace CoProductionFund.LocalPostgres.Tests;

/// <summary>What the tests do behind the product's back.</summary>
internal static class Machine
{
    public static string NewFolder()
    {
        var folder = Directory.CreateTempSubdirectory("fundtest-").FullName;
        Modes.Set(folder, Modes.OthersPass);
        return folder;
    }

    public static LocalServerSettings Settings(string folder) =>
        new(folder, Environment.GetEnvironmentVariable("PostgresFolder"));

    public static async Task<T?> Ask<T>(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync() is T answer ? answer : default;
    }

    public static void Signal(string signal, int process) =>
        Commands.Run("kill", $"-{signal}", process.ToString(CultureInfo.InvariantCulture)).OrThrow();

    public static UnixFileMode ModeOf(string path) =>
        OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);

    /// <summary>A process that has ended, but that nobody has asked for its exit code, has an empty command line.</summary>
    public static bool Runs(int process) =>
        Commands.Run("cat", string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/cmdline"))
            is { Went: true, Said.Length: > 0 };

    public static string DataIn(string folder) => new DataFolder(folder).Data(new DataFolder(folder).Major()!.Value);

    public static string PidFileIn(string folder) => Path.Combine(DataIn(folder), "postmaster.pid");

    public static async Task Until(Func<Task<bool>> holds)
    {
        for (var tries = 0; !await holds(); tries++)
        {
            Assert.True(tries < 100, "It did not come true within ten seconds.");
            await Task.Delay(100);
        }
    }

    /// <summary>A folder with three programs that only know how to name a version.</summary>
    public static string PretendPostgres(string place, string version)
    {
        Directory.CreateDirectory(place);
        foreach (var tool in (string[])["initdb", "postgres", "pg_ctl"])
        {
            var file = Path.Combine(place, tool);
            File.WriteAllText(file, $"#!/bin/sh\necho 'postgres (PostgreSQL) {version}'\n");
            Modes.Set(file, Modes.OthersPass | Modes.OthersRead);
        }

        return place;
    }
}
