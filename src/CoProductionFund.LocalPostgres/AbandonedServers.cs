namespace CoProductionFund.LocalPostgres;

/// <summary>Throw-away servers whose test run was killed: perhaps still running, and never asked for again.</summary>
internal static class AbandonedServers
{
    public const string Prefix = "fund-";

    /// <summary>Takes only our own folders, older than an hour, whose lock nobody holds. Failing at it harms nobody.</summary>
    public static void Sweep()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string[] ours = ["-type", "d", "-name", $"{Prefix}*", "-user", Environment.UserName, "-mmin", "+60"];
        var found = Commands.Run(["find", Path.GetTempPath(), "-mindepth", "1", "-maxdepth", "1", .. ours]);
        foreach (var folder in found.Said.Split('\n').Where(DataFolder.Is))
        {
            try
            {
                Remove(folder);
            }
            catch (Exception failed)
                when (failed is LocalPostgresException or IOException or UnauthorizedAccessException)
            {
                // in use after all, or not ours to remove
            }
        }
    }

    private static void Remove(string path)
    {
        var folder = new DataFolder(path);
        using var owned = folder.Own();
        if (folder.Major() is { } major)
        {
            var settings = ThrowawayServer.Settings(path);
            new ServerControl(folder, PostgresBinaries.Find(settings.PostgresFolder, major), throwaway: true).Stop();
        }

        Directory.Delete(path, recursive: true);
    }
}
