using CoProductionFund.Application.People;

namespace CoProductionFund.Web.Api;

public sealed record NameBody(string Name);

internal static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder api)
    {
        var me = api.MapGroup("/me").WithTags("Account");
        me.MapGet("", (Asking fund, CancellationToken stop) => fund.Show(new GetMyPlaces(fund.By), stop))
            .Produces<MyPlaces>()
            .WithSummary("Who you are, and where you belong");
        me.MapPut(
                "/name",
                (NameBody body, Asking fund, CancellationToken stop) =>
                    fund.Ask(new SetMyName(body.Name, fund.By), stop)
            )
            .WithSummary("How others see you");
    }
}
