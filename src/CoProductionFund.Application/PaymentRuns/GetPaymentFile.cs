using System.Globalization;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Groups;
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

public sealed class GetPaymentFileHandler(IQuerySession session, IMediator ask)
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
        var run = (await session.LoadAsync<PaymentRunRow>(request.Run.Value, cancellationToken))!;
        PaymentLine[] open = [.. run.Payments.Where(it => !it.IsAnswered).Select(it => it.Line)];
        var awards = (
            await session.LoadManyAsync<PaymentsRow>(cancellationToken, open.Select(it => it.Award.Value).Distinct())
        ).ToDictionary(it => it.Award);
        GroupId[] groups = [.. open.Select(it => it.Group)];
        var accounts = await ask.Send(new GetAccounts(groups, Caller.TheFund), cancellationToken);
        List<string> blocked = [];
        List<string> lines = [Csv.Line(Columns)];
        foreach (var line in open)
        {
            var payee = accounts.GetValueOrDefault(line.Group);
            if (Why(line, awards[line.Award], payee) is { } why)
            {
                blocked.Add(why);
            }
            else
            {
                lines.Add(Csv.Line(Fields(line, payee!.Details)));
            }
        }

        return new($"payments-{run.Reference}.csv", blocked.Count == 0 ? string.Concat(lines) : null, blocked);
    }

    private static string? Why(PaymentLine line, PaymentsRow award, GroupAccount? payee) =>
        award.Stage is AwardStage.Terminated ? $"{line.Reference}: the award {line.AwardReference} has ended."
        : award.Suspension is not null ? $"{line.Reference}: the award {line.AwardReference} is suspended."
        : award.Holds.Any(it => it.Number is null) ? $"{line.Reference}: the award {line.AwardReference} is held."
        : payee is null ? $"{line.Reference}: the bank details of the group were erased."
        : payee.Number != line.Account ? $"{line.Reference}: the group has changed its bank details."
        : null;

    private static IEnumerable<string> Fields(PaymentLine line, BankDetails payee) =>
        [
            line.Reference,
            line.AwardReference,
            line.Instalment.ToString(CultureInfo.InvariantCulture),
            (line.Amount.Value / 100m).ToString("0.00", CultureInfo.InvariantCulture),
            Csv.Harmless(payee.AccountName),
            payee.SortCodeInPairs,
            payee.AccountNumber,
        ];
}
