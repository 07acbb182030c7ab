namespace CoProductionFund.LocalPostgres.Tests;

/// <summary>Tests that start servers take turns, and share one folder where that is enough.</summary>
[CollectionDefinition(nameof(OneServerAtATime))]
public sealed class OneServerAtATime : ICollectionFixture<MadeFolder>;

/// <summary>A data folder with a database in it, made once, because making it is what takes long.</summary>
public sealed class MadeFolder : IAsyncLifetime
{
    public string Folder { get; } = Machine.NewFolder();

    public string Connection => LocalServer.ConnectionString(Folder);

    public LocalServer Start() => LocalServer.Start(Machine.Settings(Folder));

    public async Task InitializeAsync()
    {
        await using var server = Start();
        await Machine.Ask<object>(
            Connection,
            "create table promises (made text); insert into promises values ('kept')"
        );
    }

    public Task<string?> Promise() => Machine.Ask<string>(Connection, "select made from promises");

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }
}
