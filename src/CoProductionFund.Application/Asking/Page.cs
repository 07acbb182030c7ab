using CoProductionFund.Application.Store;
using Marten;
using Marten.Pagination;

namespace CoProductionFund.Application.Asking;

/// <summary>One page of a list.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Pages">How many there are; 0 when the list is empty.</param>
/// <param name="Total">How many items on all pages.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Number, int Pages, long Total)
{
    public Page<TOther> With<TOther>(IReadOnlyList<TOther> items) => new(items, Number, Pages, Total);
}

internal static class Paging
{
    private const int Size = 20;

    /// <param name="number">As the visitor typed it; anything below 1 is the first page.</param>
    public static async Task<Page<T>> ToPage<T>(this IQueryable<T> rows, int number, CancellationToken stop)
    {
        var list = await rows.ToPagedListAsync(Typed(number), Size, stop);
        return new([.. list], (int)list.PageNumber, (int)list.PageCount, list.TotalItemCount);
    }

    /// <summary>
    /// The same where there are very many: counted by itself, so that an index leads to the rows of the page and nobody looks
    /// into the others.
    /// </summary>
    public static async Task<Page<T>> ToPageOfMany<T>(
        this IQueryable<T> rows,
        Func<IQueryable<T>, IQueryable<T>> inOrder,
        int number,
        CancellationToken stop
    )
        where T : notnull
    {
        number = Typed(number);
        var total = await rows.CountAsync(stop);
        var items = await inOrder(rows).Skip((number - 1) * Size).Take(Size).ToListAsync(stop);
        return new(items, number, PagesOf(total), total);
    }

    /// <summary>The same for what SQL finds.</summary>
    /// <param name="sql">Selects an item's JSON and how many there are in all, in order.</param>
    public static async Task<Page<T>> ReadPage<T>(
        this IQuerySession session,
        string sql,
        int number,
        CancellationToken stop,
        params object[] values
    )
    {
        number = Typed(number);
        var json = session.DocumentStore.Options.Serializer();
        var found = await session.Read(
            $"{sql} limit {Size} offset {(number - 1) * Size}",
            it => (Item: json.FromJson<T>(it, 0), Total: it.GetInt64(1)),
            stop,
            values
        );
        var total = found.Count == 0 ? 0 : found[0].Total;
        return new([.. found.Select(it => it.Item)], number, PagesOf(total), total);
    }

    /// <summary>The same for what a row holds as a whole.</summary>
    public static Page<T> ToPage<T>(this IReadOnlyList<T> all, int number)
    {
        var pages = PagesOf(all.Count);
        number = Math.Clamp(number, 1, Math.Max(pages, 1));
        return new([.. all.Skip((number - 1) * Size).Take(Size)], number, pages, all.Count);
    }

    private static int Typed(int number) => Math.Clamp(number, 1, 1_000_000);

    private static int PagesOf(long items) => (int)((items + Size - 1) / Size);
}
