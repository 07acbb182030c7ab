using System.Diagnostics;
using System.Globalization;

namespace CoProductionFund.LocalPostgres;

/// <summary>
/// Which processes work on a data folder. The number in postmaster.pid alone proves nothing: after a crash it may
/// belong to any other program by now.
/// </summary>
internal static class AtWork
{
    // Every process of a running server has the data folder as its working directory. Asked as the server's account,
    // because in a container even root may not look at another account's processes.
    private const string Look = """
        for it in /proc/[0-9]*; do
            if [ "$it/cwd" -ef "$1" ]; then echo "${it#/proc/}"; fi
        done
        """;

    private static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    /// <summary>The main process of a server that is running on this data; null when there is none.</summary>
    public static int? Postmaster(string data)
    {
        if (!int.TryParse(FirstLine(PidFile(data)), NumberStyles.None, CultureInfo.InvariantCulture, out var pid))
        {
            return null;
        }

        var lives = OperatingSystem.IsLinux()
            ? In(data).Contains(pid)
            : Commands.AsServer(["kill", "-0", pid.ToString(CultureInfo.InvariantCulture)]).Went;
        return lives ? pid : null;
    }

    /// <summary>Without its main process a server's others end by themselves; until then no new one may start.</summary>
    public static void WaitForNobody(string data)
    {
        var waited = Stopwatch.StartNew();
        while (OperatingSystem.IsLinux() && In(data) is { Count: > 0 } busy)
        {
            if (waited.Elapsed > patience)
            {
                throw new LocalPostgresException(
                    $"Processes of an earlier server still work on {data} ({string.Join(", ", busy)}). End them and start again."
                );
            }

            Thread.Sleep(50);
        }
    }

    /// <summary>Removes the pid files of a server that is gone, which would keep PostgreSQL from starting.</summary>
    /// <remarks>Only while the folder's lock is held: no other server can then begin on this data.</remarks>
    public static void ForgetTheDead(string data, string socketFile)
    {
        string[] left = [PidFile(data), socketFile + ".lock", socketFile];
        if (OperatingSystem.IsLinux() && left.Any(File.Exists))
        {
            WaitForNobody(data);
            Array.ForEach(left, File.Delete);
        }
    }

    private static List<int> In(string data) =>
        [
            .. Commands
                .AsServer(["sh", "-c", Look, "sh", data])
                .Said.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => int.TryParse(line, out var pid) ? pid : 0)
                .Where(pid => pid > 0),
        ];

    private static string PidFile(string data) => Path.Combine(data, "postmaster.pid");

    private static string? FirstLine(string file) => File.Exists(file) ? File.ReadLines(file).FirstOrDefault() : null;
}
