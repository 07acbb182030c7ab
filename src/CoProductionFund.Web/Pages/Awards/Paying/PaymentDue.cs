using CoProductionFund.Application.Awards;
using CoProductionFund.Domain.Awards;

namespace CoProductionFund.Web.Pages.Awards.Paying;

internal static class DuePayments
{
    /// <summary>What is due next of the money of an award, for its page: one line at most.</summary>
    public static async Task<IReadOnlyList<Due>> PaymentDue(this Asking fund, string reference, CancellationToken stop)
    {
        if (await fund.Ask(new GetPayments(reference, fund.By), stop) is not { } payments)
        {
            return [];
        }

        var isOver = payments.Stage is not AwardStage.Accepted && payments.Outstanding == Pence.Zero;
        return isOver ? [] : [new(PaymentWords.Next(payments).TrimEnd('.'), By: null, $"/awards/{reference}/payments")];
    }
}
