using CoProductionFund.Application.Asking;
using CoProductionFund.Application.People;
using CoProductionFund.Application.Store;
using CoProductionFund.Web.Identity;
using FluentValidation;
using FluentValidation.Results;
using JasperFx;
using MediatR;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Wolverine;

namespace CoProductionFund.Web;

/// <summary>The one door through which pages and endpoints ask. Form errors and refusals come back; bugs go on as exceptions.</summary>
/// <remarks>The form is looked at here and once more before the handler: what fails there is logged as a bug.</remarks>
public sealed class Asking(
    IHttpContextAccessor http,
    IMediator mediator,
    IMessageBus bus,
    Guard guard,
    Remembering memory,
    IServiceProvider services
)
{
    /// <summary>Said when a second person was quicker, and our own retries did not help.</summary>
    private static readonly Refusal SomeoneElse = new(
        "changed-meanwhile",
        "Someone else changed this at the same moment. Look at it again and try once more."
    );

    /// <summary>Who looks at the page.</summary>
    public Caller By => http.HttpContext?.User.Person() is { } person ? Caller.Is(person) : Caller.Anyone;

    private Task<MyPlaces>? places;

    /// <summary>Where whoever looks belongs. Asked once for each request, and anew after a command.</summary>
    public Task<MyPlaces> Places(CancellationToken stop) => places ??= Ask(new GetMyPlaces(By), stop);

    /// <summary>Why the last command was not done, for a page that answers one code in its own way. Null when it was done.</summary>
    public Refusal? LastRefusal { get; private set; }

    /// <exception cref="NotAllowedException">Becomes "not found", or the way to sign in.</exception>
    public Task<T> Ask<T>(IQuery<T> query, CancellationToken stop) => mediator.Send(query, stop);

    /// <summary>For pages.</summary>
    /// <param name="form">Gets what is wrong: per property, a refusal's problems under their own places, its message under "".</param>
    /// <param name="fields">Where the form calls a property (or a problem's place) by another name: ["Asked.Value"] = "AskedPounds".</param>
    /// <returns>True when it was done.</returns>
    public async Task<bool> Ask(
        Command command,
        ModelStateDictionary form,
        CancellationToken stop,
        IReadOnlyDictionary<string, string>? fields = null
    )
    {
        if (await Check(command, form, stop, fields) && await Decide(command) is { } refusal)
        {
            form.AddModelError("", refusal.Message);
            foreach (var problem in refusal.Problems)
            {
                AddOnce(form, fields, problem.Where, problem.Message);
            }
        }

        return form.IsValid;
    }

    /// <summary>For the page before "check": is the form filled in? Nothing is done yet.</summary>
    /// <returns>True when it is.</returns>
    public async Task<bool> Check(
        Command command,
        ModelStateDictionary form,
        CancellationToken stop,
        IReadOnlyDictionary<string, string>? fields = null
    )
    {
        foreach (var error in await Check(command, stop))
        {
            AddOnce(form, fields, error.PropertyName, error.ErrorMessage);
        }

        return form.IsValid;
    }

    /// <summary>For endpoints: 204, or a problem that says why not.</summary>
    public Task<IResult> Ask(Command command, CancellationToken stop) =>
        Ask(command, () => Task.FromResult<IResult>(TypedResults.NoContent()), stop);

    /// <summary>For endpoints: 201 and where to find what was made, or a problem that says why not.</summary>
    public Task<IResult> Ask(Command command, string location, CancellationToken stop) =>
        Ask(command, () => Task.FromResult<IResult>(TypedResults.Created(location)), stop);

    /// <summary>For endpoints: whatever <paramref name="done"/> answers, or a problem that says why not.</summary>
    public async Task<IResult> Ask(Command command, Func<Task<IResult>> done, CancellationToken stop)
    {
        if (await Check(command, stop) is { Count: > 0 } errors)
        {
            return Problems.Form(errors);
        }

        return await Decide(command) is { } refusal ? Problems.Refused(refusal) : await done();
    }

    /// <summary>For endpoints: does something with whoever has this address, known to us or not.</summary>
    public async Task<IResult> Appoint(
        string email,
        string? name,
        Func<PersonId, Command> appoint,
        CancellationToken stop
    )
    {
        await guard.Check(appoint(default), stop); // nobody else writes into the directory
        return await Ask(
            new AddPerson(email, name, By),
            async () => await Ask(appoint((await Ask(new PersonWithAddress(email, By), stop))!.Value), stop),
            stop
        );
    }

    private static void AddOnce(
        ModelStateDictionary form,
        IReadOnlyDictionary<string, string>? fields,
        string name,
        string message
    )
    {
        var field = fields?.GetValueOrDefault(name) ?? name;
        if (form.GetFieldValidationState(field) is not ModelValidationState.Invalid)
        {
            form.AddModelError(field, message);
        }
    }

    /// <summary>What is wrong with the form, told only to those who may send it.</summary>
    /// <remarks>The handler's own guard asks again; asking here keeps those who may not out of the log of failures.</remarks>
    private async Task<List<ValidationFailure>> Check(Command command, CancellationToken stop)
    {
        LastRefusal = null;
        await guard.Check(command, stop);
        if (services.GetService(typeof(IValidator<>).MakeGenericType(command.GetType())) is not IValidator validator)
        {
            return [];
        }

        return (await validator.ValidateAsync(new ValidationContext<object>(command), stop)).Errors;
    }

    /// <remarks>Not cancelled with the request: whoever closes the window must not leave us unsure of what was stored.</remarks>
    private async Task<Refusal?> Decide(Command command)
    {
        if (http.HttpContext?.Request is { } request && LookingAtPages.IsOnlyLookedAt(request))
        {
            throw new InvalidOperationException($"{command} was sent by a page that is only looked at.");
        }

        try
        {
            return LastRefusal = (await bus.InvokeAsync<Decision>(command, CancellationToken.None)).Refusal;
        }
        catch (ConcurrencyException)
        {
            return LastRefusal = SomeoneElse;
        }
        finally
        {
            places = null;
            memory.Forget();
        }
    }
}
