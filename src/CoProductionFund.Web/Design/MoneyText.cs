using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CoProductionFund.Web.Design;

/// <summary>Reads money as people write it: "£12,500.50", "12500", " 12 500 ".</summary>
public static partial class MoneyText
{
    /// <summary>Far above any fund: a slip of the finger, not an amount.</summary>
    private const decimal MostPounds = 99_999_999_999;

    /// <param name="what">Goes on after "Enter": "how much you are asking for".</param>
    public static bool TryRead(string? typed, string what, out Pence amount, [NotNullWhen(false)] out string? error)
    {
        amount = Pence.Zero;
        error = null;
        if (string.IsNullOrWhiteSpace(typed))
        {
            error = $"Enter {what}";
            return false;
        }

        if (!Shape().IsMatch(typed))
        {
            error = $"Enter {what} in pounds, like 12,500 or 12,500.50";
            return false;
        }

        var digits = string.Concat(typed.Where(letter => char.IsAsciiDigit(letter) || letter == '.'));
        var readable = decimal.TryParse(
            digits,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var pounds
        );
        if (!readable || pounds > MostPounds)
        {
            error = $"Check {what}: the amount is too large";
            return false;
        }

        amount = new Pence((long)(pounds * 100));
        return true;
    }

    // Commas and spaces only between thousands: "12,50" is someone else's way to write 12.50, not 1,250.
    [GeneratedRegex(@"^\s*£?\s*([0-9]+|[0-9]{1,3}([,\s][0-9]{3})+)(\.[0-9]{1,2})?\s*$")]
    private static partial Regex Shape();
}
