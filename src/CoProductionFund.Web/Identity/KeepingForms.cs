using CoProductionFund.Application.Asking;
using CoProductionFund.Application.People;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Wolverine;

namespace CoProductionFund.Web.Identity;

/// <summary>A sign-in that ends while someone writes costs them nothing.</summary>
public static class KeepingForms
{
    /// <summary>Carries the kept form's id when it is sent again.</summary>
    public const string Field = "kept-form";

    public const string Page = "/kept";

    private const string Token = "__RequestVerificationToken"; // of a sign-in that has ended

    /// <summary>Keeps what was just sent, where we can tell for whom.</summary>
    /// <returns>Whether it was kept.</returns>
    public static async Task<bool> Keep(HttpContext context)
    {
        var request = context.Request;
        if (
            !HttpMethods.IsPost(request.Method)
            || !request.HasFormContentType
            || context.RequestServices.GetRequiredService<LastPerson>().Of(context) is not { } person
        )
        {
            return false;
        }

        try
        {
            var form = await request.ReadFormAsync(context.RequestAborted);
            var fields =
                from field in form
                where field.Key is not (Token or Field)
                from value in field.Value
                select new KeptField(field.Key, value ?? "");
            var address = $"{request.PathBase}{request.Path}{request.QueryString}";

            await context
                .RequestServices.GetRequiredService<IMessageBus>()
                .InvokeAsync<Decision>(
                    new KeepForm(person, address, [.. fields], form.Files.Count > 0, Caller.TheFund),
                    context.RequestAborted
                );
            return true;
        }
        catch (Exception tooMuch) when (tooMuch is InvalidDataException or ValidationException)
        {
            return false;
        }
    }
}

/// <summary>Once a page has taken a kept form, we need not keep it: the words are stored, or stand on the page with its errors.</summary>
public sealed class ForgettingKeptForms(Asking fund) : IAsyncPageFilter
{
    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var executed = await next();
        var request = context.HttpContext.Request;
        if (
            executed.Exception is null
            && HttpMethods.IsPost(request.Method)
            && request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) is true
            && Guid.TryParse(request.Form[KeepingForms.Field], out var form)
        )
        {
            await fund.Ask(new ForgetKeptForm(form, fund.By), new ModelStateDictionary(), CancellationToken.None);
        }
    }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;
}
