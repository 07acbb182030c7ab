using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.People;

namespace CoProductionFund.Web.Tests.Asking;

/// <summary>Someone who writes JSON by hand and knows no more of the service than its address and a cookie.</summary>
internal sealed class AProgram(Visitor visitor)
{
    public static async Task<AProgram> Of(TheSite site, string email) =>
        new(site.SignedInAs((await site.Ask(new PersonWithAddress(email, Caller.TheFund)))!.Value));

    public async Task<JsonNode> Get(string address) => await Sent("GET", address, null, HttpStatusCode.OK);

    public async Task<JsonNode> Made(string address, string body) =>
        await Sent("POST", address, body, HttpStatusCode.Created);

    public async Task Post(string address, string body = "{}") =>
        await Sent("POST", address, body, HttpStatusCode.NoContent);

    public async Task Put(string address, string body) => await Sent("PUT", address, body, HttpStatusCode.NoContent);

    public async Task IsNotFound(string method, string address, string? body = null) =>
        await Sent(method, address, body, HttpStatusCode.NotFound);

    /// <param name="code">Of the rule that says no.</param>
    public async Task IsRefused(string code, string address, string body = "{}") =>
        Assert.Equal(code, (string?)(await Sent("POST", address, body, HttpStatusCode.Conflict))["type"]);

    public async Task<HttpStatusCode> Status(string method, string address, string? body = null)
    {
        using var response = await Send(method, address, body);
        return response.StatusCode;
    }

    private async Task<JsonNode> Sent(string method, string address, string? body, HttpStatusCode expected)
    {
        using var response = await Send(method, address, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{method} {address}: {response.StatusCode} {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    private async Task<HttpResponseMessage> Send(string method, string address, string? body)
    {
        using var request = new HttpRequestMessage(new(method), "/api/v1" + address);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        return await visitor.Http.SendAsync(request);
    }
}
