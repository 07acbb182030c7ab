using CoProductionFund.Application.Erasures;
using CoProductionFund.Domain.Erasures;

namespace CoProductionFund.Web.Pages.Erasures;

public static class ErasureWords
{
    public static string Say(ErasureRow row) =>
        row.Stage switch
        {
            ErasureStage.Requested => "Waits for a decision",
            ErasureStage.Refused => $"Refused on {row.DecidedAt!.Value.LondonDate().Say()}",
            ErasureStage.CarriedOut => $"Erased on {row.DoneAt!.Value.LondonDate().Say()}",
            _ => "Granted",
        };
}
