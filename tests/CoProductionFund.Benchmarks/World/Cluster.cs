using CoProductionFund.Benchmarks.Measure;
using CoProductionFund.LocalPostgres;
using Npgsql;

namespace CoProductionFund.Benchmarks;

/// <summary>A PostgreSQL of one benchmark's own. Unlike the tests' it waits for the disk, as a real one does.</summary>
public sealed class Cluster : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly LocalServer server;
    private readonly bool isKept;

    private Cluster(DirectoryInfo folder, LocalServer server, bool isKept) =>
        (this.folder, this.server, this.isKept) = (folder, server, isKept);

    /// <summary>As the owner of the tables.</summary>
    public string ConnectionString => LocalServer.ConnectionString(folder.FullName);

    /// <summary>As one of the fund's roles, which a site makes when it starts here.</summary>
    public string As(string role) => LocalServer.ConnectionString(folder.FullName, role: role);

    /// <param name="kept">The folder of a cluster that stays when the benchmark ends; null for one that goes with it.</param>
    /// <exception cref="CannotMeasureException">The folder has something else in it.</exception>
    public static Cluster Start(string? kept = null)
    {
        var folder = new DirectoryInfo(
            kept ?? Path.Combine(Path.GetTempPath(), $"fund-bench-{Path.GetRandomFileName()}")
        );
        if (folder.Exists && folder.EnumerateFileSystemInfos().Any() && !LocalServer.HasBeenIn(folder.FullName))
        {
            throw new CannotMeasureException(
                $"{folder} is not a store. Give an empty folder, or one that an earlier run filled."
            );
        }

        return new(folder, LocalServer.Start(new(folder.FullName)), kept is not null);
    }

    public async Task Sql(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        if (!isKept)
        {
            folder.Delete(recursive: true);
        }
    }
}
