using System.IO.Compression;

namespace CoProductionFund.Ledger.Bundles;

/// <summary>The files of a bundle: a folder, or a zip that was not unpacked.</summary>
public sealed class BundleFiles : IDisposable
{
    private const int MostFiles = 100_000;

    private readonly ZipArchive? zip;
    private readonly Dictionary<string, Func<Stream>> files;

    private BundleFiles(Dictionary<string, Func<Stream>> files, ZipArchive? zip) =>
        (this.files, this.zip) = (files, zip);

    public IReadOnlyCollection<string> Names => files.Keys;

    /// <exception cref="IOException">It is not there, or cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is no zip, or holds a file twice.</exception>
    public static BundleFiles Open(string path) => Directory.Exists(path) ? OfFolder(path) : OfZip(File.OpenRead(path));

    public static BundleFiles OfZip(Stream stream)
    {
        var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        var files = new Dictionary<string, Func<Stream>>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries.Where(it => !it.FullName.EndsWith('/')))
        {
            if (files.Count >= MostFiles || !files.TryAdd(entry.FullName, entry.Open))
            {
                throw new InvalidDataException($"The zip holds {entry.FullName} twice, or too many files.");
            }
        }

        return new(files, zip);
    }

    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public Stream Read(string name) => files[name]();

    public bool Has(string name) => files.ContainsKey(name);

    public void Dispose() => zip?.Dispose();

    private static BundleFiles OfFolder(string path) =>
        new(
            Directory
                .EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Take(MostFiles)
                .ToDictionary(
                    file => Path.GetRelativePath(path, file).Replace('\\', '/'),
                    file => (Func<Stream>)(() => File.OpenRead(file)),
                    StringComparer.Ordinal
                ),
            zip: null
        );
}
