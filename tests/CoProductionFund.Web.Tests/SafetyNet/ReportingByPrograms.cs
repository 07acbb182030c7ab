using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using CoProductionFund.Web.Pages.Help;
using CoProductionFund.Web.Tests.Department;

namespace CoProductionFund.Web.Tests.SafetyNet;

[Collection(nameof(TheSite))]
public sealed class ReportingByPrograms(TheSite site)
{
    [Fact]
    public async Task Works_as_it_does_on_the_page()
    {
        var project = await AProject.In(site);
        using var visitor = From("127.0.0.79");
        var (api, form) = ($"/api/v1{project.Help}", Guid.CreateVersion7());

        Assert.Contains(project.Reference, await visitor.GetStringAsync(api));
        using var first = await visitor.PostAsJsonAsync($"{api}/reports", Body(form));
        using var second = await visitor.PostAsJsonAsync($"{api}/reports", Body(form));

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Contains("\"answerBy\"", await visitor.GetStringAsync(first.Headers.Location));
        Assert.Single(await project.Cases());
        using var unknown = await visitor.PostAsJsonAsync("/api/v1/help/HEA-26-9999/reports", Body(form));
        Assert.Contains("case.not-covered", await unknown.Content.ReadAsStringAsync());
        using var empty = await visitor.PostAsJsonAsync(
            $"{api}/reports",
            new
            {
                form,
                kind = "money",
                service = "goesOn",
                urgency = "later",
                happened = " ",
            }
        );
        Assert.Contains("Enter what has happened", await empty.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Is_slowed_down_for_one_connection_and_not_for_another_and_keeps_what_was_typed()
    {
        var project = await AProject.In(site);
        using var many = From("127.0.0.77");
        HttpResponseMessage last = new();
        for (var i = 0; i <= ReportLimit.Most; i++)
        {
            last.Dispose();
            last = await many.PostAsync(
                project.Help,
                new FormUrlEncodedContent([
                    .. AProject.Report.Select(it => KeyValuePair.Create(it.Item1, it.Item2)),
                    KeyValuePair.Create("Form", $"{Guid.CreateVersion7()}"),
                ])
            );
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last.StatusCode);
        var page = await Visitor.Read(last);
        Assert.Contains("Nothing you wrote is lost", page.Summary());
        Assert.Equal("The hall is flooded", page.Typed("Happened"));
        using var program = await many.PostAsJsonAsync($"/api/v1{project.Help}/reports", Body(Guid.CreateVersion7()));
        Assert.Equal(HttpStatusCode.TooManyRequests, program.StatusCode);
        using var another = From("127.0.0.78");
        using var taken = await another.PostAsJsonAsync($"/api/v1{project.Help}/reports", Body(Guid.CreateVersion7()));
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
        last.Dispose();
    }

    private static object Body(Guid form) =>
        new
        {
            form,
            kind = "premisesLost",
            service = "stopped",
            urgency = "thisWeek",
            happened = "The hall is flooded",
        };

    /// <summary>A visitor with an address of their own on this machine.</summary>
    private HttpClient From(string address) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectCallback = async (context, stop) =>
                {
                    var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                    socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
                    await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, stop);
                    return new NetworkStream(socket, ownsSocket: true);
                },
            }
        )
        {
            BaseAddress = new(site.Address),
        };
}
