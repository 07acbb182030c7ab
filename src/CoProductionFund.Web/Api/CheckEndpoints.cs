using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Files;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Domain.PartnerChecks;
using CoProductionFund.Web.Files;

namespace CoProductionFund.Web.Api;

/// <param name="Organisation">Reference of a group or an institution ("G-0017").</param>
public sealed record OpenCheckBody(string Organisation);

/// <param name="Reason">Why it is not met or does not apply; null where it is met.</param>
/// <param name="ValidUntil">Last day on which it holds; null where it has no end.</param>
public sealed record EvidenceBody(
    Domain.PartnerChecks.Finding Finding,
    string Seen,
    string? Reason,
    IReadOnlyList<Commitment> Files,
    DateOnly? ValidUntil
);

/// <param name="Until">Last day on which the check is in force.</param>
public sealed record PassBody(DateOnly Until);

public sealed record FailBody(string Reasons);

public sealed record BankBody(string SortCode, string AccountNumber, string AccountName);

/// <param name="Seen">The commitment of the proposal that was looked at.</param>
public sealed record BankConfirmationBody(Commitment Seen);

/// <param name="Seen">The commitment of the proposal that was looked at.</param>
public sealed record BankRejectionBody(Commitment Seen, string Reason);

internal static class CheckEndpoints
{
    public static void MapChecks(this IEndpointRouteBuilder api)
    {
        var all = api.MapGroup("").WithTags("Check");
        all.MapGet(
                "/checks",
                (int? page, Asking fund, CancellationToken stop) =>
                    fund.Show(new ListMyChecks(page ?? 1, fund.By), stop)
            )
            .Produces<Page<CheckLine>>()
            .WithSummary("The checks of the organisations you act for");
        all.MapGet("/departments/{code}/checks", List)
            .Produces<Page<CheckLine>>()
            .WithSummary("With &state=running, inForce, expiring or notInForce those of one state");
        all.MapPost("/departments/{code}/checks", Open).Produces(StatusCodes.Status201Created);
        all.MapGet(
                "/awards/{reference}/checks",
                (string reference, Asking fund, CancellationToken stop) =>
                    fund.Show(new GetChecksOfAward(reference, fund.By), stop)
            )
            .Produces<IReadOnlyList<CheckOfAward>>();
        MapOne(all.MapGroup("/checks/{reference}"));
        MapBank(all.MapGroup("/groups/{reference}/bank"));
    }

    private static void MapOne(RouteGroupBuilder check)
    {
        check
            .MapGet(
                "",
                (string reference, DateTimeOffset? at, Asking fund, CancellationToken stop) =>
                    at is { } moment
                        ? fund.Show(new GetCheckAsOf(reference, moment, fund.By), stop)
                        : fund.Show(new GetCheck(reference, fund.By), stop)
            )
            .Produces<CheckView>()
            .WithSummary("A check; with ?at= as it stood at that moment");
        check
            .MapPut("/evidence/{item}", Record)
            .WithSummary(
                "Items: identity, governing-document, safeguarding-policy, insurance, accounts, exclusions, bank-details"
            );
        check
            .MapPost("/files/{item}", HandIn)
            .WithSummary("Hands in the first file of the body (multipart/form-data) as evidence about an item");
        check.MapGet("/files/{file:length(64)}", Downloads.File).WithSummary("A file, by the commitment that names it");
        check.MapPost(
            "/passing",
            async (string reference, PassBody body, Asking fund, CancellationToken stop) =>
                await fund.Ask(new PassCheck(await fund.Check(reference, stop), body.Until, fund.By), stop)
        );
        check.MapPost(
            "/failure",
            async (string reference, FailBody body, Asking fund, CancellationToken stop) =>
                await fund.Ask(new FailCheck(await fund.Check(reference, stop), body.Reasons, fund.By), stop)
        );
    }

    private static void MapBank(RouteGroupBuilder bank)
    {
        bank.MapGet(
                "",
                (string reference, Asking fund, CancellationToken stop) =>
                    fund.Show(new GetBank(reference, fund.By), stop)
            )
            .Produces<BankView>();
        bank.MapPut(
            "",
            async (string reference, BankBody body, Asking fund, CancellationToken stop) =>
                await fund.Ask(
                    new ProposeBankDetails(
                        await fund.Group(reference, stop),
                        body.SortCode,
                        body.AccountNumber,
                        body.AccountName,
                        fund.By
                    ),
                    stop
                )
        );
        bank.MapPost(
            "/confirmation",
            async (string reference, BankConfirmationBody body, Asking fund, CancellationToken stop) =>
                await fund.Ask(new ConfirmBankDetails(await fund.Group(reference, stop), body.Seen, fund.By), stop)
        );
        bank.MapPost(
            "/rejection",
            async (string reference, BankRejectionBody body, Asking fund, CancellationToken stop) =>
                await fund.Ask(
                    new RejectBankDetails(await fund.Group(reference, stop), body.Seen, body.Reason, fund.By),
                    stop
                )
        );
    }

    private static async Task<IResult> List(string code, string? state, int? page, Asking fund, CancellationToken stop)
    {
        var which = CheckList.All;
        if (state is not null && (!Enum.TryParse(state, ignoreCase: true, out which) || !Enum.IsDefined(which)))
        {
            return Problems.Form([new("state", "This is not a state of a check")]);
        }

        return await fund.Show(new ListChecks(await fund.Department(code, stop), which, page ?? 1, fund.By), stop);
    }

    private static async Task<IResult> Open(string code, OpenCheckBody body, Asking fund, CancellationToken stop)
    {
        var organisation = await fund.Ask(new FindOrganisation(body.Organisation, Caller.TheFund), stop);
        var command = new OpenCheck(await fund.Department(code, stop), organisation ?? default, fund.By);
        return await fund.Ask(
            command,
            async () =>
            {
                var row = await fund.Ask(new FindCheckOf(command.Check, Caller.TheFund), CancellationToken.None);
                return TypedResults.Created($"/api/v1/checks/{row!.Reference}");
            },
            stop
        );
    }

    private static async Task<IResult> Record(
        string reference,
        string item,
        EvidenceBody body,
        Asking fund,
        CancellationToken stop
    ) =>
        CheckItems.Of(item) is { } about
            ? await fund.Ask(
                new RecordEvidence(
                    await fund.Check(reference, stop),
                    about,
                    body.Finding,
                    body.Seen,
                    body.Reason,
                    body.Files,
                    body.ValidUntil,
                    fund.By
                ),
                stop
            )
            : TypedResults.NotFound();

    private static async Task<IResult> HandIn(
        string reference,
        string item,
        HttpContext context,
        Asking fund,
        Receiving receiving,
        CancellationToken stop
    )
    {
        if (CheckItems.Of(item) is not { } about)
        {
            return TypedResults.NotFound();
        }

        var check = await fund.Check(reference, stop);
        if (await fund.Ask(new WhyNoFile(check, about, fund.By), stop) is { } refusal)
        {
            return Problems.Refused(refusal); // before a single byte is taken in
        }

        var received = await context.FirstFile(receiving, stop);
        return received.File is { } file
            ? await fund.Ask(new AddEvidenceFile(check, about, file, fund.By), stop)
            : Problems.Refused(received.Refusal!);
    }
}
