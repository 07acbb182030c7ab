using CoProductionFund.Application.Asking;
using CoProductionFund.Application.People;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Wolverine;

namespace CoProductionFund.Web.Identity;

/// <summary>Anyone may play anyone of the story, in Development and nowhere else.</summary>
public static class Demo
{
    public static void MapDemo(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.MapPost("/demo/sign-in-as/{name}", SignInAs)
                .AllowAnonymous()
                .DisableAntiforgery()
                .ExcludeFromDescription();
        }
    }

    /// <param name="name">Slug, full name or email address.</param>
    private static async Task<IResult> SignInAs(
        string name,
        HttpContext context,
        IStoryPeople story,
        [FromServices] IMessageBus bus,
        [FromServices] IMediator ask,
        CancellationToken stop
    )
    {
        var someone = story.All.FirstOrDefault(person => IsCalled(person, name));
        if (someone is null)
        {
            return TypedResults.Problem(
                "Nobody in the story is called this.",
                statusCode: StatusCodes.Status404NotFound
            );
        }

        await bus.InvokeAsync<Decision>(new AddPerson(someone.Email, someone.Name, Caller.TheFund), stop);
        var person = await ask.Send(new PersonWithAddress(someone.Email, Caller.TheFund), stop);
        await context.SignIn(person!.Value);

        return context.Request.GetTypedHeaders().Accept.Any(type => type.MediaType == "application/json")
            ? TypedResults.Ok(new { Person = person.Value.Value, someone.Name })
            : TypedResults.LocalRedirect("/");
    }

    private static bool IsCalled(StoryPerson person, string name) =>
        new[] { person.Slug, person.Name, person.Email }.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase);
}
