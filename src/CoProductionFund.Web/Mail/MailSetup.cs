using CoProductionFund.Application.Mail;

namespace CoProductionFund.Web.Mail;

/// <summary>Into a folder as it is; to a mail server when the setting <c>Mail:Smtp:Host</c> names one.</summary>
public static class MailSetup
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Mail").Get<MailSettings>() ?? new();
        settings.Folder ??= Path.Combine(
            builder.Configuration["DataFolder"] is { Length: > 0 } data
                ? Path.GetFullPath(data)
                : builder.Environment.ContentRootPath,
            "mail"
        );

        builder.Services.AddSingleton(settings);
        if (settings.Smtp.Host is { Length: > 0 })
        {
            builder.Services.AddSingleton<IMailer, SmtpMailer>();
        }
        else
        {
            builder.Services.AddSingleton<IMailer, FolderMailer>();
        }
    }
}

public sealed class MailSettings
{
    public string From { get; set; } = "Co-Production Fund <no-reply@localhost>";

    /// <summary>Where mails are written while there is no mail server.</summary>
    public string? Folder { get; set; }

    public SmtpSettings Smtp { get; set; } = new();
}

public sealed class SmtpSettings
{
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    /// <summary>Auto, None, SslOnConnect, StartTls or StartTlsWhenAvailable.</summary>
    public MailKit.Security.SecureSocketOptions Security { get; set; } = MailKit.Security.SecureSocketOptions.Auto;

    public string? User { get; set; }

    public string? Password { get; set; }
}
