namespace CoProductionFund.LocalPostgres;

/// <summary>Who may use a file or folder, whatever the umask says.</summary>
internal static class Modes
{
    public const UnixFileMode OnlyOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public const UnixFileMode OthersPass = OnlyOwner | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public const UnixFileMode OthersRead =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    public static void Set(string path, UnixFileMode mode)
    {
        // LocalServer.Start has refused Windows; this tells the compiler
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }
}
