using System.IO.Compression;
using System.Text;

namespace CoProductionFund.Application.Files;

/// <summary>What a file is: its first bytes and its extension must agree. What the browser says it is counts for nothing.</summary>
public static class Sniffing
{
    /// <summary>For the field that chooses a file.</summary>
    public const string Extensions = ".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.odt,.ods,.csv,.txt";

    private static readonly Dictionary<string, string> Types = new()
    {
        [".pdf"] = "application/pdf",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".odt"] = "application/vnd.oasis.opendocument.text",
        [".ods"] = "application/vnd.oasis.opendocument.spreadsheet",
        [".csv"] = "text/csv",
        [".txt"] = "text/plain",
    };

    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];
    private static readonly byte[] Zip = [0x50, 0x4B, 3, 4];

    /// <summary>The type by which to serve it; null where it is none that is taken, or not what its name says.</summary>
    /// <param name="head">The first bytes, 16 or all there are.</param>
    public static string? TypeOf(ReadOnlySpan<byte> head, string extension)
    {
        var agrees = extension switch
        {
            ".pdf" => head.StartsWith("%PDF-"u8),
            ".png" => head.StartsWith(Png),
            ".jpg" or ".jpeg" => head.StartsWith(Jpeg),
            ".docx" or ".xlsx" or ".odt" or ".ods" => head.StartsWith(Zip),
            ".csv" or ".txt" => IsText(head) && !head.StartsWith("%PDF-"u8),
            _ => false,
        };
        return agrees ? Types[extension] : null;
    }

    /// <summary>Whether files of this extension are taken at all.</summary>
    public static bool IsTaken(string extension) => Types.ContainsKey(extension);

    /// <summary>Whether it is told by all of its bytes being text.</summary>
    public static bool IsTextual(string type) => type.StartsWith("text/", StringComparison.Ordinal);

    /// <summary>Whether it is told by what lies in the package.</summary>
    public static bool IsPackage(string extension) => extension is ".docx" or ".xlsx" or ".odt" or ".ods";

    /// <summary>No control characters but those that lay text out. UTF-16 is not taken: its zeros look like a program's.</summary>
    public static bool IsText(ReadOnlySpan<byte> bytes)
    {
        foreach (var it in bytes)
        {
            if (it is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f') or 0x7F)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Looks into the package without unpacking it: the parts an office document has, and no macros.</summary>
    public static bool IsOfficeDocument(Stream content, string extension)
    {
        try
        {
            using var package = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return package.Entries.Count <= 10_000
                && !package.Entries.Any(HasMacros)
                && (
                    extension switch
                    {
                        ".docx" => Has("[Content_Types].xml") && Has("word/document.xml"),
                        ".xlsx" => Has("[Content_Types].xml") && Has("xl/workbook.xml"),
                        _ => Has("content.xml") && MimeType(package) == Types[extension],
                    }
                );

            bool Has(string part) => package.GetEntry(part) is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool HasMacros(ZipArchiveEntry entry) =>
        entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);

    /// <summary>OpenDocument 1.3 part 2, 3.3: the type in a file of that name.</summary>
    private static string? MimeType(ZipArchive package)
    {
        if (package.GetEntry("mimetype") is not { Length: < 200 } entry)
        {
            return null;
        }

        using var text = entry.Open();
        Span<byte> bytes = stackalloc byte[200];
        var length = text.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return Encoding.ASCII.GetString(bytes[..length]).Trim();
    }
}
