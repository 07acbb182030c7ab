using System.IO.Compression;
using System.Text;

namespace CoProductionFund.Application.Tests.Files;

/// <summary>Small files of every kind, and some that are not what they say.</summary>
internal static class SomeFiles
{
    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj << >> endobj\ntrailer\n%%EOF");

    public static byte[] Png { get; } = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 1, 2, 3];

    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 1, 2, 3];

    public static byte[] Text { get; } =
        Encoding.UTF8.GetBytes("Safeguarding policy\r\nWe look after each other – always.\n");

    public static byte[] Docx { get; } = Package("[Content_Types].xml", "word/document.xml");

    public static byte[] DocxWithMacros { get; } =
        Package("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");

    public static byte[] Xlsx { get; } = Package("[Content_Types].xml", "xl/workbook.xml");

    public static byte[] Odt { get; } = OpenDocument("application/vnd.oasis.opendocument.text");

    public static byte[] Ods { get; } = OpenDocument("application/vnd.oasis.opendocument.spreadsheet");

    public static byte[] Zip { get; } = Package("holiday.jpg");

    public static byte[] Program { get; } = [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0, 4, 0];

    /// <summary>In two halves, so that scanners leave this program alone.</summary>
    public static byte[] Eicar { get; } =
        Encoding.ASCII.GetBytes("""X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR""" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    public static byte[] Of(string name) =>
        name switch
        {
            "pdf" => Pdf,
            "png" => Png,
            "jpeg" => Jpeg,
            "text" => Text,
            "docx" => Docx,
            "docx with macros" => DocxWithMacros,
            "xlsx" => Xlsx,
            "odt" => Odt,
            "ods" => Ods,
            "zip" => Zip,
            "program" => Program,
            "eicar" => Eicar,
            "utf-16" => Encoding.Unicode.GetBytes("a,b\r\n1,2"),
            _ => [],
        };

    private static byte[] Package(params string[] parts) => Written(parts.Select(part => (part, "<x/>")));

    private static byte[] OpenDocument(string type) => Written([("mimetype", type), ("content.xml", "<x/>")]);

    private static byte[] Written(IEnumerable<(string Name, string Text)> parts)
    {
        var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in parts)
            {
                using var part = package.CreateEntry(name, CompressionLevel.NoCompression).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
