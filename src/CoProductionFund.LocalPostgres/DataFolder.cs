using System.Globalization;
using System.Text;

namespace CoProductionFund.LocalPostgres;

/// <summary>The folder of one private server: what lies where in it, and who may use it.</summary>
internal sealed class DataFolder(string path)
{
    private const string Lock = "owner.lock";

    // 107 bytes are what Linux leaves for a socket's path, 103 what macOS does
    private static readonly int longestSocket = OperatingSystem.IsMacOS() ? 103 : 107;

    public string Path { get; } = path;

    public string Socket => SocketIn(Path);

    public string SocketFile => In(Socket, ".s.PGSQL.5432");

    public string Settings => In(Path, "settings");

    public static bool Is(string folder) => File.Exists(In(folder, Lock));

    public static string SocketIn(string folder) => In(folder, "s");

    public string Data(int major) => In(Path, string.Create(CultureInfo.InvariantCulture, $"pg{major}"));

    /// <summary>The version that made the data here, the newest if there are several; null when there is none yet.</summary>
    public int? Major() =>
        Directory
            .GetDirectories(Path, "pg*")
            .Where(it => File.Exists(In(it, "PG_VERSION")))
            .Select(it => int.TryParse(System.IO.Path.GetFileName(it)[2..], out var major) ? major : (int?)null)
            .Max();

    /// <summary>Refuses a place that cannot work before anything is written to it.</summary>
    public static DataFolder Open(string path)
    {
        var folder = new DataFolder(path);
        if (Encoding.UTF8.GetByteCount(folder.SocketFile) > longestSocket)
        {
            throw new LocalPostgresException(
                $"The path of the data folder {path} is too long for a database socket. Set DataFolder to a shorter one."
            );
        }

        // connection strings split at commas, and pg_ctl passes the others to a shell
        if (path.Any(it => char.IsControl(it) || ",\"'`$\\".Contains(it)))
        {
            throw new LocalPostgresException(
                $"The path of the data folder {path} has a comma, quote, dollar or backslash in it. Set DataFolder to another one."
            );
        }

        folder.RefuseClosedParents();
        folder.Create();
        return folder;
    }

    /// <summary>One process at a time. The lock goes with the process, however that ends.</summary>
    public FileStream Own()
    {
        try
        {
            return new(In(Path, Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException locked) when (locked.HResult is 11 or 35) // EAGAIN on Linux and macOS
        {
            throw new LocalPostgresException(
                $"Another process is using the data folder {Path}. Stop it, give this one its own DataFolder, or set ConnectionStrings__Fund."
            );
        }
    }

    /// <summary>True while another process holds the lock. Takes nothing that was free.</summary>
    public bool IsOwned()
    {
        try
        {
            Own().Dispose();
            return false;
        }
        catch (LocalPostgresException)
        {
            return true;
        }
    }

    public static void MakeForServer(string place)
    {
        Directory.CreateDirectory(place);
        Modes.Set(place, Modes.OnlyOwner);
        if (Account.Lent is { } account)
        {
            Commands.Run("chown", $"{account.User}:{account.Group}", place).OrThrow();
        }
    }

    private void Create()
    {
        if (!Directory.Exists(Path))
        {
            Directory.CreateDirectory(Path);
            // the server's account must pass through, but has nothing else to do here
            Modes.Set(Path, Account.Lent is null ? Modes.OnlyOwner : Modes.OthersPass);
        }

        if (!Directory.Exists(Socket))
        {
            MakeForServer(Socket);
        }
    }

    private void RefuseClosedParents()
    {
        if (Account.Lent is not { } account || MayEnter(Existing(Path)))
        {
            return;
        }

        var closed = Existing(Path);
        for (var up = closed; up is not null && !MayEnter(up); up = System.IO.Path.GetDirectoryName(up))
        {
            closed = up;
        }

        throw new LocalPostgresException(
            $"The database runs under the account {account.Name}, which may not enter {closed}. Set DataFolder to a place it may reach, such as /var/lib/coproductionfund."
        );
    }

    private static bool MayEnter(string folder) => Commands.AsServer(["test", "-x", folder]).Went;

    private static string Existing(string path) =>
        Directory.Exists(path) ? path : Existing(System.IO.Path.GetDirectoryName(path) ?? "/");

    private static string In(string folder, string name) => System.IO.Path.Combine(folder, name);
}
