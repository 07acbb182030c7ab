using CoProductionFund.Ledger;
using CoProductionFund.Ledger.Bundles;

namespace CoProductionFund.Web.Tests.Audit;

/// <summary>The whole way over the wire: signed by the running site, downloaded, and checked without it.</summary>
[Collection(nameof(StorySite))]
public sealed class CheckingTheLedger(StorySite site)
{
    [Fact]
    public async Task The_page_tells_of_the_regular_check_and_checks_at_once()
    {
        using var auditor = site.SignedInAs(await site.InTheStory("gordon-whitlock"));
        var page = await Eventually(
            auditor,
            it => it.Contains("everything was as it was logged", StringComparison.Ordinal)
        );
        Assert.Contains("It took 0.", page, StringComparison.Ordinal);

        using var answer = await auditor.Send("/audit/ledger");
        var now = (await Visitor.Read(answer)).Body!.TextContent;
        Assert.Contains("Everything is as it was logged", now, StringComparison.Ordinal);
        Assert.Equal("Healthy", await auditor.Http.GetStringAsync(new Uri("/health", UriKind.Relative)));
    }

    [Fact]
    public async Task A_bundle_is_downloaded_whole_and_holds()
    {
        using var auditor = site.SignedInAs(await site.InTheStory("gordon-whitlock"));
        await Eventually(auditor, it => it.Contains("everything was as it was logged", StringComparison.Ordinal));
        var keys = (await auditor.Open("/ledger")).QuerySelectorAll("code").Select(it => it.TextContent);
        VerifierKey[] pinned =
        [
            .. keys.Where(it => it.Contains('+', StringComparison.Ordinal)).Select(VerifierKey.Parse),
        ];
        var round = (await site.Round("Living well together")).Reference;

        foreach (var part in (string[])["", $"?round={round}", $"?fund={round[..6]}"])
        {
            var bytes = await auditor.Http.GetByteArrayAsync(new Uri($"/api/v1/ledger/bundle{part}", UriKind.Relative));
            using var files = BundleFiles.OfZip(new MemoryStream(bytes));
            var report = BundleVerifier.Verify(files, pinned);
            Assert.True(report.Verdict is Verdict.Good && report.Events > 10, $"{part}: {report.Place}");
        }

        Assert.Equal(2, pinned.Length);
    }

    private static async Task<string> Eventually(Visitor who, Func<string, bool> so)
    {
        for (var i = 0; ; i++)
        {
            var text = (await who.Open("/audit/ledger")).Body!.TextContent;
            if (so(text))
            {
                return text;
            }

            Assert.True(i < 120, $"It never says so. It says: {text}");
            await Task.Delay(250);
        }
    }
}
