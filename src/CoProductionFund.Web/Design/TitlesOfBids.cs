namespace CoProductionFund.Web.Design;

/// <summary>What to call a bid that was handed in. It had a title then, so one that has none now was erased.</summary>
public static class TitlesOfBids
{
    public static string OrErased(this string? title, string reference) => title ?? $"{reference} (title erased)";
}
