using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CoProductionFund.Web.Pages.Agreements;

/// <summary>Who changed what in the agreement.</summary>
[Authorize]
public sealed class ChangesModel(Asking fund) : AgreementPage(fund)
{
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public Page<AgreementChange> Changes { get; private set; } = null!;

    /// <summary>What happened, in a sentence.</summary>
    public static string Say(AgreementChange change)
    {
        var who = change.Party is { } party ? AgreementWords.All([party]) : "";
        var item = change.After ?? change.Before;
        var what = item?.Kind.Name() ?? "";
        var thing = what.Length == 0 ? "" : char.ToLowerInvariant(what[0]) + what[1..];
        var days = change.Days is { } it ? $"from {Words.Date(it.Starts)} to {Words.Date(it.Ends)}" : "";
        return change.What switch
        {
            "agreement-opened" => $"The agreement was opened, for a project {days}",
            "agreement-institution-replaced" when change.Replaced is { } institution =>
                $"{institution.After} took the place of {institution.Before}; what {institution.Before} had proposed fell away",
            "agreement-dates-set" => $"The project was set to last {days}",
            "agreement-item-proposed" => $"{who} proposed: {thing}",
            "agreement-item-amended" => $"{who} changed: {thing}",
            "agreement-item-withdrawn" => $"{who} withdrew: {thing}",
            "agreement-text-settled" => "The text was settled",
            "agreement-text-unsettled" => "The text no longer stands, and what was signed fell away",
            "agreement-signed" => $"{who} signed the text",
            "agreement-in-force" => "The agreement came into force",
            "agreement-review-held" => $"{who} wrote down what came of a review",
            "signatory-named" => $"{who} named a signatory",
            "signatory-stood-down" => $"{who} took a signatory off",
            "variation-proposed" => $"{who} proposed a variation",
            "variation-approved" => $"{who} agreed to the variation",
            "variation-agreed" => "All parties agreed: a new version is in force",
            "variation-refused" => $"{who} refused the variation",
            "variation-withdrawn" => $"{who} withdrew the variation",
            var other => other,
        };
    }

    /// <summary>An item on one line or several.</summary>
    public static string Say(ItemThen item)
    {
        var day = item.Day is { } it ? $"{Words.Date(it)}: " : "";
        var measure = item.Words?.Measure is { } by ? $"\nMeasured by: {by}" : "";
        return $"{day}{item.Words?.Text ?? "These words were erased."}{measure}";
    }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (!await Load(stop))
        {
            return NotFound();
        }

        Changes = await Fund.Ask(new ListAgreementChanges(Reference, Number, Fund.By), stop);
        return Page();
    }
}
