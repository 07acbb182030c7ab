using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using CoProductionFund.Web.Identity;
using Marten;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wolverine;

namespace CoProductionFund.Benchmarks;

/// <summary>The product itself, on a real port.</summary>
public sealed class Site : WebApplicationFactory<Program>
{
    private readonly Cluster cluster;
    private readonly bool keepsLedger;
    private readonly OwnTrips? trips;
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("fund-bench-site-");

    private Site(Cluster cluster, bool keepsLedger, OwnTrips? trips) =>
        (this.cluster, this.keepsLedger, this.trips) = (cluster, keepsLedger, trips);

    public string Address { get; private set; } = "";

    public IDocumentStore Store => Services.GetRequiredService<IDocumentStore>();

    /// <param name="keepsLedger">Takes events into the ledger and signs it; without its hourly check, which would come at any moment.</param>
    /// <param name="trips">Sees what is asked of the store.</param>
    public static Site Start(Cluster cluster, bool keepsLedger = false, OwnTrips? trips = null)
    {
        var site = new Site(cluster, keepsLedger, trips);
        site.UseKestrel();
        site.StartServer();
        site.Address = site
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.First();
        return site;
    }

    /// <summary>Sends a command as a page would, guard and all.</summary>
    /// <exception cref="InvalidOperationException">It was refused: then nothing useful was measured.</exception>
    public async Task Do(Command command)
    {
        await using var scope = Services.CreateAsyncScope();
        var decision = await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync<Decision>(command);
        if (decision.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"{command.GetType().Name}: {refusal.Code}");
        }
    }

    /// <summary>As a page asks that is only looked at.</summary>
    public async Task<T> Ask<T>(IQuery<T> query)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Remembering>().Begin();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(query);
    }

    /// <summary>A browser of someone who has signed in.</summary>
    public async Task<HttpClient> SignedInAs(PersonId person)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = 128 })
        {
            BaseAddress = new(Address),
        };
        client.DefaultRequestHeaders.Add("Cookie", await CookieOf(person));
        return client;
    }

    /// <summary>What the browser of someone who has signed in sends along, to this site and to others on its database.</summary>
    public async Task<string> CookieOf(PersonId person)
    {
        await using var scope = Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Scheme = "http";
        await context.SignIn(person);
        return string.Join("; ", context.Response.GetTypedHeaders().SetCookie.Select(set => $"{set.Name}={set.Value}"));
    }

    /// <summary>Each group's lead, signed in.</summary>
    public async Task<IReadOnlyList<(Bidder Group, string Cookie)>> CookiesOf(IReadOnlyList<Bidder> bidders)
    {
        var signedIn = new List<(Bidder, string)>();
        foreach (var it in bidders)
        {
            signedIn.Add((it, await CookieOf(it.Lead)));
        }

        return signedIn;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        data.Delete(recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder
            .UseEnvironment("Production")
            .UseContentRoot(Path.Combine(Repository(), "src", "CoProductionFund.Web"))
            .UseUrls("http://127.0.0.1:0")
            .UseSetting("ConnectionStrings:Fund", cluster.As("fund_app"))
            .UseSetting("ConnectionStrings:Owner", cluster.ConnectionString)
            .UseSetting("ConnectionStrings:Ledger", cluster.As("fund_ledger"))
            .UseSetting("Ledger:Folder", keepsLedger ? Path.Combine(data.FullName, "ledger") : "")
            .UseSetting("Ledger:MakeKeys", "true")
            .UseSetting("Ledger:CheckEvery", "00:00:00")
            .UseSetting("DataFolder", data.FullName)
            .UseSetting("Demo", "false")
            // a rebuild beside a site at work is said to be one daemon too many
            .ConfigureLogging(log => log.AddFilter("Marten.Storage.MartenDatabase", LogLevel.Error))
            .ConfigureServices(services => services.RunWolverineInSoloMode().ConfigureMarten(Measured));

    private void Measured(StoreOptions options)
    {
        // events stored in bulk draw their numbers seconds before they are there; read models must not take them for lost
        options.Projections.StaleSequenceThreshold = TimeSpan.FromSeconds(30);
        if (trips is not null)
        {
            options.Logger(trips);
        }
    }

    /// <summary>The root of the clone that this was built in.</summary>
    public static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CoProductionFund.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Run this from a clone of the repository.");
        }

        return folder.FullName;
    }
}
