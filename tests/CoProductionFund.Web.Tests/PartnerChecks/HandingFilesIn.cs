using System.Net;
using System.Net.Sockets;
using System.Text;
using CoProductionFund.Application.Files;
using CoProductionFund.Web.Tests.Department;

namespace CoProductionFund.Web.Tests.PartnerChecks;

[Collection(nameof(TheSite))]
public sealed class HandingFilesIn(TheSite site)
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\ntrailer\n%%EOF");

    [Fact]
    public async Task Gives_a_file_back_as_a_download_in_a_sandbox()
    {
        var it = await ACheck.In(site);
        using var lead = site.SignedInAs(it.Lead);
        using var done = await Send(lead, it, Pdf, "../../Our policy\r\n\u202Efdp.pdf");
        Assert.Equal($"{it.Here}#insurance", done.Headers.Location?.ToString());

        var page = await lead.Open(it.Here);
        var link = page.Links().Single(href => href.StartsWith($"{it.Here}/files/", StringComparison.Ordinal));
        foreach (var reader in new[] { lead, it.Officer })
        {
            using var file = await reader.Get(link);
            Assert.Equal(Pdf, await file.Content.ReadAsByteArrayAsync());
            Assert.Equal("application/pdf", file.Content.Headers.ContentType?.MediaType);
            Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
            Assert.DoesNotContain("..", file.Content.Headers.ContentDisposition?.FileNameStar);
            Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("sandbox; default-src 'none'", file.Headers.GetValues("Content-Security-Policy").Single());
        }

        using var stranger = site.SignedInAs(await site.Person("Sam Stranger"));
        using var theirs = await stranger.Get(link);
        Assert.Equal(HttpStatusCode.NotFound, theirs.StatusCode);
        Assert.Contains("Not scanned for viruses", (await it.Officer.Open(it.Here)).Words());
    }

    [Fact]
    public async Task Says_what_is_wrong_with_a_file()
    {
        var it = await ACheck.In(site);
        using var lead = site.SignedInAs(it.Lead);
        var large = new byte[FileSettings.Most + 1];
        Pdf.CopyTo(large, 0);

        Assert.StartsWith("The selected file must be a PDF", await Refused(lead, it, Pdf, "policy.exe"));
        Assert.StartsWith(
            "What is in the selected file is not what its name",
            await Refused(lead, it, Pdf, "policy.png")
        );
        Assert.Equal("The selected file is empty", await Refused(lead, it, [], "policy.pdf"));
        Assert.Equal("The selected file must be 20MB or smaller", await Refused(lead, it, large, "policy.pdf"));
        Assert.Equal("The selected file contains a virus", await Refused(lead, it, Eicar, "policy.txt"));
        Assert.Equal("Select a file", await Refused(lead, it, [], ""));
        Assert.Empty((await it.Row()).Files);
    }

    [Fact]
    public async Task Is_only_for_forms_of_our_own_and_for_those_who_may()
    {
        var it = await ACheck.In(site);
        using var lead = site.SignedInAs(it.Lead);
        using var forged = await lead.Http.PostAsync($"{it.Here}/insurance/files", Body(Pdf, "policy.pdf"));
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);

        using var stranger = site.SignedInAs(await site.Person("Sam Stranger"));
        using var page = await stranger.Get($"{it.Here}/insurance/files");
        using var api = await stranger.Http.PostAsync($"/api/v1{it.Here}/files/insurance", Body(Pdf, "policy.pdf"));
        using var nothing = await lead.Http.PostAsync($"/api/v1{it.Here}/files/no-such", Body(Pdf, "policy.pdf"));
        Assert.Equal(
            [HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound],
            [page.StatusCode, api.StatusCode, nothing.StatusCode]
        );
        Assert.Empty((await it.Row()).Files);
    }

    [Fact]
    public async Task Is_done_by_programs_too_and_what_the_department_adds_is_its_own()
    {
        var it = await ACheck.In(site);
        using var lead = site.SignedInAs(it.Lead);
        var api = $"/api/v1{it.Here}";
        using var virus = await it.Officer.Http.PostAsync($"{api}/files/insurance", Body(Eicar, "policy.csv"));
        Assert.Contains("file.virus", await virus.Content.ReadAsStringAsync());
        using var done = await it.Officer.Http.PostAsync($"{api}/files/insurance", Body(Pdf, "register.pdf"));
        Assert.Equal(HttpStatusCode.NoContent, done.StatusCode);

        var file = $"/files/{(await it.Row()).Files.Single().File.Sha256}";
        Assert.Equal(Pdf, await it.Officer.Http.GetByteArrayAsync(api + file));
        using var theirs = await lead.Get(api + file);
        Assert.Equal(HttpStatusCode.NotFound, theirs.StatusCode);
        Assert.DoesNotContain("register.pdf", (await lead.Open(it.Here)).Words());
    }

    /// <summary>The browser is closed in the middle.</summary>
    [Fact]
    public async Task Broken_off_leaves_nothing()
    {
        var it = await ACheck.In(site);
        using var lead = site.SignedInAs(it.Lead);
        var store = Path.Combine(site.FilesFolder, "incoming");
        using (var socket = new TcpClient())
        {
            var address = lead.Http.BaseAddress!;
            await socket.ConnectAsync(address.Host, address.Port);
            var cookies = string.Join("; ", lead.Cookies.Select(cookie => $"{cookie.Name}={cookie.Value}"));
            var head =
                $"POST /api/v1{it.Here}/files/insurance HTTP/1.1\r\nHost: {address.Authority}\r\nCookie: {cookies}\r\n"
                + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000000\r\n\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"policy.pdf\"\r\n\r\n%PDF-1.7 and then ";
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head));
            await Until(() => Directory.Exists(store) && Directory.EnumerateFiles(store).Any());
        }

        await Until(() => !Directory.EnumerateFiles(store).Any());
        Assert.Empty((await it.Row()).Files);
    }

    private static async Task Until(Func<bool> so)
    {
        for (var tries = 0; !so(); tries++)
        {
            Assert.True(tries < 400, "Not so within 20 seconds.");
            await Task.Delay(50);
        }
    }

    /// <summary>In two halves, so that scanners leave this program alone.</summary>
    private static byte[] Eicar { get; } =
        Encoding.ASCII.GetBytes("""X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR""" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    private static async Task<string?> Refused(Visitor visitor, ACheck it, byte[] content, string name)
    {
        using var answer = await Send(visitor, it, content, name);
        return (await Visitor.Read(answer)).ErrorAt("Chosen");
    }

    private static async Task<HttpResponseMessage> Send(Visitor visitor, ACheck it, byte[] content, string name)
    {
        var page = await visitor.Open($"{it.Here}/insurance/files");
        var action = page.QuerySelector("main form")!.GetAttribute("action")!;
        return await visitor.Http.PostAsync(action, Body(content, name));
    }

    private static MultipartFormDataContent Body(byte[] content, string name)
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new("text/html"); // what the browser says counts for nothing
        file.Headers.ContentDisposition = new("form-data") { Name = "Chosen", FileName = $"\"{Ascii(name)}\"" };
        if (name.Length > 0)
        {
            file.Headers.ContentDisposition.FileNameStar = name;
        }

        return new() { file };
    }

    private static string Ascii(string name) => new([.. name.Where(it => it is >= ' ' and < (char)127)]);
}
