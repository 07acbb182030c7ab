using System.Net;
using System.Net.Http.Json;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.PaymentRuns;

namespace CoProductionFund.Web.Tests.Awards;

[Collection(nameof(TheSite))]
public sealed class PayingByPrograms(TheSite site)
{
    [Fact]
    public async Task Goes_from_the_schedule_to_the_bank()
    {
        var it = await AProjectToPay.In(site);
        using var ann = site.SignedInAs(it.Ann);
        using var ben = site.SignedInAs(it.Ben);
        var api = $"/api/v1/awards/{it.Reference}";
        var body = new
        {
            instalments = new object[]
            {
                new
                {
                    amount = 500_000,
                    due = it.Today,
                    condition = (string?)null,
                },
                new
                {
                    amount = 1_500_000,
                    due = it.Today,
                    condition = "The first return is accepted",
                },
            },
            reason = (string?)null,
        };
        await Ok(ann.Http.PutAsJsonAsync($"{api}/payments/schedule", body));
        await Ok(ann.Http.PostAsJsonAsync($"{api}/payments/1/approval", new { }));
        await Refused("payment.same-person", ann.Http.PostAsJsonAsync($"{api}/payments/1/release", new { }));
        await Ok(ben.Http.PostAsJsonAsync($"{api}/payments/1/release", new { }));
        await Refused("payment.match-missing", ann.Http.PostAsJsonAsync($"{api}/payments/2/approval", new { }));
        await Ok(ann.Http.PostAsJsonAsync($"{api}/payments/holds", new { number = 2, reason = "Photographs" }));
        var run = Guid.CreateVersion7();
        using var started = await ann.Http.PostAsJsonAsync($"/api/v1/departments/{it.Code}/payment-runs", new { run });
        Assert.Equal(HttpStatusCode.OK, started.StatusCode);
        var row = (await site.Ask(new GetPaymentRunById(new(run), Caller.TheFund)))!;
        using var file = await ann.Get($"/api/v1/payment-runs/{row.Reference}/file");
        Assert.StartsWith("payment_reference,", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var answers = AProjectToPay.File($"{row.Payments[0].Line.Reference},paid,FP1,{it.Today},");
        await Ok(ann.Http.PostAsJsonAsync($"/api/v1/payment-runs/{row.Reference}/answers", new { file = answers }));
        await Ok(ann.Http.PostAsJsonAsync($"/api/v1/payment-runs/{row.Reference}/answers", new { file = answers }));
        var money = await ann.Http.GetStringAsync($"/api/v1/funds/{it.Code}-26");
        Assert.Contains("\"addsUp\":", money);
        Assert.Contains("\"paid\":500000", money);
    }

    [Fact]
    public async Task Is_a_bad_request_where_an_instalment_is_missing_or_no_amount()
    {
        var it = await AProjectToPay.In(site);
        using var ann = site.SignedInAs(it.Ann);
        var schedule = $"/api/v1/awards/{it.Reference}/payments/schedule";
        foreach (
            var body in new[]
            {
                """{"instalments":[null],"reason":null}""",
                """{"instalments":null,"reason":null}""",
                """{"instalments":[{"amount":-1,"due":"2027-01-01","condition":null}],"reason":null}""",
                """{"instalments":[{"amount":0.5,"due":"2027-01-01","condition":null}],"reason":null}""",
                """{"instalments":[{"amount":9223372036854775807,"due":"2027-01-01","condition":null}],"reason":null}""",
                """{"instalments":[{"amount":9223372036854775808,"due":"2027-01-01","condition":null}],"reason":null}""",
                """{"instalments":[{"amount":1,"due":"2027-02-30","condition":null}],"reason":null}""",
            }
        )
        {
            using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            using var response = await ann.Http.PutAsync(schedule, content);
            Assert.True(response.StatusCode is HttpStatusCode.BadRequest, $"{body}: {response.StatusCode}");
        }
    }

    private static async Task Ok(Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    private static async Task Refused(string code, Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        Assert.Contains(code, await response.Content.ReadAsStringAsync());
    }
}
