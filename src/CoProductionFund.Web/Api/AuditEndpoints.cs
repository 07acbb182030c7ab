using CoProductionFund.Application.Audit;
using CoProductionFund.Web.Pages.Audit;

namespace CoProductionFund.Web.Api;

/// <summary>See <see cref="EventFilter"/>.</summary>
internal sealed record EventQuery(
    string? Department,
    string? Module,
    string? Type,
    Guid? Person,
    string? Reference,
    bool? Related,
    DateTimeOffset? From,
    DateTimeOffset? Until,
    string? Text
)
{
    public EventFilter Filter() =>
        new(
            Department,
            Module,
            Type,
            Person is { } person ? new(person) : null,
            Reference,
            Related ?? false,
            From,
            Until,
            Text
        );
}

internal static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags("Audit");
        audit
            .MapGet(
                "/events",
                ([AsParameters] EventQuery filter, long? before, long? after, Asking fund, CancellationToken stop) =>
                    fund.Show(new ExploreEvents(filter.Filter(), before, after, fund.By), stop)
            )
            .Produces<EventPage>()
            .WithSummary("Events that fit, the latest first, fifty at a time; go on with the numbers in later and earlier");
        audit
            .MapGet(
                "/events/{number:long}",
                (long number, Asking fund, CancellationToken stop) => fund.Show(new GetEvent(number, fund.By), stop)
            )
            .Produces<EventTold>()
            .WithSummary("One event as it is stored");
        audit
            .MapGet(
                "/events/file",
                async ([AsParameters] EventQuery filter, string? format, Asking fund, CancellationToken stop) =>
                    new EventsFile(await fund.Ask(new ExportEvents(filter.Filter(), fund.By), stop), format is not "csv")
            )
            .WithSummary("Every event that fits, the oldest first, as JSON lines or CSV");
    }
}
