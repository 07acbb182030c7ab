using CoProductionFund.Application.Asking;
using CoProductionFund.Application.People;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Agreements;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Agreements;

/// <summary>An agreement with its words and the names of those it speaks of.</summary>
/// <param name="Words">Of its items and of those in its variations; erased ones are missing.</param>
/// <param name="Notes">Reasons of variations and what came of reviews; erased ones are missing.</param>
/// <param name="Me">Who asks, to this agreement.</param>
public sealed record AgreementView(
    AgreementRow Row,
    PartiesRows Parties,
    IReadOnlyDictionary<Commitment, ItemWords> Words,
    IReadOnlyDictionary<Commitment, string> Notes,
    IReadOnlyDictionary<PersonId, string> People,
    MyPart Me
)
{
    public Agreement Agreement => Row.Agreement;
}

/// <param name="Party">Null for those who only read: auditors, and people who act for several parties.</param>
/// <param name="NamesSignatories">May say who signs for the party.</param>
/// <param name="Signs">Is named as one who signs for it.</param>
public sealed record MyPart(Party? Party, bool NamesSignatories, bool Signs);

/// <param name="Reference">Of the award.</param>
public sealed record GetAgreement(string Reference, Caller By) : IQuery<AgreementView?>, IForReadersOfAgreement;

public sealed class GetAgreementHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetAgreement, AgreementView?>
{
    public async Task<AgreementView?> Handle(GetAgreement request, CancellationToken cancellationToken) =>
        await session.AgreementByReference(request.Reference, cancellationToken) is { } row
            ? await session.ViewOf(row, ask, request.By, cancellationToken)
            : null;
}

/// <summary>The agreement as it stood at a moment; null before it was opened.</summary>
public sealed record GetAgreementAsOf(string Reference, DateTimeOffset At, Caller By)
    : IQuery<AgreementView?>,
        IForReadersOfAgreement;

public sealed class GetAgreementAsOfHandler(IQuerySession session, IMediator ask)
    : IRequestHandler<GetAgreementAsOf, AgreementView?>
{
    public async Task<AgreementView?> Handle(GetAgreementAsOf request, CancellationToken cancellationToken)
    {
        var now = (await session.AgreementByReference(request.Reference, cancellationToken))!;
        return
            await session.AsItStood<AgreementRow, AgreementRowProjection>(now.Id, request.At, cancellationToken)
                is { } then
            ? await session.ViewOf(then, ask, request.By, cancellationToken)
            : null;
    }
}

internal static class AgreementViews
{
    public static async Task<AgreementView> ViewOf(
        this IQuerySession session,
        AgreementRow row,
        IMediator ask,
        Caller by,
        CancellationToken stop
    )
    {
        var changes = row.Variations.SelectMany(it => it.Variation.Changes).Select(it => it.Words).OfType<Commitment>();
        Commitment[] notes =
        [
            .. row.Variations.Select(it => it.Variation.Reasons),
            .. row.Variations.SelectMany(it => it.Answers).Select(it => it.Reasons).OfType<Commitment>(),
            .. row.Reviews.Select(it => it.Note),
        ];
        PersonId[] people =
        [
            .. row.Agreement.Signatories.Select(it => it.Person),
            .. row.Signatures.Select(it => it.Person),
            .. row.Variations.Select(it => it.ProposedBy),
            .. row.Variations.SelectMany(it => it.Answers).Select(it => it.Person),
            .. row.Reviews.Select(it => it.By).OfType<PersonId>(),
        ];
        var parties = await session.RowsOf(row.Agreement, ask, stop);
        return new(
            row,
            parties,
            await session.ReadItems([.. row.Agreement.Items.Select(it => it.Words), .. changes], stop),
            await session.Read(notes, stop),
            await ask.Send(new NamesOf(people, Caller.TheFund), stop),
            await session.PartOf(row.Agreement, parties, by, stop)
        );
    }

    private static async Task<MyPart> PartOf(
        this IQuerySession session,
        Agreement agreement,
        PartiesRows rows,
        Caller by,
        CancellationToken stop
    ) =>
        by.Person is { } person && await session.PartiesOf(by, agreement, stop) is [var party]
            ? new(
                party,
                party switch
                {
                    Party.Group => rows.Group.IsLead(person),
                    Party.Institution => rows.Institution.HasSignatory(person),
                    _ => true,
                },
                agreement.IsSignatory(party, person)
            )
            : new(null, NamesSignatories: false, Signs: false);
}
