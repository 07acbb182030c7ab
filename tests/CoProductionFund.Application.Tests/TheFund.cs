using System.Diagnostics;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Mail;
using CoProductionFund.LocalPostgres;
using Marten;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Wolverine;

namespace CoProductionFund.Application.Tests;

/// <summary>One database and one running fund for the whole project. Tests keep apart by using departments and groups of their own.</summary>
public sealed class TheFund : IAsyncLifetime
{
    private readonly ThrowawayServer postgres = ThrowawayServer.Start();
    private IHost? host;

    /// <summary>Where files handed in lie.</summary>
    public DirectoryInfo Files { get; } = Directory.CreateTempSubdirectory("fund-files-");

    public MovableClock Clock { get; } = new();

    /// <summary>What was mailed.</summary>
    public Postbox Post { get; } = new();

    public IHost Host => host ?? throw new InvalidOperationException("The fund has not started.");

    /// <summary>As the owner of the tables, who is a superuser here. The fund itself works as fund_app.</summary>
    public string Connection => postgres.ConnectionString;

    public string As(string role, string database = "fund") => postgres.As(role, database);

    public IDocumentStore Store => Host.Services.GetRequiredService<IDocumentStore>();

    public Task<string> NewDatabase() => postgres.NewDatabase();

    public async Task InitializeAsync()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration["Files:Folder"] = Files.FullName;
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton<IMailer>(Post);
        builder.AddCoProductionFund(postgres.As("fund_app"), postgres.ConnectionString);
        builder.Services.RunWolverineInSoloMode();
        host = builder.Build();
        await host.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await Host.StopAsync();
        Host.Dispose();
        await postgres.DisposeAsync();
        Files.Delete(recursive: true);
    }

    /// <summary>Sends a command as a page would, and expects no refusal.</summary>
    public async Task Do(Command command)
    {
        var refusal = (await Decide(command)).Refusal;
        Assert.True(refusal is null, $"{command.GetType().Name}: {refusal?.Code} {refusal?.Message}");
    }

    public async Task Refused(string code, Command command) =>
        Assert.Equal(code, (await Decide(command)).Refusal?.Code);

    public async Task<Decision> Decide(Command command)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync<Decision>(command);
    }

    /// <summary>Runs what the clock or a policy would send.</summary>
    public async Task Run(object message)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync(message);
    }

    public async Task<T> Ask<T>(IQuery<T> query)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(query);
    }

    public async Task<IReadOnlyList<object>> EventsOf(Guid stream)
    {
        await using var session = Store.QuerySession();
        return [.. (await session.Events.FetchStreamAsync(stream)).Select(e => e.Data)];
    }

    /// <summary>How many messages of this kind wait for this moment.</summary>
    public async Task<long> Scheduled<TMessage>(DateTimeOffset at)
    {
        await using var session = Store.QuerySession();
        await using var command = new NpgsqlCommand(
            """
            select count(*) from messages.wolverine_incoming_envelopes
            where status = 'Scheduled' and execution_time = $1 and message_type like '%' || $2
            """
        );
        command.Parameters.AddWithValue(at);
        command.Parameters.AddWithValue(typeof(TMessage).Name);
        await using var row = await session.ExecuteReaderAsync(command);
        await row.ReadAsync();
        return row.GetInt64(0);
    }

    /// <summary>Looks again until it is so: for what policies and the clock do in their own time.</summary>
    public static async Task Eventually(Func<Task<bool>> so, int seconds = 15)
    {
        var clock = Stopwatch.StartNew();
        while (!await so())
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(seconds), $"Not so within {seconds} seconds.");
            await Task.Delay(20);
        }
    }
}

[CollectionDefinition(nameof(TheFund))]
public sealed class TheFundCollection : ICollectionFixture<TheFund>;
