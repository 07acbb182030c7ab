using CoProductionFund.Application.Ledger;

namespace CoProductionFund.Web.Api;

/// <param name="Hashes">In base64, the lowest first.</param>
public sealed record ConsistencyBody(long Older, long Size, IReadOnlyList<byte[]> Hashes);

internal static class LedgerEndpoints
{
    public static void MapLedger(this IEndpointRouteBuilder api)
    {
        var open = api.MapGroup("/ledger").AllowAnonymous().WithTags("Ledger");
        open.MapGet("", (Asking fund, CancellationToken stop) => fund.Show(new GetLedger(fund.By), stop))
            .Produces<LedgerNow>()
            .WithSummary("Public keys and the latest checkpoints");
        open.MapGet("/checkpoints/{size:long}", Checkpoint).WithSummary("A checkpoint as it was signed, as text");
        open.MapGet("/consistency", Consistency)
            .Produces<ConsistencyBody>()
            .WithSummary("Shows that one checkpoint goes on from an older one (?older=&size=)");

        var audit = api.MapGroup("/ledger").WithTags("Ledger");
        audit
            .MapGet("/check", (Asking fund, CancellationToken stop) => fund.Show(new CheckLedger(fund.By), stop))
            .Produces<LedgerCheck>()
            .WithSummary("Holds every event against its line in the ledger");
        audit
            .MapGet("/bundle", Bundle)
            .WithSummary("A zip that can be checked without us: of a round (?round=), a fund (?fund=) or everything");

        var receipts = api.MapGroup("/bids/{reference}/receipts/{name:regex(^(submission|decision)$)}")
            .WithTags("Ledger");
        receipts
            .MapGet(
                "",
                (string reference, string name, Asking fund, CancellationToken stop) =>
                    fund.Show(new GetReceipt(reference, What(name), fund.By), stop)
            )
            .Produces<Receipt>()
            .WithSummary("What was promised when the bid was handed in or decided");
        receipts.MapGet("/proof", Proof).WithSummary("The same as a .tlog-proof file; 404 until it is signed");
    }

    private static async Task<IResult> Checkpoint(long size, Asking fund, CancellationToken stop) =>
        await fund.Ask(new GetCheckpoint(size, fund.By), stop) is { } found
            ? TypedResults.Text(found.Note)
            : TypedResults.NotFound();

    private static async Task<IResult> Consistency(long? older, long? size, Asking fund, CancellationToken stop) =>
        await fund.Ask(new GetConsistency(older ?? 0, size ?? 0, fund.By), stop) is { } hashes
            ? TypedResults.Ok(new ConsistencyBody(older!.Value, size!.Value, hashes))
            : TypedResults.BadRequest();

    private static async Task<IResult> Bundle(string? round, string? fund, Asking asking, CancellationToken stop)
    {
        var (of, reference) =
            round is not null ? (BundleOf.Round, round)
            : fund is not null ? (BundleOf.Fund, fund)
            : (BundleOf.Everything, (string?)null);
        if (await asking.Ask(new ExportLedger(of, reference, asking.By), stop) is not { } bundle)
        {
            return TypedResults.NotFound();
        }

        return await asking.Ask(new GetLedger(asking.By), stop) is { Latest.Count: 0 }
            ? TypedResults.Problem("Nothing was signed yet. Try again in a minute.", statusCode: 409)
            : TypedResults.Stream(to => bundle.Write(to, stop), "application/zip", bundle.FileName);
    }

    private static async Task<IResult> Proof(string reference, string name, Asking fund, CancellationToken stop) =>
        await fund.Ask(new GetProof(reference, What(name), fund.By), stop) is { } proof
            ? TypedResults.File(
                System.Text.Encoding.UTF8.GetBytes(proof),
                "application/octet-stream",
                $"{reference}-{What(name).ToString().ToLowerInvariant()}.tlog-proof"
            )
            : TypedResults.NotFound();

    private static Receipted What(string name) =>
        name.Equals(nameof(Receipted.Decision), StringComparison.OrdinalIgnoreCase)
            ? Receipted.Decision
            : Receipted.Submission;
}
