using System.Globalization;

namespace CoProductionFund.Web.Pages.Department.Rounds;

/// <summary>The buttons of a list that grows and shrinks on its page: "add", "remove-2".</summary>
internal static class Rows
{
    public const int Most = 30;

    public static void Change<T>(List<T> rows, string then)
        where T : new()
    {
        if (then == "add" && rows.Count < Most)
        {
            rows.Add(new());
        }
        else if (
            then.StartsWith("remove-", StringComparison.Ordinal)
            && int.TryParse(then["remove-".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at < rows.Count
        )
        {
            rows.RemoveAt(at);
        }
    }
}
