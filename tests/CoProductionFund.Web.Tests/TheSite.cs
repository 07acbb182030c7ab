using CoProductionFund.Application.Asking;
using CoProductionFund.Application.People;
using CoProductionFund.LocalPostgres;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wolverine;

namespace CoProductionFund.Web.Tests;

/// <summary>The whole site on a real port, as in Production, over a database of its own. Tests keep apart by people of their own.</summary>
public class TheSite : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly ThrowawayServer postgres = ThrowawayServer.Start();
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("fund-site-");

    public MovableClock Clock { get; } = new();

    /// <summary>The site's own, and gone with it.</summary>
    protected string Folder => data.FullName;

    public string Address { get; private set; } = "";

    public string FilesFolder => Path.Combine(Folder, "files");

    public string MailFolder => Path.Combine(Folder, "mail");

    public Task InitializeAsync()
    {
        UseKestrel();
        StartServer();
        Address = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return Task.CompletedTask;
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await postgres.DisposeAsync();
        data.Delete(recursive: true);
    }

    /// <summary>Someone who has not signed in.</summary>
    public Visitor Visitor() => new(new(Address));

    /// <summary>The same, with the cookies that signing in leaves.</summary>
    public Visitor SignedInAs(PersonId person)
    {
        var visitor = Visitor();
        visitor.Carry(SignInCookies.For(Services, person));
        return visitor;
    }

    /// <summary>Adds someone to the directory.</summary>
    public async Task<PersonId> Person(string name)
    {
        var email = $"{Guid.CreateVersion7():N}@example.org";
        await Do(new AddPerson(email, name, Caller.TheFund));
        return (await Ask(new PersonWithAddress(email, Caller.TheFund)))!.Value;
    }

    /// <summary>Sends a command behind the pages, and expects no refusal.</summary>
    public async Task Do(Command command)
    {
        await using var scope = Services.CreateAsyncScope();
        var decision = await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync<Decision>(command);
        Assert.True(decision.Refusal is null, $"{command.GetType().Name}: {decision.Refusal?.Code}");
    }

    /// <summary>Does now what stands in the diary.</summary>
    public async Task Run(object message)
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync(message);
    }

    public async Task<T> Ask<T>(IQuery<T> query)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(query);
    }

    protected virtual string Environment => "Production";

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder
            .UseEnvironment(Environment)
            .UseUrls("http://127.0.0.1:0")
            .UseSetting("ConnectionStrings:Fund", postgres.As("fund_app"))
            .UseSetting("ConnectionStrings:Owner", postgres.ConnectionString)
            .UseSetting("ConnectionStrings:Ledger", postgres.As("fund_ledger"))
            .UseSetting("DataFolder", Folder)
            .UseSetting("Demo", "false")
            .UseSetting("Ledger:Folder", Path.Combine(Folder, "ledger"))
            .UseSetting("Ledger:MakeKeys", "true")
            .UseSetting("Ledger:SignEvery", "1.00:00:00") // so that what a page answers does not hang on the moment
            .ConfigureLogging(log => log.SetMinimumLevel(LogLevel.Warning))
            .ConfigureServices(services => services.AddSingleton<TimeProvider>(Clock).RunWolverineInSoloMode());
}

[CollectionDefinition(nameof(TheSite))]
public sealed class TheSiteCollection : ICollectionFixture<TheSite>;
