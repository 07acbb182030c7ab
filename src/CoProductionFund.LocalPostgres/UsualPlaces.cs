using System.Globalization;

namespace CoProductionFund.LocalPostgres;

/// <summary>Where systems keep PostgreSQL's programs. What the person put on the PATH comes first.</summary>
internal static class UsualPlaces
{
    public static IEnumerable<string> All() =>
        [
            .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(Path.IsPathRooted),
            .. Below("/usr/lib/postgresql", "*"), // Debian, Ubuntu
            .. Below("/usr", "pgsql-*"), // postgresql.org's packages for Red Hat and SUSE
            .. Below("/usr/lib", "postgresql*"), // SUSE
            .. Below("/opt/homebrew/opt", "postgresql@*"),
            .. Below("/usr/local/opt", "postgresql@*"),
            .. Below("/Library/PostgreSQL", "*"),
            "/usr/local/pgsql/bin",
        ];

    /// <summary>By number, because as text 9.6 comes after 18.</summary>
    public static IEnumerable<string> NewestFirst(IEnumerable<string> folders) => folders.OrderByDescending(Version);

    private static IEnumerable<string> Below(string folder, string pattern) =>
        Directory.Exists(folder)
            ? NewestFirst(Directory.GetDirectories(folder, pattern)).Select(it => Path.Combine(it, "bin"))
            : [];

    private static double Version(string folder)
    {
        var digits = Path.GetFileName(folder).SkipWhile(it => !char.IsAsciiDigit(it)).ToArray();
        return double.TryParse(digits, CultureInfo.InvariantCulture, out var version) ? version : 0;
    }
}
