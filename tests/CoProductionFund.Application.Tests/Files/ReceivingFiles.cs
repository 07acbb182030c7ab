using System.Security.Cryptography;
using CoProductionFund.Application.Files;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoProductionFund.Application.Tests.Files;

public sealed class ReceivingFiles : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("fund-receiving-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("pdf", "Insurance.PDF", "application/pdf")]
    [InlineData("png", "scan.png", "image/png")]
    [InlineData("jpeg", "scan.jpg", "image/jpeg")]
    [InlineData("jpeg", "scan.jpeg", "image/jpeg")]
    [InlineData("text", "policy.txt", "text/plain")]
    [InlineData("text", "accounts.csv", "text/csv")]
    [InlineData("docx", "rules.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("xlsx", "accounts.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("odt", "rules.odt", "application/vnd.oasis.opendocument.text")]
    [InlineData("ods", "accounts.ods", "application/vnd.oasis.opendocument.spreadsheet")]
    public async Task Keeps_what_is_what_it_says(string what, string name, string type)
    {
        var (content, taken) = (SomeFiles.Of(what), await Receive(SomeFiles.Of(what), name));

        Assert.Null(taken.Refusal);
        Assert.Equal(
            (type, name, content.LongLength, false),
            (taken.File!.Type, taken.File.Name, taken.File.Length, taken.File.IsScanned)
        );
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), taken.File.Content);
        Assert.Equal(content, await Kept(taken.File.Content));
        Assert.Empty(Incoming());
    }

    [Theory]
    [InlineData("nothing", "empty.pdf", "file.empty")]
    [InlineData("nothing", "empty.txt", "file.empty")]
    [InlineData("program", "setup.exe", "file.type")]
    [InlineData("pdf", "insurance", "file.type")]
    [InlineData("pdf", "insurance.pdf.exe", "file.type")]
    [InlineData("pdf", "insurance\u202Efdp.exe", "file.type")]
    [InlineData("text", "page.html", "file.type")]
    [InlineData("text", "picture.svg", "file.type")]
    [InlineData("zip", "pictures.zip", "file.type")]
    [InlineData("program", "scan.png", "file.disguised")]
    [InlineData("program", "policy.txt", "file.disguised")]
    [InlineData("pdf", "scan.png", "file.disguised")]
    [InlineData("png", "scan.pdf", "file.disguised")]
    [InlineData("pdf", "policy.txt", "file.disguised")]
    [InlineData("zip", "rules.docx", "file.disguised")]
    [InlineData("xlsx", "rules.docx", "file.disguised")]
    [InlineData("ods", "rules.odt", "file.disguised")]
    [InlineData("docx with macros", "rules.docx", "file.disguised")]
    [InlineData("utf-16", "accounts.csv", "file.disguised")]
    [InlineData("eicar", "policy.txt", "file.virus")]
    public async Task Refuses_what_is_not(string what, string name, string code)
    {
        Assert.Equal(code, (await Receive(SomeFiles.Of(what), name)).Refusal?.Code);
        Assert.Empty(folder.EnumerateFiles("*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData(64 * 1024 - 30)]
    [InlineData(64 * 1024)]
    [InlineData(300_000)]
    public async Task Finds_the_test_virus_wherever_it_stands(int at)
    {
        var hidden = new byte[at + 100_000];
        SomeFiles.Pdf.CopyTo(hidden, 0);
        SomeFiles.Eicar.CopyTo(hidden, at);

        Assert.Equal("file.virus", (await Receive(hidden, "insurance.pdf")).Refusal?.Code);
    }

    [Fact]
    public async Task Refuses_text_that_stops_being_text_later()
    {
        var mixed = Enumerable.Repeat((byte)'a', 200_000).ToArray();
        mixed[150_000] = 0;

        Assert.Equal("file.disguised", (await Receive(mixed, "accounts.csv")).Refusal?.Code);
    }

    [Fact]
    public async Task Takes_the_largest_and_not_a_byte_more()
    {
        Assert.Null((await Receive(Large(FileSettings.Most), "large.pdf")).Refusal);
        var refused = await Receive(Large(FileSettings.Most + 1), "large.pdf");

        Assert.Equal("file.too-large", refused.Refusal?.Code);
        Assert.Contains("20MB", refused.Refusal!.Message, StringComparison.Ordinal);
        Assert.Single(folder.EnumerateFiles("*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Keeps_the_same_content_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(at => Receive(SomeFiles.Pdf, $"{at}.pdf")));

        Assert.Single(folder.EnumerateFiles("*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Interrupted_in_the_middle_leaves_nothing()
    {
        await Assert.ThrowsAsync<IOException>(() =>
            Receiver().Receive(new BreaksOff(SomeFiles.Pdf), "insurance.pdf", CancellationToken.None)
        );

        Assert.Empty(folder.EnumerateFiles("*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Sends_it_to_the_scanner_where_there_is_one()
    {
        await using var clamd = new FakeClamd();

        var taken = await Receive(SomeFiles.Pdf, "insurance.pdf", clamd.Address);

        Assert.True(taken.File!.IsScanned);
        Assert.Equal(SomeFiles.Pdf, clamd.Sent);
    }

    [Theory]
    [InlineData("stream: Win.Test.EICAR_HDB-1 FOUND\0", "file.virus")]
    [InlineData("INSTREAM size limit exceeded. ERROR\0", "file.not-scanned")]
    [InlineData("stream: OKAY\0", "file.not-scanned")]
    [InlineData("", "file.not-scanned")]
    [InlineData(null, "file.not-scanned")]
    public async Task Never_takes_what_the_scanner_did_not_find_clean(string? answer, string code)
    {
        await using var clamd = new FakeClamd { Answer = answer };

        Assert.Equal(code, (await Receive(SomeFiles.Pdf, "insurance.pdf", clamd.Address)).Refusal?.Code);
        Assert.Empty(folder.EnumerateFiles("*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("127.0.0.1:1")]
    [InlineData("/nowhere/clamd.sock")]
    public async Task Takes_nothing_while_the_scanner_is_away(string where)
    {
        Assert.Equal("file.not-scanned", (await Receive(SomeFiles.Pdf, "insurance.pdf", where)).Refusal?.Code);
        Assert.Empty(folder.EnumerateFiles("*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Notices_that_somebody_changed_it()
    {
        var kept = (await Receive(SomeFiles.Pdf, "insurance.pdf")).File!;
        await File.AppendAllTextAsync(folder.EnumerateFiles("*", SearchOption.AllDirectories).Single().FullName, "!");

        await Assert.ThrowsAsync<InvalidOperationException>(() => Store().Open(kept.Content, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => Store().Open("../../etc/passwd", CancellationToken.None));
        Assert.Null(await Store().Open(new string('a', 64), CancellationToken.None));
    }

    private Task<Received> Receive(byte[] content, string name, string? clamd = null) =>
        Receiver(clamd).Receive(new MemoryStream(content), name, CancellationToken.None);

    private Receiving Receiver(string? clamd = null) =>
        new(Store(), new(new(folder.FullName, clamd), NullLogger<Clamd>.Instance));

    private FileStore Store() => new(new(folder.FullName, Clamd: null));

    private IEnumerable<FileInfo> Incoming() =>
        new DirectoryInfo(Path.Combine(folder.FullName, "incoming")).EnumerateFiles();

    private async Task<byte[]> Kept(string content)
    {
        await using var file = await Store().Open(content, CancellationToken.None);
        var bytes = new MemoryStream();
        await file!.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static byte[] Large(int length)
    {
        var large = new byte[length];
        SomeFiles.Pdf.CopyTo(large, 0);
        return large;
    }

    /// <summary>As when the browser is closed.</summary>
    private sealed class BreaksOff(byte[] content) : MemoryStream(content)
    {
        private bool isOver;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (isOver)
            {
                throw new IOException("The client reset the request stream.");
            }

            isOver = true;
            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}
