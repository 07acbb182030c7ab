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
            .WithSummary(
                "Events that fit, the latest first, fifty at a time; go on with the numbers in later and earlier"
            );
        audit
            .MapGet(
                "/events/{number:long}",
                (long number, Asking fund, CancellationToken stop) => fund.Show(new GetEventTold(number, fund.By), stop)
            )
            .Produces<EventTold>()
            .WithSummary("One event as it is stored");
        audit
            .MapGet(
                "/events/file",
                async ([AsParameters] EventQuery filter, string? format, Asking fund, CancellationToken stop) =>
                    new EventsFile(
                        await fund.Ask(new ExportEvents(filter.Filter(), fund.By), stop),
                        format is not "csv"
                    )
            )
            .WithSummary("Every event that fits, the oldest first, as JSON lines or CSV");
        api.MapQuestions();
    }

    private static void MapQuestions(this IEndpointRouteBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags("Audit");
        audit
            .MapGet(
                "/events/{number:long}/known",
                (long number, Asking fund, CancellationToken stop) =>
                    fund.Show(new GetWhatWasKnown(number, fund.By), stop)
            )
            .Produces<WhatWasKnown>()
            .WithSummary("What someone could see when they judged");
        audit
            .MapGet(
                "/as-it-stood/{reference}",
                (string reference, DateTimeOffset? at, long? @event, Asking fund, CancellationToken stop) =>
                    fund.Show(new GetAsItStood(reference, at, @event, fund.By), stop)
            )
            .Produces<ThenAndNow>()
            .WithSummary("A thing as it stood at a moment or after an event, beside how it stands");
        audit
            .MapPost(
                "/rounds/{reference}/ranking",
                (string reference, WhatIf tried, Asking fund, CancellationToken stop) =>
                    fund.Show(new ReproduceRanking(reference, tried, fund.By), stop)
            )
            .Produces<RankingProof>()
            .WithSummary(
                "The ranking made once more from its events, with other weights or without a member; stores nothing"
            );
        audit
            .MapGet(
                "/read-models",
                (Asking fund, CancellationToken stop) => fund.Show(new GetReadModelChecks(fund.By), stop)
            )
            .Produces<ReadModelChecks>()
            .WithSummary("The latest checks of the read models");
        audit
            .MapPut(
                "/read-models/{check:guid}",
                (Guid check, Asking fund, CancellationToken stop) => fund.Ask(new CheckReadModels(check, fund.By), stop)
            )
            .WithSummary("Begins a check; the id is made by whoever asks, so that twice is once");
    }
}
