using System.Collections.Concurrent;
using CoProductionFund.Application.Mail;

namespace CoProductionFund.Application.Tests;

/// <summary>Keeps what would have been mailed.</summary>
public sealed class Postbox : IMailer
{
    private readonly ConcurrentQueue<Message> messages = new();

    /// <summary>How many of the next attempts fail, as when the mail server is away.</summary>
    public int Failures { get; set; }

    public Task Send(Message message, CancellationToken stop)
    {
        if (Failures > 0)
        {
            Failures--;
            throw new IOException("The mail server is away.");
        }

        messages.Enqueue(message);
        return Task.CompletedTask;
    }

    public IReadOnlyList<Message> To(string address) => [.. messages.Where(message => message.To == address)];

    /// <summary>The secret in the newest sign-in mail to this address, waited for.</summary>
    public async Task<string> TokenFor(string address, int mails = 1)
    {
        await TheFund.Eventually(() => Task.FromResult(To(address).Count >= mails));
        var text = To(address)[^1].Text;
        return text.Split("token=")[1].Split('\n')[0].Trim();
    }
}
