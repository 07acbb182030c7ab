using CoProductionFund.Application.Asking;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Domain.SafetyNet;

namespace CoProductionFund.Web.Api;

/// <param name="IsKeptFromGroup">Where the case is about the conduct of the group itself.</param>
public sealed record TriageBody(
    Severity Severity,
    IReadOnlyList<Threat> Threatens,
    string Note,
    bool IsKeptFromGroup = false
);

/// <param name="Into">Reference of the case in which it goes on.</param>
public sealed record JoinBody(string Into);

/// <param name="Amount">In pence; for bridging money alone.</param>
public sealed record SupportBody(SupportKind Kind, Pence? Amount, string What);

public sealed record DeclineBody(DeclineReason Reason);

/// <param name="Before">What had come back before, in pence.</param>
public sealed record ReturnedBody(Pence Amount, Pence Before);

public sealed record InformedBody(int HowMany, IReadOnlyList<ContactWay> How, DateOnly On);

public sealed record NoteBody(string Note);

public sealed record LessonBody(string Lesson);

public sealed record ResolutionBody(CaseOutcome Outcome, string Reason, IReadOnlyList<string> Lessons);

internal static class CaseEndpoints
{
    public static void MapCases(this IEndpointRouteBuilder api)
    {
        api.MapReports();
        api.MapLists();
        var it = api.MapGroup("/cases/{reference}").WithTags("Safety net");
        it.MapGet(
                "",
                (string reference, DateTimeOffset? at, Asking fund, CancellationToken stop) =>
                    at is { } moment
                        ? fund.Show(new GetCaseAsOf(reference, moment, fund.By), stop)
                        : fund.Show(new GetCase(reference, fund.By), stop)
            )
            .Produces<CaseView>()
            .WithSummary("A case as you may see it; with ?at= as it stood at that moment");
        it.MapWork();
        it.MapSupport();
        it.MapEnd();
    }

    private static void MapLists(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/departments/{code}/cases",
                async (string code, bool? all, int? page, Asking fund, CancellationToken stop) =>
                    await fund.Show(
                        new ListCases(await fund.Department(code, stop), all is not true, page ?? 1, fund.By),
                        stop
                    )
            )
            .Produces<Page<CaseLine>>()
            .WithTags("Safety net")
            .WithSummary("The safety-net desk, overdue first; with ?all=true closed cases too");
        api.MapGet(
                "/departments/{code}/cases/figures",
                async (string code, Asking fund, CancellationToken stop) =>
                    await fund.Show(new CountCases(await fund.Department(code, stop), fund.By), stop)
            )
            .Produces<CasesInFigures>()
            .WithTags("Safety net");
        api.MapGet(
                "/awards/{reference}/cases",
                (string reference, int? page, Asking fund, CancellationToken stop) =>
                    fund.Show(new CasesOfAward(reference, page ?? 1, fund.By), stop)
            )
            .Produces<Page<CaseLine>>()
            .WithTags("Safety net");
        api.MapGet(
                "/cases",
                (int? page, Asking fund, CancellationToken stop) =>
                    fund.Show(new ListEscalatedCases(page ?? 1, fund.By), stop)
            )
            .Produces<Page<CaseLine>>()
            .WithTags("Safety net")
            .WithSummary("Cases that were escalated to the administrators");
    }

    private static void MapWork(this RouteGroupBuilder it)
    {
        it.MapPost(
            "/triage",
            (string reference, TriageBody body, Asking fund, CancellationToken stop) =>
                fund.Act(
                    reference,
                    id => new TriageCase(id, body.Severity, body.Threatens, body.Note, body.IsKeptFromGroup, fund.By),
                    stop
                )
        );
        it.MapPost(
            "/joining",
            (string reference, JoinBody body, Asking fund, CancellationToken stop) =>
                fund.Act(reference, id => new JoinCase(id, body.Into, fund.By), stop)
        );
        it.MapPost(
            "/reviews",
            (string reference, NoteBody body, Asking fund, CancellationToken stop) =>
                fund.Act(reference, id => new ReviewCase(id, body.Note, fund.By), stop)
        );
    }

    private static void MapSupport(this RouteGroupBuilder it)
    {
        it.MapPost(
            "/support",
            (string reference, SupportBody body, Asking fund, CancellationToken stop) =>
                fund.Act(reference, id => new OfferSupport(id, body.Kind, body.Amount, body.What, fund.By), stop)
        );
        it.MapPost(
            "/support/{number:int}/acceptance",
            (string reference, int number, Asking fund, CancellationToken stop) =>
                fund.Act(reference, id => new AcceptSupport(id, number, fund.By), stop)
        );
        it.MapPost(
            "/support/{number:int}/declining",
            (string reference, int number, DeclineBody body, Asking fund, CancellationToken stop) =>
                fund.Act(reference, id => new DeclineSupport(id, number, body.Reason, fund.By), stop)
        );
        it.MapPost(
            "/support/{number:int}/release",
            (string reference, int number, Asking fund, CancellationToken stop) =>
                fund.Act(reference, id => new ReleaseBridging(id, number, fund.By), stop)
        );
        it.MapPost(
            "/returned-money",
            (string reference, ReturnedBody body, Asking fund, CancellationToken stop) =>
                fund.Act(reference, id => new ReturnBridging(id, body.Amount, body.Before, fund.By), stop)
        );
    }

    private static void MapEnd(this RouteGroupBuilder it)
    {
        it.MapPost(
            "/stepping-in",
            (string reference, HowBody body, Asking fund, CancellationToken stop) =>
                fund.Act(reference, id => new StepIn(id, body.How, fund.By), stop)
        );
        it.MapPost(
            "/handing-back",
            (string reference, HowBody body, Asking fund, CancellationToken stop) =>
                fund.Act(reference, id => new HandBack(id, body.How, fund.By), stop)
        );
        it.MapPost(
            "/people-informed",
            (string reference, InformedBody body, Asking fund, CancellationToken stop) =>
                fund.Act(reference, id => new InformPeople(id, body.HowMany, body.How, body.On, fund.By), stop)
        );
        it.MapPost(
            "/lessons",
            (string reference, LessonBody body, Asking fund, CancellationToken stop) =>
                fund.Act(reference, id => new RecordLesson(id, body.Lesson, fund.By), stop)
        );
        it.MapPost(
            "/resolution",
            (string reference, ResolutionBody body, Asking fund, CancellationToken stop) =>
                fund.Act(reference, id => new ResolveCase(id, body.Outcome, body.Reason, body.Lessons, fund.By), stop)
        );
        it.MapPost(
            "/reopening",
            (string reference, ReasonBody body, Asking fund, CancellationToken stop) =>
                fund.Act(reference, id => new ReopenCase(id, body.Reason, fund.By), stop)
        );
    }

    private static async Task<IResult> Act(
        this Asking fund,
        string reference,
        Func<SafetyNetCaseId, Command> command,
        CancellationToken stop
    ) => await fund.Ask(command(await fund.Case(reference, stop)), stop);
}
