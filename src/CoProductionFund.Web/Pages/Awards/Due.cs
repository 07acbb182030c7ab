namespace CoProductionFund.Web.Pages.Awards;

/// <summary>Something that is due next on an award.</summary>
/// <param name="What">A sentence without a full stop that begins with whoever must act: "A lead of the group must answer the offer".</param>
/// <param name="By">Last moment, shown with the days left; null where nothing presses.</param>
/// <param name="Href">Where it is done.</param>
public sealed record Due(string What, DateTimeOffset? By, string Href);
