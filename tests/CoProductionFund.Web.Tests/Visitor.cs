using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CoProductionFund.Web.Tests;

/// <summary>A browser without scripts: keeps cookies, follows no redirect, and sends a form with the fields its page holds.</summary>
public sealed class Visitor : IDisposable
{
    private readonly CookieContainer cookies = new();

    public Visitor(Uri address) =>
        Http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies })
        {
            BaseAddress = address,
        };

    public HttpClient Http { get; }

    public IEnumerable<Cookie> Cookies => cookies.GetAllCookies();

    public void Carry(IEnumerable<Cookie> more)
    {
        foreach (var cookie in more)
        {
            cookies.Add(Http.BaseAddress!, cookie);
        }
    }

    public Task<HttpResponseMessage> Get(string address) => Http.GetAsync(address);

    /// <summary>A page that is there.</summary>
    public async Task<IHtmlDocument> Open(string address)
    {
        using var response = await Get(address);
        Assert.True(
            response.StatusCode is HttpStatusCode.OK,
            $"{address}: {response.StatusCode} {response.Headers.Location}"
        );
        return await Read(response);
    }

    /// <summary>Opens a page, fills in its first form and sends it.</summary>
    public async Task<HttpResponseMessage> Send(string address, params (string Name, string Value)[] answers) =>
        await Send(await Open(address), address, answers);

    /// <summary>Fills in the first form of a page that is open, or another one, and sends it.</summary>
    public async Task<HttpResponseMessage> Send(
        IHtmlDocument page,
        string address,
        (string Name, string Value)[] answers,
        string form = "main form[method=post]"
    )
    {
        var element = (IHtmlFormElement)page.QuerySelector(form)!;
        var hidden =
            from input in element.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>()
            where answers.All(answer => answer.Name != input.Name)
            select (input.Name!, input.Value);
        var action = element.GetAttribute("action") ?? address;
        return await Post(action, [.. hidden, .. answers]);
    }

    /// <summary>Sends fields as they are.</summary>
    public Task<HttpResponseMessage> Post(string address, params (string Name, string Value)[] fields) =>
        Http.PostAsync(
            address,
            new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)))
        );

    public static async Task<IHtmlDocument> Read(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    public void Dispose() => Http.Dispose();
}
