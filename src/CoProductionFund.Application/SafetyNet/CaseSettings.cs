using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace CoProductionFund.Application.SafetyNet;

/// <param name="MonthsToKeepContacts">How long after a case is resolved the department may still reach whoever reported it.</param>
public sealed record CaseSettings(int MonthsToKeepContacts)
{
    private const string Name = "SafetyNet:MonthsToKeepContacts";

    /// <summary>Long enough to ask once more, to open the case again, and to answer a complaint.</summary>
    private const int Usually = 6;

    /// <exception cref="InvalidOperationException">It is set, and not to a number of months from 1 to 120.</exception>
    public static CaseSettings Read(IConfiguration settings)
    {
        if (settings[Name] is not { Length: > 0 } set)
        {
            return new(Usually);
        }

        return
            int.TryParse(set, NumberStyles.None, CultureInfo.InvariantCulture, out var months)
            && months is >= 1 and <= 120
            ? new(months)
            : throw new InvalidOperationException($"{Name} is {set}. Set it to a number of months from 1 to 120.");
    }
}
