using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Domain.Agreements;

namespace CoProductionFund.Web.Api;

/// <param name="Institution">Reference ("I-0003").</param>
public sealed record OpenAgreementBody(string Institution, DateOnly Starts, DateOnly Ends);

/// <param name="Replaced">Reference of the one that is party now ("I-0003").</param>
/// <param name="Institution">Reference of the one that takes its place.</param>
public sealed record ReplaceInstitutionBody(string Replaced, string Institution, string Reason);

public sealed record AgreementDatesBody(DateOnly Starts, DateOnly Ends);

/// <param name="Item">Made by you: the same again proposes nothing new.</param>
public sealed record ItemBody(Guid Item, ItemKind Kind, string Text, string? Measure, DateOnly? Day);

/// <param name="Seen">The commitment of the words you began from (<c>words</c> of the item).</param>
public sealed record AmendItemBody(ItemKind Kind, string Text, string? Measure, DateOnly? Day, Commitment Seen);

/// <param name="Changes">How often the text had changed when you read it (<c>changes</c> of the agreement).</param>
public sealed record SettleBody(int Changes);

/// <param name="Text">Digest of the text you read.</param>
public sealed record SignBody(Commitment Text);

public sealed record SignatoryBody(Guid Person);

public sealed record ReviewHeldBody(DateOnly HeldOn, string Note);

internal static class AgreementEndpoints
{
    public static void MapAgreements(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/departments/{code}/agreements",
                async (string code, AgreementFilter? show, int? page, Asking fund, CancellationToken stop) =>
                    await fund.Show(
                        new ListAgreements(await fund.Department(code, stop), show ?? default, page ?? 1, fund.By),
                        stop
                    )
            )
            .Produces<Page<AgreementLine>>()
            .WithTags("Agreement");
        api.MapGet(
                "/agreements",
                (int? page, Asking fund, CancellationToken stop) =>
                    fund.Show(new ListAgreementsOfMyInstitutions(page ?? 1, fund.By), stop)
            )
            .Produces<Page<AgreementLine>>()
            .WithTags("Agreement")
            .WithSummary("The agreements of the institutions you act for");

        var one = api.MapGroup("/awards/{reference}/agreement").WithTags("Agreement");
        one.MapReading();
        one.MapWriting();
        one.MapSigning();
        one.MapVariations();
    }

    private static void MapReading(this IEndpointRouteBuilder one)
    {
        one.MapGet(
                "",
                (string reference, DateTimeOffset? at, Asking fund, CancellationToken stop) =>
                    at is { } moment
                        ? fund.Show(new GetAgreementAsOf(reference, moment, fund.By), stop)
                        : fund.Show(new GetAgreement(reference, fund.By), stop)
            )
            .Produces<AgreementView>()
            .WithSummary("The agreement of an award; with ?at= as it stood at that moment");
        one.MapGet("/text", Text)
            .Produces<string>(contentType: "text/plain")
            .WithSummary(
                "The whole text as a file: the SHA-256 of a settled one is its digest. With ?version= or ?variation= another than what stands now"
            );
        one.MapGet(
                "/changes",
                (string reference, int? page, Asking fund, CancellationToken stop) =>
                    fund.Show(new ListAgreementChanges(reference, page ?? 1, fund.By), stop)
            )
            .Produces<Page<AgreementChange>>();
        one.MapGet(
                "/versions/{number:int}",
                (string reference, int number, Asking fund, CancellationToken stop) =>
                    fund.Show(new CompareVersions(reference, number, fund.By), stop)
            )
            .Produces<VersionsCompared>();
    }

    private static void MapWriting(this IEndpointRouteBuilder one)
    {
        one.MapPost(
            "",
            async (string reference, OpenAgreementBody body, Asking fund, CancellationToken stop) =>
                await fund.Ask(
                    new OpenAgreement(
                        await fund.Award(reference, stop),
                        await fund.Institution(body.Institution, stop),
                        body.Starts,
                        body.Ends,
                        fund.By
                    ),
                    stop
                )
        );
        one.MapPut(
                "/institution",
                async (string reference, ReplaceInstitutionBody body, Asking fund, CancellationToken stop) =>
                    await fund.Ask(
                        new ReplaceInstitution(
                            await fund.Award(reference, stop),
                            await fund.Institution(body.Replaced, stop),
                            await fund.Institution(body.Institution, stop),
                            body.Reason,
                            fund.By
                        ),
                        stop
                    )
            )
            .WithSummary(
                "Puts another institution in the place of one that was chosen wrongly, before anybody has signed"
            );
        one.MapPut(
            "/dates",
            (string reference, AgreementDatesBody body, Asking fund, CancellationToken stop) =>
                fund.Do(reference, award => new SetAgreementDates(award, body.Starts, body.Ends, fund.By), stop)
        );
        one.MapPost(
            "/items",
            (string reference, ItemBody body, Asking fund, CancellationToken stop) =>
                fund.Do(
                    reference,
                    award => new ProposeItem(
                        award,
                        new(body.Item),
                        body.Kind,
                        new(body.Text, body.Measure),
                        body.Day,
                        fund.By
                    ),
                    stop
                )
        );
        one.MapPut(
            "/items/{item:guid}",
            (string reference, Guid item, AmendItemBody body, Asking fund, CancellationToken stop) =>
                fund.Do(
                    reference,
                    award => new AmendItem(
                        award,
                        new(item),
                        body.Kind,
                        new(body.Text, body.Measure),
                        body.Day,
                        body.Seen,
                        fund.By
                    ),
                    stop
                )
        );
        one.MapDelete(
            "/items/{item:guid}",
            (string reference, Guid item, string seen, Asking fund, CancellationToken stop) =>
                fund.Do(reference, award => new WithdrawItem(award, new(item), new(seen), fund.By), stop)
        );
    }

    private static void MapSigning(this IEndpointRouteBuilder one)
    {
        one.MapPost(
            "/signatories",
            (string reference, SignatoryBody body, Asking fund, CancellationToken stop) =>
                fund.Do(reference, award => new NameSignatory(award, new(body.Person), fund.By), stop)
        );
        one.MapDelete(
            "/signatories/{person:guid}",
            (string reference, Guid person, Asking fund, CancellationToken stop) =>
                fund.Do(reference, award => new StandSignatoryDown(award, new(person), fund.By), stop)
        );
        one.MapPost(
            "/settling",
            (string reference, SettleBody body, Asking fund, CancellationToken stop) =>
                fund.Do(reference, award => new SettleText(award, body.Changes, fund.By), stop)
        );
        one.MapPost(
            "/signature",
            (string reference, SignBody body, Asking fund, CancellationToken stop) =>
                fund.Do(reference, award => new SignAgreement(award, body.Text, fund.By), stop)
        );
        one.MapPost(
            "/reviews/{item:guid}",
            (string reference, Guid item, ReviewHeldBody body, Asking fund, CancellationToken stop) =>
                fund.Do(reference, award => new HoldReview(award, new(item), body.HeldOn, body.Note, fund.By), stop)
        );
    }

    private static async Task<IResult> Text(
        string reference,
        int? version,
        int? variation,
        Asking fund,
        CancellationToken stop
    ) =>
        await fund.Ask(new GetAgreementText(reference, version, variation, fund.By), stop) is { Text: { } text }
            ? TypedResults.Text(text, "text/plain; charset=utf-8")
            : TypedResults.NotFound();
}
