using CoProductionFund.Application.Reviews;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Panel;

[Authorize]
public sealed class IndexModel(Asking fund, TimeProvider clock) : PageModel
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public IReadOnlyList<MyPanel> Panels { get; private set; } = [];

    public IReadOnlyDictionary<RoundId, MyProgress> Progress { get; private set; } =
        new Dictionary<RoundId, MyProgress>();

    public async Task OnGet(CancellationToken stop)
    {
        Panels = await fund.Ask(new ListMyPanels(fund.By), stop);
        Progress = (await fund.Ask(new ListMyProgress(fund.By), stop)).ToDictionary(it => it.Round);
    }

    /// <summary>What is left to do, in one line.</summary>
    public string Left(MyPanel panel)
    {
        if (panel.Round.Stage is not RoundStage.InReview)
        {
            return panel.Round.Stage < RoundStage.InReview ? "Enter your interests before bids arrive" : "Nothing";
        }

        if (panel.Seat is PanelSeat.Chair)
        {
            return "Follow the reviews and settle the ranking";
        }

        var (left, sent) = Progress.TryGetValue(panel.Round.Round, out var mine) ? (mine.ToDo, mine.Sent) : (0, 0);
        return left > 0 ? $"{Words.Plural(left, "bid")} to score, {sent} sent" : $"Nothing, {sent} sent";
    }
}
