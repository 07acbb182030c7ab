using System.Text.RegularExpressions;
using CoProductionFund.Benchmarks;
using CoProductionFund.Domain.Erasures;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Domain.Rounds;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace CoProductionFund.Web.Tests.Lists;

/// <summary>What a page with a list asks of the database does not grow with the list.</summary>
public sealed partial class ReadingLists(TheSite site, ITestOutputHelper output) : IClassFixture<TheSite>
{
    private const int Few = 3,
        Many = 30,
        Most = 13;

    /// <summary>One record or its figures, and no list that grows with the bids.</summary>
    private static readonly string[] OneRecord =
    [
        "/department/funds/",
        "/statistics",
        "/department/service-areas",
        "/department/institutions",
        "/service-areas",
        "/interests",
        "/audit",
        "/admin",
        "Flagged",
    ];

    private IDocumentStore Store => site.Services.GetRequiredService<IDocumentStore>();

    [Fact]
    public async Task Takes_as_many_statements_for_many_rows_as_for_few()
    {
        using var statements = new Statements();
        var few = await Count(statements, "LFE", Few, overseers: null);
        var many = await Count(statements, "LMA", Many, overseers: few.Desk);

        foreach (var (before, after) in few.Pages.Zip(many.Pages))
        {
            output.WriteLine(
                $"{before.Statements} {after.Statements} {before.Length} {after.Length} {after.Page.Address}"
            );
        }

        Assert.All(
            few.Pages.Zip(many.Pages),
            it =>
                Assert.True(
                    it.Second.Statements <= it.First.Statements,
                    $"{it.Second.Page.Address}: {it.First.Statements} statements for few, {it.Second.Statements} for many"
                )
        );
        Assert.All(
            few.Pages.Zip(many.Pages).Where(it => !IsOneRecord(it.Second.Page.Address)),
            it => Assert.True(it.Second.Length > it.First.Length, $"{it.Second.Page.Address} shows no more than before")
        );
        Assert.All(
            many.Pages,
            it => Assert.True(it.Statements <= Most, $"{it.Page.Address}: {it.Statements} statements")
        );
        Assert.All(many.Pages, it => Assert.True(it.Length < 250_000, $"{it.Page.Address}: {it.Length} bytes"));
    }

    /// <summary>A page that is cut into pages is counted above.</summary>
    [Fact]
    public async Task Is_counted_for_every_page_that_is_cut_into_pages()
    {
        var desk = Desk.With(new History(Store), "LNO", 1, site.Clock.GetUtcNow());
        var counted = ListPages
            .Of(desk, new(default, default, default, "x"))
            .Select(it => it.Address.Split('?')[0])
            .ToList();
        string[] ofOneRecord = ["/awards/", "/design"];

        foreach (var file in Directory.EnumerateFiles(Pages(), "*.cshtml", SearchOption.AllDirectories))
        {
            var text = await File.ReadAllTextAsync(file);
            if (
                text.Contains("<gv-pagination", StringComparison.Ordinal)
                && Route().Match(text) is { Success: true } page
            )
            {
                var route = new Regex("^" + Parameter().Replace(page.Groups[1].Value, "[^/]+") + "$");
                Assert.True(
                    counted.Any(route.IsMatch) || ofOneRecord.Any(page.Groups[1].Value.StartsWith),
                    $"{page.Groups[1].Value} is not in {nameof(ListPages)}"
                );
            }
        }
    }

    private static bool IsOneRecord(string address) =>
        OneRecord.Any(address.Contains)
        || (address.StartsWith("/department/rounds/", StringComparison.Ordinal) && address.Count(it => it == '/') == 3);

    private sealed record Counted(ListPage Page, int Statements, int Length);

    private async Task<(Desk Desk, IReadOnlyList<Counted> Pages)> Count(
        Statements statements,
        string code,
        int rows,
        Desk? overseers
    )
    {
        var history = new History(Store);
        var desk = Desk.With(history, code, rows * 3, site.Clock.GetUtcNow());
        var bidders = desk.Decided(history);
        await history.Append();
        if (overseers is null)
        {
            await desk.Overseen(Store);
        }

        await More(desk, bidders, rows);
        List<Counted> pages = [];
        foreach (var page in ListPages.Of(desk, bidders[0]))
        {
            var whose = page.Reader is Reader.Auditor or Reader.Administrator ? overseers ?? desk : desk;
            using var reader = ListPages.Who(page.Reader, whose, bidders[0]) is { } person
                ? site.SignedInAs(person)
                : site.Visitor();
            await reader.Open(page.Address); // what is looked up once for all is not counted
            var (count, answer) = await statements.Of(reader.Http, page.Address);
            pages.Add(new(page, count, (await answer.Content.ReadAsByteArrayAsync()).Length));
            answer.Dispose();
        }

        return (desk, pages);
    }

    /// <summary>Rounds of the department on whose panels one sits, groups one acts for, requests to erase, payment runs.</summary>
    private async Task More(Desk desk, IReadOnlyList<Bidder> bidders, int rows)
    {
        await using var session = Store.LightweightSession();
        for (var n = 0; n < rows; n++)
        {
            session.Events.StartStream<Round>(
                Guid.CreateVersion7(),
                new RoundDrafted(desk.Department, desk.Fund, $"{desk.Code}-26-R{n + 2:00}", $"Round {n}"),
                new RoundTermsSet(desk.Terms),
                new PanelMemberAppointed(desk.Reviewers[0], PanelSeat.Lay),
                new RoundPublished(desk.Terms.OpensAt, desk.Terms.ClosesAt)
            );
            session.Events.StartStream<Erasure>(
                Guid.CreateVersion7(),
                new ErasureRequested($"E-{desk.Code}{n}", bidders[n].Lead, [], desk.Terms.OpensAt.LondonDate())
            );
            session.Events.Append(
                bidders[n + 1].Group.Value,
                new MemberInvited(bidders[0].Lead, MemberRole.Contributor),
                new MemberJoined(bidders[0].Lead, MemberRole.Contributor)
            );
        }

        await session.SaveChangesAsync();
        await Store.Begin([.. Enumerable.Range(2, rows).Select(n => Awarding.Run(desk, [bidders[0]], n))]);
    }

    private static string Pages()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CoProductionFund.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "src", "CoProductionFund.Web", "Pages");
    }

    [GeneratedRegex("""^@page "([^"]+)""", RegexOptions.Multiline)]
    private static partial Regex Route();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
