using CoProductionFund.Web.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Wolverine;

namespace CoProductionFund.Browser.Tests;

/// <summary>A new service: nobody but its first administrator, and a page to read the mail.</summary>
public sealed class OpenSite : TheSite
{
    public const string Administrator = "ada@example.org";

    protected override string Environment => "Development";

    /// <summary>Does now what stands in the diary.</summary>
    public async Task Run(object message)
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync(message);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("FirstAdministrator", Administrator);
    }
}
