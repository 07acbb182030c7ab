namespace CoProductionFund.Browser.Tests;

/// <summary>Tests of one collection run one after the other; each leaves no window open.</summary>
[Collection(nameof(Browser))]
public abstract class InABrowser(Browser browser) : IAsyncLifetime
{
    protected Browser Browser => browser;

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Browser.CloseWindows();
}
