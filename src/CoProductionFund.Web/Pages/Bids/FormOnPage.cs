using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Bids;

namespace CoProductionFund.Web.Pages.Bids;

/// <summary>A bid to read: <c>&lt;partial name="~/Pages/Bids/_Form.cshtml" model="…" /&gt;</c>.</summary>
/// <param name="Areas">Names of the service areas it may speak of.</param>
public sealed record FormOnPage(BidForm Form, RoundRow Round, IReadOnlyDictionary<ServiceAreaId, string> Areas)
{
    /// <summary>The bid whose answers can be changed from here; null for reading alone.</summary>
    public string? Change { get; init; }

    /// <summary>What has to be put right, shown where it belongs.</summary>
    public IReadOnlyList<Problem> Gaps { get; init; } = [];

    public IReadOnlyList<SectionInWords> Sections => new FormInWords(Form, Round, Areas).All;

    /// <summary>The gaps of a part that none of its answers can show.</summary>
    public IEnumerable<Problem> GapsOf(SectionInWords section)
    {
        var shown = section
            .Answers.Select(it => it.Where)
            .Concat(section.Parts.Where(part => part.Heading is not null).Select(part => part.Where))
            .ToHashSet();
        return Gaps.Where(gap => Bids.Sections.Of(gap.Where) == section.Section && !shown.Contains(gap.Where));
    }
}
