using CoProductionFund.Domain.Bids;

namespace CoProductionFund.Application.Bids;

/// <summary>What everyone calls the sections of a bid: the form, the printed questions and the timeline alike.</summary>
public static class SectionTitles
{
    public static string Title(this BidSection section) =>
        section switch
        {
            BidSection.Summary => "Title and public summary",
            BidSection.Scope => "Where and how deep",
            BidSection.People => "The people who take part",
            BidSection.Partner => "The partner institution",
            BidSection.Match => "What the partner brings",
            BidSection.Change => "What will change",
            BidSection.Budget => "The money",
            BidSection.Risks => "Risks",
            BidSection.Continuity => "If it fails",
            BidSection.Questions => "This round’s own questions",
            _ => "Declarations",
        };
}
