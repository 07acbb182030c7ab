using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CoProductionFund.Web.Design;

/// <summary>One line of the error summary.</summary>
/// <param name="Href">The field to jump to; null for an error that belongs to the form as a whole.</param>
public sealed record FormError(string? Href, string Text);

/// <summary>Fields say, as they render, where an error with their name must lead.</summary>
/// <remarks>A layout renders after its page, so the summary in it knows all fields, in the order of the page.</remarks>
public sealed class FormRegistry
{
    private readonly List<(string Key, string FocusId)> fields = [];

    public static FormRegistry For(ViewContext view)
    {
        var items = view.HttpContext.Items;
        if (items[typeof(FormRegistry)] is not FormRegistry registry)
        {
            items[typeof(FormRegistry)] = registry = new FormRegistry();
        }

        return registry;
    }

    /// <summary>The errors to show on this page. Its title begins with "Error: " when there are any.</summary>
    public static IReadOnlyList<FormError> Errors(ViewContext view)
    {
        // A mistyped address (?page=x) is a model error too, but nobody filled in a form: only fields may complain.
        var posted = HttpMethods.IsPost(view.HttpContext.Request.Method);
        return [.. For(view).Errors(view.ModelState).Where(error => posted || error.Href is not null)];
    }

    public void Add(string key, string focusId) => fields.Add((key, focusId));

    private IEnumerable<FormError> Errors(ModelStateDictionary state)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, focusId) in fields)
        {
            if (seen.Add(key) && state.FirstError(key) is { } text)
            {
                yield return new FormError("#" + focusId, text);
            }
        }

        foreach (var (key, entry) in state.Where(pair => !seen.Contains(pair.Key)))
        {
            foreach (var error in entry?.Errors ?? [])
            {
                yield return new FormError(null, error.Text());
            }
        }
    }
}

public static class ModelErrors
{
    /// <summary>One error per field is enough to act on: the first.</summary>
    public static string? FirstError(this ModelStateDictionary state, string key) =>
        state.TryGetValue(key, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].Text() : null;

    internal static string Text(this ModelError error) =>
        string.IsNullOrEmpty(error.ErrorMessage) ? "Check this answer" : error.ErrorMessage;
}
