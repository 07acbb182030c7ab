using CoProductionFund.Application.People;
using CoProductionFund.Application.Reviews;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Panel;

/// <summary>How far the panel is, and where it is far apart. The chair acts; staff and auditors read.</summary>
[Authorize]
public sealed class ModerationModel(Asking fund) : PageModel
{
    [FromRoute]
    public required string Reference { get; set; }

    public required RoundRow Round { get; set; }

    public required PanelRow Panel { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public required Application.Asking.Page<BidInModeration> Bids { get; set; }

    public required PanelProgress Done { get; set; }

    public IReadOnlyDictionary<PersonId, string> Names { get; private set; } = new Dictionary<PersonId, string>();

    public bool IsChair => Panel.Chair is { } chair && chair == fund.By.Person;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await fund.Ask(new GetPanel(Reference, fund.By), stop) is not { } panel)
        {
            return NotFound();
        }

        Panel = panel;
        Round = (await fund.Ask(new GetRound(Reference, fund.By), stop))!;
        (Done, Bids) = await fund.Ask(new GetModeration(Reference, Number, fund.By), stop);
        Names = await fund.Ask(new NamesOf([.. panel.Members.Select(it => it.Person)], fund.By), stop);
        return Page();
    }

    public IEnumerable<(PanelMember Member, int Sent, int Allocated)> Progress =>
        from member in Panel.Members
        where member.Scores
        orderby Names[member.Person]
        let done = Done.Members.FirstOrDefault(it => it.Person == member.Person)
        select (member, done?.Sent ?? 0, done?.Allocated ?? 0);

    public static (string Text, TagColour Colour) State(BidInModeration bid) =>
        bid switch
        {
            { IsComplete: false } => ("Reviews missing", TagColour.Yellow),
            { Moderated: not null } => ("Moderated", TagColour.Green),
            { NeedsModeration: true } => ("To moderate", TagColour.Red),
            _ => ("Agreed", TagColour.Green),
        };

    public string Widest(BidInModeration bid)
    {
        var widest = bid.Spreads.MaxBy(it => it.Highest - it.Lowest);
        return widest is null || bid.Sent.Count < 2
            ? "Not known yet"
            : $"{widest.Highest - widest.Lowest} ({Round.Criteria.First(it => it.Key == widest.Criterion).Name})";
    }
}
