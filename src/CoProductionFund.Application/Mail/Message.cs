namespace CoProductionFund.Application.Mail;

/// <summary>A mail as it goes out: plain text.</summary>
/// <param name="Key">The same for every attempt to send the same mail, so that it can be known again.</param>
public sealed record Message(string To, string Subject, string Text, Guid Key);

/// <summary>Hands mail on: into a folder, or to a mail server.</summary>
public interface IMailer
{
    Task Send(Message message, CancellationToken stop);
}

/// <summary>For hosts that send no mail.</summary>
public sealed class Unsent : IMailer
{
    public Task Send(Message message, CancellationToken stop) => Task.CompletedTask;
}
