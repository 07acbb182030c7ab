using System.Security.Cryptography;

namespace CoProductionFund.Application.Files;

/// <summary>Files by the SHA-256 of what is in them: the same content lies there once. Whole, or not at all.</summary>
public sealed class FileStore(FileSettings settings)
{
    private const UnixFileMode Ours = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Where what comes in is written until all of it is there and found to be in order.</summary>
    private string Incoming => Path.Combine(settings.Folder, "incoming");

    /// <summary>A file of its own to write into. Whoever opens it takes it away again, kept or not.</summary>
    public FileStream NewIncoming()
    {
        Make(Incoming);
        return new(
            Path.Combine(Incoming, Guid.CreateVersion7().ToString("N")),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Share = FileShare.Read | FileShare.Delete,
                Options = FileOptions.Asynchronous,
            }
        );
    }

    /// <summary>Moves what came in to its place. On the disk before it is there: a crash leaves a whole file or none.</summary>
    /// <param name="content">Its SHA-256, lower-case hexadecimal.</param>
    public void Keep(FileStream incoming, string content)
    {
        incoming.Flush(flushToDisk: true);
        var place = PlaceOf(content);
        Make(Path.GetDirectoryName(place)!);
        File.Move(incoming.Name, place, overwrite: true);
    }

    public bool Has(string content) => File.Exists(PlaceOf(content));

    /// <summary>Opened for reading, after proving that it is what it was.</summary>
    /// <returns>Null where it was erased.</returns>
    /// <exception cref="InvalidOperationException">It is not what was kept: somebody changed it behind our back.</exception>
    public async Task<Stream?> Open(string content, CancellationToken stop)
    {
        if (!Has(content))
        {
            return null;
        }

        var file = new FileStream(
            PlaceOf(content),
            new FileStreamOptions { Share = FileShare.Read | FileShare.Delete, Options = FileOptions.Asynchronous }
        );
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, stop)) != content)
        {
            await file.DisposeAsync();
            throw new InvalidOperationException($"File {content} is not what was kept.");
        }

        file.Position = 0;
        return file;
    }

    public void Remove(string content) => File.Delete(PlaceOf(content));

    /// <summary>What is kept and was not touched since this moment.</summary>
    public IEnumerable<string> KeptBefore(DateTimeOffset moment) =>
        Directory.Exists(settings.Folder)
            ? Directory
                .EnumerateFiles(settings.Folder, new string('?', 64), SearchOption.AllDirectories)
                .Where(file => File.GetLastWriteTimeUtc(file) < moment)
                .Select(file => Path.GetFileName(file))
            : [];

    /// <summary>Takes away what an interrupted upload or a crash has left.</summary>
    public void RemoveIncomingBefore(DateTimeOffset moment)
    {
        if (!Directory.Exists(Incoming))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(Incoming).Where(it => File.GetLastWriteTimeUtc(it) < moment))
        {
            File.Delete(file);
        }
    }

    /// <exception cref="ArgumentException">Not a SHA-256: it is never made part of a path.</exception>
    private string PlaceOf(string content) =>
        content.Length == 64 && content.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(settings.Folder, content[..2], content)
            : throw new ArgumentException("Not the name of a file.", nameof(content));

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, Ours);
        }
    }
}
