using CoProductionFund.Application.Ledger;

namespace CoProductionFund.Web.Pages.Bids;

/// <summary>What was promised to a group when its bid was handed in or decided.</summary>
public sealed record LedgerReceipt(string Reference, Receipted What, Receipt Receipt)
{
    public string Proof => $"/api/v1/bids/{Reference}/receipts/{What.ToString().ToLowerInvariant()}/proof";
}
