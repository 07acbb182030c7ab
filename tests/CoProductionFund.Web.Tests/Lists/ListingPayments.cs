using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Benchmarks;
using Marten;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CoProductionFund.Web.Tests.Lists;

/// <summary>A department's instalments, cut into pages.</summary>
public sealed class ListingPayments(TheSite site) : IClassFixture<TheSite>
{
    [Fact]
    public async Task Shows_each_instalment_once_and_the_earliest_first()
    {
        var desk = await Department("LPA");

        var (all, total) = await Pages(desk, standing: null);

        Assert.True(all.Count > 40, "more than two pages");
        Assert.Equal(total, all.Count);
        Assert.Equal(
            all.OrderBy(it => it.Due).ThenBy(it => it.Reference, StringComparer.Ordinal).ThenBy(it => it.Number),
            all
        );
        Assert.Distinct(all.Select(it => (it.Reference, it.Number)));
    }

    [Fact]
    public async Task Shows_those_of_one_standing()
    {
        var desk = await Department("LPB");
        var (all, _) = await Pages(desk, standing: null);

        foreach (var standing in Enum.GetValues<PaymentStanding>())
        {
            var (some, total) = await Pages(desk, standing);

            Assert.Equal(all.Where(it => it.Standing == standing).Select(Name), some.Select(Name));
            Assert.Equal(total, some.Count);
        }

        Assert.True(all.Select(it => it.Standing).Distinct().Count() > 1);
    }

    private static string Name(InstalmentRow it) => $"{it.Reference} {it.Number}";

    private async Task<Desk> Department(string code)
    {
        var store = site.Services.GetRequiredService<IDocumentStore>();
        var history = new History(store);
        var desk = Desk.With(history, code, 60, site.Clock.GetUtcNow());
        desk.Decided(history);
        await history.Append();
        return desk;
    }

    private async Task<(IReadOnlyList<InstalmentRow> Rows, long Total)> Pages(Desk desk, PaymentStanding? standing)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var ask = scope.ServiceProvider.GetRequiredService<IMediator>();
        List<InstalmentRow> rows = [];
        for (var number = 1; ; number++)
        {
            var page = await ask.Send(new ListPayments(desk.Department, standing, number, Caller.Is(desk.Manager)));
            rows.AddRange(page.Items.Select(it => it.Instalment));
            if (number >= page.Pages)
            {
                return (rows, page.Total);
            }
        }
    }
}
