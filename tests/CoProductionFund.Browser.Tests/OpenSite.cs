using CoProductionFund.Web.Tests;
using Microsoft.AspNetCore.Hosting;

namespace CoProductionFund.Browser.Tests;

/// <summary>A new service: nobody but its first administrator, and a page to read the mail.</summary>
public sealed class OpenSite : TheSite
{
    public const string Administrator = "ada@example.org";

    protected override string Environment => "Development";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("FirstAdministrator", Administrator);
    }
}
