using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CoProductionFund.Web.Design;

/// <summary>Reads a whole number from 0 as people write it: "12", "1,200".</summary>
public static partial class NumberText
{
    /// <param name="what">Goes on after "Enter": "how many people will take part".</param>
    public static bool TryRead(string? typed, string what, out int number, [NotNullWhen(false)] out string? error)
    {
        number = 0;
        error = null;
        if (string.IsNullOrWhiteSpace(typed))
        {
            error = $"Enter {what}";
            return false;
        }

        if (!Shape().IsMatch(typed))
        {
            error = $"Enter {what} as a whole number, like 12";
            return false;
        }

        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number))
        {
            error = $"Check {what}: the number is too large";
            return false;
        }

        return true;
    }

    [GeneratedRegex(@"^\s*([0-9]+|[0-9]{1,3}([,\s][0-9]{3})+)\s*$")]
    private static partial Regex Shape();
}
