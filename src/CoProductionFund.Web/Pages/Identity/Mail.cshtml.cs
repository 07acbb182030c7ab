using CoProductionFund.Web.Identity;
using CoProductionFund.Web.Mail;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MimeKit;

namespace CoProductionFund.Web.Pages.Identity;

/// <summary>So that whoever develops can follow the link in a mail that was not sent.</summary>
[AllowAnonymous]
[DevelopmentOnly]
public sealed class MailModel(MailSettings settings) : PageModel
{
    private const int Most = 20;

    public IReadOnlyList<(string To, string Subject, DateTimeOffset Date, string Text)> Mails { get; private set; } =
    [];

    public async Task OnGet(CancellationToken stop)
    {
        var folder = new DirectoryInfo(settings.Folder!);
        if (folder.Exists)
        {
            var files = folder.EnumerateFiles("*.eml").OrderByDescending(file => file.LastWriteTimeUtc).Take(Most);
            var mails = await Task.WhenAll(files.Select(file => MimeMessage.LoadAsync(file.FullName, stop)));
            Mails = [.. mails.Select(mail => (mail.To.ToString(), mail.Subject ?? "", mail.Date, mail.TextBody ?? ""))];
        }
    }

    public static bool IsLink(string line) =>
        Uri.TryCreate(line, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https");
}
