using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoProductionFund.Web.Pages.Department;

/// <summary>Reads times, shares and lines as people write them.</summary>
public static partial class MoreReading
{
    private static readonly string[] TimeFormats = ["h:mmtt", "htt", "h.mmtt", "H:mm", "HH:mm", "H.mm"];

    /// <summary>"9am", "5:30pm", "17:30", "midday": a time of day in London. Midnight is refused, because nobody knows its day.</summary>
    /// <param name="what">Goes on after "Enter": "the time the round opens".</param>
    public static TimeOnly? ReadTime(this ModelStateDictionary form, string key, string? typed, string what)
    {
        var text = string.Concat((typed ?? "").Where(letter => !char.IsWhiteSpace(letter))).ToLowerInvariant();
        if (text is "midday" or "noon" or "12noon")
        {
            return new(12, 0);
        }

        if (
            TimeOnly.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            && time != TimeOnly.MinValue
        )
        {
            return time;
        }

        form.AddModelError(key, text.Length == 0 ? $"Enter {what}" : $"Enter {what}, like 9am, midday or 5:30pm");
        return null;
    }

    /// <summary>"25", "12.5%".</summary>
    public static Percent? ReadPercent(this ModelStateDictionary form, string key, string? typed, string what)
    {
        var text = (typed ?? "").Trim();
        if (
            Share().IsMatch(text)
            && decimal.TryParse(
                text.TrimEnd('%', ' '),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var share
            )
        )
        {
            return new((int)(share * 100));
        }

        form.AddModelError(key, text.Length == 0 ? $"Enter {what}" : $"Enter {what} in percent, like 25 or 12.5");
        return null;
    }

    public static IReadOnlyList<string> Lines(string? typed) =>
        (typed ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A number as it would be typed, without a percent sign.</summary>
    public static string Typed(Percent share) => share.ToString().TrimEnd('%');

    public static string Typed(Pence amount) => amount.ToString().TrimStart('£');

    public static string Typed(TimeOnly time) => time.ToString("H:mm", CultureInfo.InvariantCulture);

    /// <summary>A key made from a name: kebab case, unlike any other.</summary>
    public static string KeyFor(string name, IEnumerable<string> taken)
    {
        var plain = new string([.. name.Normalize(NormalizationForm.FormD).Where(char.IsAscii)]).ToLowerInvariant();
        var words = NotAWord().Split(plain).Where(word => word.Length > 0).Take(8);
        var key = string.Join('-', words) is { Length: > 0 } made
            ? made[..Math.Min(made.Length, 60)].Trim('-')
            : "item";
        var others = taken.ToHashSet();
        return others.Contains(key)
            ? Enumerable.Range(2, 1_000).Select(n => $"{key}-{n}").First(it => !others.Contains(it))
            : key;
    }

    [GeneratedRegex(@"^[0-9]{1,4}(\.[0-9]{1,2})?\s*%?$")]
    private static partial Regex Share();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotAWord();
}
