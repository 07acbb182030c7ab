using CoProductionFund.Application.Awards;
using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Web.Api;

/// <param name="Instalments">All of them in order, those paid too.</param>
/// <param name="Reason">Why they change; null the first time.</param>
public sealed record InstalmentsBody(IReadOnlyList<PlannedInstalment> Instalments, string? Reason);

/// <param name="Number">Null for all that is not paid.</param>
public sealed record HoldBody(int? Number, string Reason);

/// <param name="Number">As it was held: null for all that is not paid.</param>
public sealed record ClearHoldBody(int? Number, HoldCause Cause, string Reason);

/// <param name="Entry">An id of your own; the same one twice is one entry.</param>
public sealed record ClawbackBody(Guid Entry, Pence Amount, string Reason);

/// <param name="Entry">An id of your own; the same one twice is one entry.</param>
public sealed record ClawbackReceivedBody(Guid Entry, Pence Amount, string BankReference, DateOnly ReceivedOn);

internal static class PaymentEndpoints
{
    public static void MapPayments(this IEndpointRouteBuilder api)
    {
        var award = api.MapGroup("/awards/{reference}").WithTags("Payments");
        award
            .MapGet(
                "/payments",
                (string reference, DateTimeOffset? at, Asking fund, CancellationToken stop) =>
                    at is { } moment
                        ? fund.Show(new GetPaymentsAsOf(reference, moment, fund.By), stop)
                        : fund.Show(new GetPayments(reference, fund.By), stop)
            )
            .Produces<PaymentsRow>()
            .WithSummary("The money side of an award; with ?at= as it stood at that moment");
        award.MapPut(
            "/payments/schedule",
            (string reference, InstalmentsBody body, Asking fund, CancellationToken stop) =>
                fund.Do(reference, it => new SetInstalments(it, body.Instalments, body.Reason, fund.By), stop)
        );
        award.MapPost(
            "/payments/{number:int}/approval",
            (string reference, int number, Asking fund, CancellationToken stop) =>
                fund.Do(reference, it => new ApproveInstalment(it, number, fund.By), stop)
        );
        award.MapPost(
            "/payments/{number:int}/release",
            (string reference, int number, Asking fund, CancellationToken stop) =>
                fund.Do(reference, it => new ReleaseInstalment(it, number, fund.By), stop)
        );
        award.MapHolds();
        award.MapEnding();
        award.MapClawback();
    }

    private static void MapHolds(this RouteGroupBuilder award)
    {
        award.MapPost(
            "/payments/holds",
            (string reference, HoldBody body, Asking fund, CancellationToken stop) =>
                fund.Do(reference, it => new HoldInstalment(it, body.Number, body.Reason, fund.By), stop)
        );
        award.MapPost(
            "/payments/holds/clearing",
            (string reference, ClearHoldBody body, Asking fund, CancellationToken stop) =>
                fund.Do(reference, it => new ClearHold(it, body.Number, body.Cause, body.Reason, fund.By), stop)
        );
    }

    private static void MapEnding(this RouteGroupBuilder award)
    {
        award.MapPost(
            "/suspension",
            (string reference, ReasonBody body, Asking fund, CancellationToken stop) =>
                fund.Do(reference, it => new SuspendAward(it, body.Reason, fund.By), stop)
        );
        award.MapPost(
            "/resumption",
            (string reference, ReasonBody body, Asking fund, CancellationToken stop) =>
                fund.Do(reference, it => new ResumeAward(it, body.Reason, fund.By), stop)
        );
        award.MapPost(
            "/termination",
            (string reference, ReasonBody body, Asking fund, CancellationToken stop) =>
                fund.Do(reference, it => new TerminateAward(it, body.Reason, fund.By), stop)
        );
    }

    private static void MapClawback(this RouteGroupBuilder award)
    {
        award.MapPost(
            "/clawback/sought",
            (string reference, ClawbackBody body, Asking fund, CancellationToken stop) =>
                fund.Do(reference, it => new SeekClawback(it, body.Entry, body.Amount, body.Reason, fund.By), stop)
        );
        award.MapPost(
            "/clawback/received",
            (string reference, ClawbackReceivedBody body, Asking fund, CancellationToken stop) =>
                fund.Do(
                    reference,
                    it => new RecordClawbackReceived(
                        it,
                        body.Entry,
                        body.Amount,
                        body.BankReference,
                        body.ReceivedOn,
                        fund.By
                    ),
                    stop
                )
        );
        award.MapPost(
            "/clawback/written-off",
            (string reference, ClawbackBody body, Asking fund, CancellationToken stop) =>
                fund.Do(reference, it => new WriteOffClawback(it, body.Entry, body.Amount, body.Reason, fund.By), stop)
        );
    }
}
