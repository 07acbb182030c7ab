using CoProductionFund.Web.Tests;
using Microsoft.AspNetCore.Hosting;

namespace CoProductionFund.Browser.Tests;

/// <summary>The demonstration story, and a ledger with keys beside it, as on a newcomer's machine.</summary>
public sealed class StoryWithLedger : StorySite
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Ledger:Folder", Path.Combine(Folder, "ledger")).UseSetting("Ledger:MakeKeys", "true");
    }
}
