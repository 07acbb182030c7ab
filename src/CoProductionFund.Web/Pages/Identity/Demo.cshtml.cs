using CoProductionFund.Application.People;
using CoProductionFund.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoProductionFund.Web.Pages.Identity;

[AllowAnonymous]
[DevelopmentOnly]
public sealed class DemoModel(IStoryPeople story) : PageModel
{
    public IReadOnlyList<StoryPerson> People => story.All;
}
