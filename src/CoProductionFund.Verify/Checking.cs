using CoProductionFund.Ledger;
using CoProductionFund.Ledger.Bundles;

namespace CoProductionFund.Verify;

/// <summary>fundverify: checks what an auditor took away, without the service.</summary>
public static class Checking
{
    private const string Usage = """
        fundverify BUNDLE --keys FILE [--older CHECKPOINT]
        fundverify PROOF.tlog-proof --keys FILE

          BUNDLE      a folder, or the zip as it was downloaded
          --keys      a file with one public key a line. Take them from a place you trust, not from the bundle.
          --older     a checkpoint you kept, or the latest one that was published elsewhere

        Exit code 0: everything holds. 1: something was tampered with. 2: nothing can be said.
        3: everything holds, but it ends before the checkpoint given with --older.
        """;

    /// <returns>The exit code. Never throws for what it is given.</returns>
    public static int Run(IReadOnlyList<string> args, TextWriter say, TextWriter complain)
    {
        var (subject, keyFile, keptFile) = Read(args);
        if (subject is null || keyFile is null)
        {
            complain.WriteLine(Usage);
            return (int)Verdict.Unusable;
        }

        try
        {
            var keys = Keys(keyFile);
            var kept = keptFile is null ? null : Small(keptFile);
            return (int)(
                subject.EndsWith(".tlog-proof", StringComparison.Ordinal)
                    ? Proof(subject, keys, say)
                    : Bundle(subject, keys, kept, say)
            );
        }
        catch (Exception wrong)
            when (wrong
                    is IOException
                        or InvalidDataException
                        or UnauthorizedAccessException
                        or FormatException
                        or NotSupportedException
                        or ArgumentException
            )
        {
            complain.WriteLine($"Cannot be used: {wrong.Message}");
            return (int)Verdict.Unusable;
        }
    }

    private static Verdict Bundle(string path, List<VerifierKey> keys, string? kept, TextWriter say)
    {
        using var files = BundleFiles.Open(path);
        var report = BundleVerifier.Verify(files, keys, kept);
        say.WriteLine(
            report.Verdict switch
            {
                Verdict.Good =>
                    $"""
                Good. {report.Events} events of {report.Streams} streams are what was logged; the log holds {report.Size} events.
                {report.Checkpoints} checkpoints, each signed by {keys.Count} pinned key(s){(
                    kept is null ? "" : "; the one you kept fits"
                )}.
                Texts: {report.Open} shown and true, {report.Erased} erased, {report.Withheld} withheld.
                """,
                Verdict.Shorter => $"""
                Too short: {report.Place}.
                All that is in it holds. Either it was made before your checkpoint was, or the end of the log was removed.
                Ask for a bundle made now: if that one is too short as well, events were removed.
                """,
                Verdict.Tampered => $"Tampered with. First bad place: {report.Place}",
                _ => $"Cannot be used: {report.Place}",
            }
        );
        return report.Verdict;
    }

    private static Verdict Proof(string path, IReadOnlyList<VerifierKey> keys, TextWriter say)
    {
        if (TlogProof.Parse(Small(path)) is not { } proof)
        {
            say.WriteLine("Cannot be used: this is not a proof file.");
            return Verdict.Unusable;
        }

        if (proof.Verify(keys) is not { } checkpoint)
        {
            say.WriteLine("Tampered with. The event does not lead to a checkpoint signed by every pinned key.");
            return Verdict.Tampered;
        }

        say.WriteLine($"Good. Event {proof.Index} of {checkpoint.Origin} is in the log of {checkpoint.Size} events:");
        say.WriteLine(System.Text.Encoding.UTF8.GetString(proof.Line));
        return Verdict.Good;
    }

    private static List<VerifierKey> Keys(string file) =>
        [
            .. Small(file)
                .Split('\n')
                .Select(it => it.Trim())
                .Where(it => it.Length > 0 && it[0] != '#')
                .Select(VerifierKey.Parse),
        ];

    private static string Small(string file) =>
        new FileInfo(file).Length <= 3_000_000
            ? File.ReadAllText(file)
            : throw new InvalidDataException($"{file} is too long for what it should be.");

    private static (string? Subject, string? Keys, string? Kept) Read(IReadOnlyList<string> args)
    {
        string? subject = null,
            keys = null,
            kept = null;
        for (var at = 0; at < args.Count; at++)
        {
            switch (args[at])
            {
                case "--keys" when at + 1 < args.Count:
                    keys = args[++at];
                    break;
                case "--older" when at + 1 < args.Count:
                    kept = args[++at];
                    break;
                case var it when subject is null && !it.StartsWith('-'):
                    subject = it;
                    break;
                default:
                    return (null, null, null);
            }
        }

        return (subject, keys, kept);
    }
}
