using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;

namespace CoProductionFund.Application.Mail;

/// <summary>Where the site is, for links in mails: the setting <c>SiteAddress</c>, else where it listens.</summary>
/// <remarks>Never from the request, whose Host header anyone may write.</remarks>
public sealed class Site(IConfiguration settings, IServiceProvider services)
{
    /// <param name="path">An address of this site, beginning with a slash.</param>
    public string Link(string path) => $"{Address().TrimEnd('/')}{path}";

    private string Address()
    {
        if (settings["SiteAddress"] is { Length: > 0 } named)
        {
            return named;
        }

        var listens = services.GetService(typeof(IServer)) is IServer server
            ? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            : null;
        return (listens ?? "http://localhost")
            .Replace("[::]", "localhost", StringComparison.Ordinal)
            .Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
            .Replace("*", "localhost", StringComparison.Ordinal)
            .Replace("+", "localhost", StringComparison.Ordinal);
    }
}
