using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CoProductionFund.Application.Tests.Files;

/// <summary>In clamd's place, on a real socket. Says what it is told to say, and keeps what it was sent.</summary>
internal sealed class FakeClamd : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource over = new();
    private readonly Task serving;

    public FakeClamd()
    {
        listener.Start();
        serving = Serve();
    }

    public string Address => $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    /// <summary>Null to close without a word.</summary>
    public string? Answer { get; set; } = "stream: OK\0";

    public byte[] Sent { get; private set; } = [];

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        listener.Stop();
        await serving;
        over.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(over.Token);
                await using var stream = client.GetStream();
                Sent = await Read(stream);
                if (Answer is { } answer)
                {
                    await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), over.Token);
                }
            }
        }
        catch (Exception) when (over.IsCancellationRequested) { }
    }

    private async Task<byte[]> Read(NetworkStream stream)
    {
        var command = new byte[10];
        await stream.ReadExactlyAsync(command, over.Token);
        Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(command));
        var sent = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length, over.Token);
            var chunk = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (chunk.Length == 0)
            {
                return sent.ToArray();
            }

            await stream.ReadExactlyAsync(chunk, over.Token);
            sent.Write(chunk);
        }
    }
}
