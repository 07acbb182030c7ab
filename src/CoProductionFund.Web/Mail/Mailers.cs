using CoProductionFund.Application.Mail;
using MailKit.Net.Smtp;
using MimeKit;

namespace CoProductionFund.Web.Mail;

/// <summary>Writes each mail as a file, whole or not at all. The same mail is the same file.</summary>
public sealed class FolderMailer(MailSettings settings, TimeProvider clock) : IMailer
{
    public async Task Send(Message message, CancellationToken stop)
    {
        // nobody else on the machine may read them: they let people in
        const UnixFileMode Ours = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(settings.Folder!);
        }
        else
        {
            Directory.CreateDirectory(settings.Folder!, Ours);
        }

        var file = Path.Combine(settings.Folder!, $"{message.Key:N}");
        await message.Mime(settings, clock).WriteToAsync($"{file}.new", stop);
        File.Move($"{file}.new", $"{file}.eml", overwrite: true);
    }
}

public sealed class SmtpMailer(MailSettings settings, TimeProvider clock) : IMailer
{
    public async Task Send(Message message, CancellationToken stop)
    {
        var smtp = settings.Smtp;
        using var server = new SmtpClient();
        await server.ConnectAsync(smtp.Host!, smtp.Port, smtp.Security, stop);
        if (smtp is { User: { Length: > 0 } user, Password: { } password })
        {
            await server.AuthenticateAsync(user, password, stop);
        }

        await server.SendAsync(message.Mime(settings, clock), stop);
        await server.DisconnectAsync(quit: true, stop);
    }
}

internal static class MimeMessages
{
    /// <summary>A second attempt carries the same Message-Id, so that mail programs show it once.</summary>
    public static MimeMessage Mime(this Message message, MailSettings settings, TimeProvider clock)
    {
        var from = MailboxAddress.Parse(settings.From);
        var mail = new MimeMessage
        {
            Subject = message.Subject,
            Body = new TextPart("plain") { Text = message.Text },
            Date = clock.GetUtcNow(),
            MessageId = $"{message.Key:N}@{from.Domain}",
        };
        mail.From.Add(from);
        mail.To.Add(new MailboxAddress("", message.To));
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return mail;
    }
}
