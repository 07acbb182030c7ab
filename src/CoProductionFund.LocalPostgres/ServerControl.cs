namespace CoProductionFund.LocalPostgres;

/// <summary>Starts and stops the server through pg_ctl, which puts it out of reach of a Ctrl-C meant for the site.</summary>
internal sealed class ServerControl(DataFolder folder, PostgresBinaries binaries, bool throwaway)
{
    private const long LargestLog = 10 * 1024 * 1024;

    public string Data { get; } = folder.Data(binaries.Major);

    private string Log => Path.Combine(Data, "server.log");

    public bool Lives() => AtWork.Postmaster(Data) is not null;

    public void RefuseForeignData()
    {
        if (!Commands.AsServer(["test", "-O", Data]).Went)
        {
            throw new LocalPostgresException(
                $"{Data} belongs to another account than the one PostgreSQL would run under. Start the site as the user who made it, or set DataFolder to another place."
            );
        }
    }

    public void Start(CancellationToken stop)
    {
        AtWork.ForgetTheDead(Data, folder.SocketFile);
        var settings = ServerFiles.Write(folder, Data, throwaway);
        if (File.Exists(Log) && new FileInfo(Log).Length > LargestLog)
        {
            File.Move(Log, Log + ".old", overwrite: true);
        }

        // -t: recovering from a crash may take minutes
        var start = PgCtl(["start", "-l", Log, "-t", "300", "-o", $"-c config_file='{settings}'"], stop);
        if (!start.Went)
        {
            throw Failed("PostgreSQL did not start.");
        }
    }

    /// <summary>Fast, else at once with a recovery at the next start. Never SIGKILL.</summary>
    public void Stop()
    {
        // asked first, because pg_ctl would signal whatever process has the number in the pid file
        if (!Lives() || (!throwaway && PgCtl(["stop", "-m", "fast", "-t", "30"]).Went))
        {
            return;
        }

        var stop = PgCtl(["stop", "-m", "immediate", "-t", "30"]);
        if (!stop.Went && Lives())
        {
            stop.OrThrow();
        }
    }

    public LocalPostgresException Failed(string what) =>
        new(
            File.Exists(Log)
                ? $"{what} The end of {Log} says:\n{string.Join('\n', File.ReadLines(Log).TakeLast(20))}"
                : $"{what} It left no log."
        );

    private Outcome PgCtl(string[] what, CancellationToken stop = default) =>
        Commands.AsServer([binaries["pg_ctl"], what[0], "-D", Data, "-w", .. what[1..]], stop);
}
