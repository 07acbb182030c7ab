namespace CoProductionFund.Benchmarks;

/// <summary>One department in a running site, with everything that people see of it.</summary>
public static class OneDepartment
{
    /// <summary>Its round is full of complete drafts.</summary>
    public static Task<(Desk Desk, IReadOnlyList<Bidder> Bidders)> Drafts(this Site site, string code, int count) =>
        site.Seed(code, count, (desk, history) => desk.Drafts(history));

    /// <summary>Its round is decided, and the awards have begun.</summary>
    public static Task<(Desk Desk, IReadOnlyList<Bidder> Bidders)> Decided(this Site site, string code, int count) =>
        site.Seed(code, count, (desk, history) => desk.Decided(history));

    private static async Task<(Desk Desk, IReadOnlyList<Bidder> Bidders)> Seed(
        this Site site,
        string code,
        int count,
        Func<Desk, History, IReadOnlyList<Bidder>> tell
    )
    {
        var history = new History(site.Store);
        var desk = Desk.With(history, code, count, DateTimeOffset.UtcNow);
        var bidders = tell(desk, history);
        await history.Store();
        await ReadModels.Build(site.Store);
        return (desk, bidders);
    }
}
