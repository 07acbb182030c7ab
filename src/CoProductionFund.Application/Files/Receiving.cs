using System.Security.Cryptography;
using System.Text;

namespace CoProductionFund.Application.Files;

/// <summary>A file that lies in the store.</summary>
/// <param name="Content">SHA-256 of what is in it, lower-case hexadecimal.</param>
/// <param name="Name">Cleaned.</param>
/// <param name="Type">As found out, not as the browser said.</param>
/// <param name="Length">In bytes.</param>
/// <param name="IsScanned">Whether a virus scanner found nothing; false where none is configured.</param>
public sealed record ReceivedFile(string Content, string Name, string Type, long Length, bool IsScanned);

/// <summary>Either a file or why it was not taken.</summary>
public sealed record Received(ReceivedFile? File, Refusal? Refusal);

/// <summary>Takes a file in: written to disk as it comes, never whole in memory, and kept only when it is found to be in order.</summary>
public sealed class Receiving(FileStore store, Clamd clamd)
{
    private const int Chunk = 64 * 1024;

    /// <summary>
    /// The harmless text every scanner must find (EICAR, "Anti-Malware Testfile"). In two halves, so that scanners leave
    /// this program alone.
    /// </summary>
    private static readonly byte[] TestVirus = Encoding.ASCII.GetBytes(
        """X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD""" + "-ANTIVIRUS-TEST-FILE!$H+H*"
    );

    /// <param name="name">As the browser sent it.</param>
    /// <remarks>Refuses: file.type, file.empty, file.too-large, file.disguised, file.virus, file.not-scanned.</remarks>
    public async Task<Received> Receive(Stream content, string name, CancellationToken stop)
    {
        var clean = FileNames.Clean(name);
        var incoming = store.NewIncoming();
        try
        {
            var (length, hash, type, refusal) = await Write(content, incoming, FileNames.ExtensionOf(clean), stop);
            refusal ??= await Look(incoming, FileNames.ExtensionOf(clean), stop);
            if (refusal is not null)
            {
                return new(File: null, refusal);
            }

            store.Keep(incoming, hash);
            return new(new(hash, clean, type!, length, clamd.IsConfigured), Refusal: null);
        }
        finally
        {
            await incoming.DisposeAsync();
            File.Delete(incoming.Name);
        }
    }

    private static async Task<(long Length, string Hash, string? Type, Refusal? Refusal)> Write(
        Stream content,
        FileStream incoming,
        string extension,
        CancellationToken stop
    )
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[TestVirus.Length + Chunk];
        var carried = 0; // the end of the last chunk, where the test virus may begin
        long length = 0;
        string? type = null;
        for (int read; (read = await content.ReadAtLeastAsync(buffer.AsMemory(carried), Chunk, false, stop)) > 0; )
        {
            var fresh = buffer.AsMemory(carried, read);
            var refusal = length == 0 ? Sniff(fresh.Span, extension, out type) : null;
            length += read;
            refusal ??= length > FileSettings.Most ? TooLarge : null;
            refusal ??= Sniffing.IsTextual(type ?? "") && !Sniffing.IsText(fresh.Span) ? Disguised(extension) : null;
            refusal ??= buffer.AsSpan(0, carried + read).IndexOf(TestVirus) >= 0 ? Virus : null;
            if (refusal is not null)
            {
                return (length, "", type, refusal);
            }

            sha.AppendData(fresh.Span);
            await incoming.WriteAsync(fresh, stop);
            var tail = Math.Min(TestVirus.Length - 1, carried + read);
            buffer.AsSpan(carried + read - tail, tail).CopyTo(buffer);
            carried = tail;
        }

        await incoming.FlushAsync(stop);
        return (length, Convert.ToHexStringLower(sha.GetHashAndReset()), type, length == 0 ? Empty : null);
    }

    private async Task<Refusal?> Look(FileStream incoming, string extension, CancellationToken stop)
    {
        incoming.Position = 0;
        if (Sniffing.IsPackage(extension) && !Sniffing.IsOfficeDocument(incoming, extension))
        {
            return Disguised(extension);
        }

        incoming.Position = 0;
        return await clamd.Scan(incoming, stop) switch
        {
            Scan.Found => Virus,
            Scan.NotPossible => NotScanned,
            _ => null,
        };
    }

    private static Refusal? Sniff(ReadOnlySpan<byte> head, string extension, out string? type)
    {
        type = Sniffing.TypeOf(head, extension);
        return (type, Sniffing.IsTaken(extension)) switch
        {
            (not null, _) => null,
            (_, false) => WrongType,
            _ => Disguised(extension),
        };
    }

    private static Refusal Empty => new("file.empty", "The selected file is empty.");

    private static Refusal TooLarge =>
        new("file.too-large", $"The selected file must be {FileSettings.Most / (1024 * 1024)}MB or smaller.");

    private static Refusal WrongType =>
        new(
            "file.type",
            "The selected file must be a PDF, PNG, JPEG, Word, Excel, OpenDocument, CSV or text file without macros."
        );

    private static Refusal Disguised(string extension) =>
        new(
            "file.disguised",
            $"What is in the selected file is not what its name ({extension}) says, or it holds macros. Save it anew, or send it as a PDF."
        );

    private static Refusal Virus => new("file.virus", "The selected file contains a virus.");

    private static Refusal NotScanned =>
        new(
            "file.not-scanned",
            "We cannot look for viruses at the moment, so we have not taken the file. Try again in a few minutes."
        );
}
