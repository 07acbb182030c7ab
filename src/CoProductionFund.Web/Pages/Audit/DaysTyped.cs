using System.Globalization;

namespace CoProductionFund.Web.Pages.Audit;

/// <summary>A day typed into one box: "27 3 2027", "27/3/2027", "27 March 2027" or "2027-03-27".</summary>
public static class DaysTyped
{
    public static DateOnly? Read(string typed) =>
        DateOnly.TryParseExact(
            typed.Trim(),
            ["d M yyyy", "d/M/yyyy", "d.M.yyyy", "d MMMM yyyy", "d MMM yyyy", "yyyy-MM-dd"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AllowInnerWhite,
            out var day
        )
            ? day
            : null;
}
