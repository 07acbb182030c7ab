using CoProductionFund.Application.Awards.Returns;
using CoProductionFund.Domain.Awards;
using Microsoft.AspNetCore.Authorization;

namespace CoProductionFund.Web.Pages.Returns;

/// <summary>What a project reports, return by return.</summary>
[Authorize]
public sealed class IndexModel(Asking fund, TimeProvider clock) : ReportsPage(fund, clock)
{
    public bool CanComplete => Row.Returns.All(it => it.Stage is ReturnStage.Accepted);

    public bool IsLate(ReturnRow one) => one.Stage is ReturnStage.Draft && Now >= one.Date.LateFrom;
}
