using CoProductionFund.Domain.Bids;

namespace CoProductionFund.Web.Pages.Bids;

/// <summary>One answer as people read it.</summary>
/// <param name="Where">As <see cref="BidCompleteness"/> names it ("summary.title").</param>
/// <param name="Text">Null where there is no answer, or where it was erased.</param>
public sealed record Said(string Where, string Label, string? Text)
{
    public string Anchor => Where.Replace('.', '-');
}

/// <summary>Answers that belong together: one risk, one outcome.</summary>
/// <param name="Heading">Null for the first answers of a section.</param>
public sealed record PartInWords(string Where, string? Heading, IReadOnlyList<Said> Answers)
{
    public string Anchor => Where.Replace('.', '-');
}

public sealed record SectionInWords(BidSection Section, string Title, IReadOnlyList<PartInWords> Parts)
{
    /// <summary>The anchor of its heading, and the address of its page.</summary>
    public string Slug => Sections.SlugOf(Section);

    public IEnumerable<Said> Answers => Parts.SelectMany(part => part.Answers);
}
