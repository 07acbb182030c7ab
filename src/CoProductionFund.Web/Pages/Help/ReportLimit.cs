using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace CoProductionFund.Web.Pages.Help;

/// <summary>Slows down whoever reports in bulk. A whole community centre may share one address.</summary>
public sealed class ReportLimit : IDisposable
{
    public const int Most = 20;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    public const string Sentence =
        "Many reports came from your connection. Wait ten minutes and send yours again. Nothing you wrote is lost";

    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(
        context =>
            RateLimitPartition.GetFixedWindowLimiter(
                Network(context.Connection.RemoteIpAddress),
                _ => new() { PermitLimit = Most, Window = Window }
            )
    );

    public bool Takes(HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();

    /// <summary>An address of version 6 is one of very many that a single connection has: the first half names the connection.</summary>
    private static string Network(IPAddress? address) =>
        address switch
        {
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(
                address.GetAddressBytes().AsSpan(0, 8)
            ),
            _ => $"{address}",
        };
}
