using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.PaymentRuns;
using Marten;
using MediatR;

namespace CoProductionFund.Application.PaymentRuns;

/// <summary>Collects what is released, and can be paid, for the finance system: the run and every award in one transaction.</summary>
/// <param name="Run">Chosen by whoever asks; the same one twice is once.</param>
public sealed record StartPaymentRun(PaymentRunId Run, DepartmentId Department, Caller By)
    : Command(By),
        IForOfficersOfDepartment;

public static class StartPaymentRunHandler
{
    /// <summary>Awards in one run; those beyond wait for the next.</summary>
    private const int Most = 200;

    public static async Task<Decision> Handle(
        StartPaymentRun command,
        IDocumentSession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var run = await session.Open<PaymentRun>(command.Run.Value, stop);
        if (run.State.IsStarted)
        {
            return Decision.Accept();
        }

        var code = (await ask.Send(new GetDepartmentById(command.Department, Caller.TheFund), stop)).Code;
        var reference = await session.NextPaymentRun(code, stop);
        var (lines, left) = (new List<PaymentLine>(), new List<Problem>());
        HashSet<AwardId> collected = [];
        for (var skip = 0; collected.Count < Most; skip += Most)
        {
            var awards = await session.WaitingForRun(command.Department, skip, Most, stop);
            var accounts = await ask.Send(new GetAccounts([.. awards.Select(it => it.Group)], Caller.TheFund), stop);
            foreach (var award in awards.TakeWhile(_ => collected.Count < Most))
            {
                var account = accounts.GetValueOrDefault(award.Group)?.Number;
                left.AddRange(await session.Collect(ask, award, account, (command.Run, reference), lines, stop));
                collected.UnionWith(lines.TakeLast(1).Select(it => it.Award));
            }

            if (awards.Count < Most)
            {
                break;
            }
        }

        return run.Record(PaymentRunDecisions.Start(run.State, new(command.Department, reference, lines), left));
    }

    /// <summary>
    /// What is released as the award's own stream has it: the row only says where to look. What cannot be paid just now
    /// stays released, and waits.
    /// </summary>
    /// <returns>What stays, and why.</returns>
    private static async Task<IReadOnlyList<Problem>> Collect(
        this IDocumentSession session,
        IMediator ask,
        PaymentsRow row,
        int? account,
        (PaymentRunId Id, string Reference) run,
        List<PaymentLine> lines,
        CancellationToken stop
    )
    {
        var award = await session.Open<Award>(row.Id, stop);
        var facts = await session.Facts(ask, award.State, stop);
        List<Problem> left = [];
        foreach (var one in award.State.Payments.Instalments.Where(it => it.Stage is InstalmentStage.Released))
        {
            var payment = $"{run.Reference}-{lines.Count + 1:000}";
            var put = account is null
                ? Decision.Refuse("payment.no-account", "The group has no confirmed bank details.")
                : award.Record(PayingDecisions.PutInRun(award.State, one.Number, run.Id, payment, facts));
            if (put is { Refusal: { } refusal })
            {
                var which = $"{row.Reference}, instalment {one.Number}";
                left.Add(new($"payment.{row.Reference}.{one.Number}", $"{which}: {refusal.Message.TrimEnd('.')}"));
            }
            else if (put.Events is [InstalmentPutInRun it])
            {
                var (group, fund) = (it.Group, award.State.Fund);
                lines.Add(new(payment, row.Award, row.Reference, group, fund, it.Number, it.Amount, account!.Value));
            }
        }

        return left;
    }
}
