using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoProductionFund.Web.Design;

/// <summary>Reads what was typed into a text box. A text that cannot be read becomes an error of that field.</summary>
public static class Reading
{
    /// <param name="what">Goes on after "Enter": "how much you are asking for".</param>
    /// <returns>Null when there is an error.</returns>
    public static Pence? ReadMoney(this ModelStateDictionary state, string key, string? typed, string what)
    {
        if (MoneyText.TryRead(typed, what, out var amount, out var error))
        {
            return amount;
        }

        state.Refuse(key, error);
        return null;
    }

    /// <inheritdoc cref="ReadMoney"/>
    public static int? ReadNumber(this ModelStateDictionary state, string key, string? typed, string what)
    {
        if (NumberText.TryRead(typed, what, out var number, out var error))
        {
            return number;
        }

        state.Refuse(key, error);
        return null;
    }

    /// <param name="what">How the error begins: "Description of the work".</param>
    public static void CheckWords(this ModelStateDictionary state, string key, string? typed, int max, string what)
    {
        if (Words.Count(typed) > max)
        {
            state.Refuse(key, $"{what} must be {max} words or fewer");
        }
    }

    /// <summary>The domain said no to what this field holds; without a key, to the form as a whole.</summary>
    public static void Refuse(this ModelStateDictionary state, Refusal refusal, string key = "") =>
        state.Refuse(key, refusal.Message);

    private static void Refuse(this ModelStateDictionary state, string key, string error)
    {
        if (state.FirstError(key) is null || key.Length == 0)
        {
            state.AddModelError(key, error);
        }
    }
}
