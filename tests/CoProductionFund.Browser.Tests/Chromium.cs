namespace CoProductionFund.Browser.Tests;

/// <summary>The distribution's browser: nothing is downloaded.</summary>
public static class Chromium
{
    private static readonly string[] Programs =
    [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ];

    private static readonly string[] Switches =
    [
        "--no-sandbox", // tests may run as root, and open no pages but ours
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    /// <summary>$CHROMIUM (which may be "none"), otherwise the first on the path.</summary>
    public static string? Program { get; } = Find();

    public static string? WhyNot { get; } =
        Program is null ? "No Chromium found. Install one (apt-get install chromium), or name it in CHROMIUM." : null;

    public static Task<IBrowser> Start(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Switches });

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var files = Programs.SelectMany(_ => folders, (program, folder) => Path.Combine(folder, program));
        return files.FirstOrDefault(File.Exists);
    }
}
