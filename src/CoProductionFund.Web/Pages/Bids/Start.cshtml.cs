using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Rounds;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Bids;

/// <param name="Bid">The group's bid to this round that it has not withdrawn.</param>
public sealed record GroupAndBid(GroupRow Group, BidRow? Bid, bool MayStart);

[Authorize]
public sealed class StartModel(Asking fund, TimeProvider clock) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    [BindProperty]
    public string? Group { get; set; }

    public RoundRow Round { get; private set; } = null!;

    public IReadOnlyList<GroupAndBid> Mine { get; private set; } = [];

    public IReadOnlyList<GroupAndBid> Free => [.. Mine.Where(it => it.MayStart)];

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool TakesBids => Round.TakesBids(Now);

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        Group = Free is [var only] ? only.Group.Reference : null;
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        var chosen = Mine.FirstOrDefault(it => it.Group.Reference == Group);
        if (chosen is { Bid: { } begun, MayStart: false })
        {
            return Redirect($"/bids/{begun.Reference}"); // sent twice, or someone else of the group was quicker
        }

        if (chosen is null)
        {
            ModelState.AddModelError(nameof(Group), "Select which group is bidding");
        }
        else if (await fund.Ask(new StartBid(Round.Round, chosen.Group.Group, fund.By), ModelState, stop))
        {
            var bids = await fund.Ask(new ListMyBidsToRound(Round.Round, fund.By), stop);
            return Redirect($"/bids/{bids.Last(it => it.Group == chosen.Group.Group).Reference}");
        }

        return Page();
    }

    private async Task<bool> Load(CancellationToken stop)
    {
        if (await fund.Ask(new GetRound(Reference, fund.By), stop) is not { } round)
        {
            return false;
        }

        Round = round;
        var groups = await fund.Ask(new ListMyGroups(fund.By), stop);
        var bids = (await fund.Ask(new ListMyBidsToRound(round.Round, fund.By), stop)).ToLookup(it => it.Group);
        var most = round.Terms?.BidsPerGroup ?? 1;
        Mine =
        [
            .. groups.Select(it => new GroupAndBid(it, bids[it.Group].LastOrDefault(), bids[it.Group].Count() < most)),
        ];
        return true;
    }
}
