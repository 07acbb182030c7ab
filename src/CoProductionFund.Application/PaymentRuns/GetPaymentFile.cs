using System.Globalization;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Files;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Domain.PaymentRuns;
using Marten;
using MediatR;

namespace CoProductionFund.Application.PaymentRuns;

/// <summary>The file of a run for the finance system: what it has not answered for. docs/payment-files.md.</summary>
/// <param name="Name">Of the file.</param>
/// <param name="Text">Null where something must be put right first.</param>
/// <param name="Blocked">What must be put right before there is a file, in sentences.</param>
public sealed record PaymentFile(string Name, string? Text, IReadOnlyList<string> Blocked);

/// <summary>For officers alone, because it holds bank details.</summary>
public sealed record GetPaymentFile(PaymentRunId Run, Caller By) : IQuery<PaymentFile>, IForOfficersOfRun;

public sealed class GetPaymentFileHandler(IDocumentStore store, IMediator ask)
    : IRequestHandler<GetPaymentFile, PaymentFile>
{
    private static readonly IReadOnlyList<string> Columns =
    [
        "payment_reference",
        "award_reference",
        "instalment",
        "amount",
        "payee",
        "sort_code",
        "account_number",
    ];

    public async Task<PaymentFile> Handle(GetPaymentFile request, CancellationToken cancellationToken)
    {
        await using var session = store.LightweightSession(); // whoever ends a check meanwhile waits until it is read
        var run = (await session.LoadAsync<PaymentRunRow>(request.Run.Value, cancellationToken))!;
        PaymentLine[] open = [.. run.Payments.Where(it => !it.IsAnswered).Select(it => it.Line)];
        var awards = await Awards(session, open, cancellationToken);
        GroupId[] groups = [.. open.Select(it => it.Group)];
        var accounts = await ask.Send(new GetAccounts(groups, Caller.TheFund), cancellationToken);
        List<string> blocked = [];
        List<string> lines = [Csv.Line(Columns)];
        foreach (var line in open)
        {
            var payee = accounts.GetValueOrDefault(line.Group);
            var (award, facts) = awards[line.Award];
            var why =
                WhyNot(line, payee)
                ?? PayingDecisions.WhyNotHandedOver(award, line.Instalment, request.Run, facts)?.Refusal?.Message;
            if (why is not null)
            {
                blocked.Add($"{line.Reference} for {line.AwardReference}: {why}");
            }
            else
            {
                lines.Add(Csv.Line(Fields(line, payee!.Details)));
            }
        }

        return new($"payments-{run.Reference}.csv", blocked.Count == 0 ? string.Concat(lines) : null, blocked);
    }

    /// <summary>As their streams have them now, and what other streams say: a policy's message may still be on its way.</summary>
    private async Task<IReadOnlyDictionary<AwardId, (Award Award, PaymentFacts Facts)>> Awards(
        IDocumentSession session,
        IEnumerable<PaymentLine> lines,
        CancellationToken stop
    )
    {
        Dictionary<AwardId, (Award, PaymentFacts)> found = [];
        foreach (var id in lines.Select(it => it.Award).Distinct())
        {
            var award = await session.Fold<Award>(id.Value, stop);
            found[id] = (award, await session.Facts(ask, award, stop));
        }

        return found;
    }

    private static string? WhyNot(PaymentLine line, GroupAccount? payee) =>
        payee is null ? "The bank details of the group were erased."
        : payee.Number != line.Account ? "The group has changed its bank details."
        : null;

    private static IEnumerable<string> Fields(PaymentLine line, BankDetails payee) =>
        [
            line.Reference,
            line.AwardReference,
            line.Instalment.ToString(CultureInfo.InvariantCulture),
            (line.Amount.Value / 100m).ToString("0.00", CultureInfo.InvariantCulture),
            payee.AccountName,
            payee.SortCodeInPairs,
            payee.AccountNumber,
        ];
}
