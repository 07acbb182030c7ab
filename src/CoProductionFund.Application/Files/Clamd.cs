using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;

namespace CoProductionFund.Application.Files;

public enum Scan
{
    NotConfigured,
    Clean,
    Found,

    /// <summary>The scanner cannot be reached or did not say. Never the same as clean.</summary>
    NotPossible,
}

/// <summary>Asks the virus scanner clamd, over TCP or a Unix socket.</summary>
/// <remarks>
/// clamd(8), INSTREAM: "zINSTREAM" and a zero byte, then chunks, each with its length in four bytes, the highest first,
/// and a length of zero at the end. It answers "stream: OK", or "stream: … FOUND".
/// </remarks>
public sealed partial class Clamd(FileSettings settings, ILogger<Clamd> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public bool IsConfigured => settings.Clamd is not null;

    public async Task<Scan> Scan(Stream content, CancellationToken stop)
    {
        if (settings.Clamd is not { } where)
        {
            return Files.Scan.NotConfigured;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            var answer = await Ask(where, content, patience.Token);
            return answer switch
            {
                "stream: OK" => Files.Scan.Clean,
                _ when answer.EndsWith(" FOUND", StringComparison.Ordinal) => Files.Scan.Found,
                _ => Failed(answer),
            };
        }
        catch (Exception failure) when (failure is SocketException or IOException || !stop.IsCancellationRequested)
        {
            return Failed(failure.Message);
        }
    }

    private static async Task<string> Ask(string where, Stream content, CancellationToken stop)
    {
        using var socket = where.StartsWith('/')
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(PlaceOf(where), stop);
        await using var stream = new NetworkStream(socket);
        try
        {
            await Send(content, stream, stop);
        }
        catch (IOException)
        {
            // where it has had enough, it says why and closes
        }

        using var reader = new StreamReader(stream, Encoding.ASCII);
        return (await reader.ReadToEndAsync(stop)).TrimEnd('\0', '\n');
    }

    private static async Task Send(Stream content, NetworkStream stream, CancellationToken stop)
    {
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), stop);
        var buffer = new byte[4 + (64 * 1024)];
        for (int read; (read = await content.ReadAsync(buffer.AsMemory(4), stop)) > 0; )
        {
            BinaryPrimitives.WriteInt32BigEndian(buffer, read);
            await stream.WriteAsync(buffer.AsMemory(0, 4 + read), stop);
        }

        await stream.WriteAsync(new byte[4], stop);
    }

    private static EndPoint PlaceOf(string where)
    {
        if (where.StartsWith('/'))
        {
            return new UnixDomainSocketEndPoint(where);
        }

        var colon = where.LastIndexOf(':');
        return new DnsEndPoint(where[..colon], int.Parse(where[(colon + 1)..], CultureInfo.InvariantCulture));
    }

    private Scan Failed(string why)
    {
        NotPossible(log, why);
        return Files.Scan.NotPossible;
    }

    [LoggerMessage(1, LogLevel.Error, "A file was not taken, because clamd did not look at it: {Why}")]
    private static partial void NotPossible(ILogger log, string why);
}
