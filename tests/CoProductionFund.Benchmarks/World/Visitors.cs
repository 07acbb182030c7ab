using System.Net.Http.Json;

namespace CoProductionFund.Benchmarks;

/// <summary>Many people who have signed in, through the few connections that a proxy keeps open to the service.</summary>
public sealed class Visitors : IDisposable
{
    private readonly HttpClient client = new(
        new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = 256 }
    );

    /// <param name="cookie">Who asks.</param>
    public Task Post(Node node, string path, string cookie, CancellationToken stop = default) =>
        Send(node, HttpMethod.Post, path, cookie, null, stop);

    /// <param name="cookie">Who asks.</param>
    public Task Put<T>(Node node, string path, string cookie, T body, CancellationToken stop = default) =>
        Send(node, HttpMethod.Put, path, cookie, JsonContent.Create(body), stop);

    /// <param name="cookie">Who asks.</param>
    public Task Get(Node node, string path, string cookie, CancellationToken stop = default) =>
        Send(node, HttpMethod.Get, path, cookie, null, stop);

    public void Dispose() => client.Dispose();

    /// <exception cref="HttpRequestException">There was no answer, or one that says no.</exception>
    private async Task Send(
        Node node,
        HttpMethod method,
        string path,
        string cookie,
        HttpContent? body,
        CancellationToken stop
    )
    {
        using var request = new HttpRequestMessage(method, new Uri(node.Address, path)) { Content = body };
        request.Headers.Add("Cookie", cookie);
        using var answer = await client.SendAsync(request, stop); // to the last byte
        answer.EnsureSuccessStatusCode();
    }
}
