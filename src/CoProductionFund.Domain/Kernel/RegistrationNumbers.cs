using System.Text.RegularExpressions;

namespace CoProductionFund.Domain.Kernel;

public enum IdentifierScheme
{
    /// <summary>Charity Commission for England and Wales.</summary>
    CharityEnglandWales,
    CharityScotland,
    CharityNorthernIreland,

    /// <summary>Companies House.</summary>
    Company,

    /// <summary>Mutuals register of the Financial Conduct Authority.</summary>
    Mutual,

    /// <summary>HM Revenue and Customs.</summary>
    Vat,
}

/// <summary>A number an organisation is registered under.</summary>
public sealed record Identifier(IdentifierScheme Scheme, string Number);

/// <summary>
/// How the numbers of the registers are written. Of these only VAT numbers have a public check digit; for the rest the
/// form is all that can be verified without asking the register (docs/adr/0054).
/// </summary>
public static partial class RegistrationNumbers
{
    /// <summary>Without spaces and in capitals, as we keep it.</summary>
    public static string Compact(string number) => Spaces().Replace(number, "").ToUpperInvariant();

    /// <summary>Whether the register could have given this number.</summary>
    public static bool IsWellFormed(Identifier identifier)
    {
        var number = Compact(identifier.Number);
        return identifier.Scheme switch
        {
            IdentifierScheme.CharityEnglandWales => CharityEnglandWales().IsMatch(number),
            IdentifierScheme.CharityScotland => CharityScotland().IsMatch(number),
            IdentifierScheme.CharityNorthernIreland => CharityNorthernIreland().IsMatch(number),
            IdentifierScheme.Company => Company().IsMatch(number),
            IdentifierScheme.Mutual => Mutual().IsMatch(number),
            IdentifierScheme.Vat => IsVat(number),
            _ => false,
        };
    }

    /// <summary>Nine digits, with three more for a branch, or the short form of departments (GD) and health bodies (HA).</summary>
    /// <remarks>
    /// HMRC, VAT registration numbers (also European Commission, VIES-VAT Validation Routines, United Kingdom): the first
    /// seven digits weighted 8 to 2, and the last two, add up to a multiple of 97; in the series since 2009, 55 more.
    /// GD numbers run from 000 to 499, HA numbers from 500 to 999.
    /// </remarks>
    private static bool IsVat(string number)
    {
        if (Vat().Match(number) is not { Success: true } match)
        {
            return false;
        }

        var digits = match.Groups["digits"].Value;
        if (digits.Length == 0)
        {
            return true;
        }

        var sum = int.Parse(digits[7..9], System.Globalization.CultureInfo.InvariantCulture);
        for (var at = 0; at < 7; at++)
        {
            sum += (8 - at) * (digits[at] - '0');
        }

        return sum % 97 == 0 || (sum + 55) % 97 == 0;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    // Charity Commission, register of charities: six or seven digits, and a suffix for a linked charity
    [GeneratedRegex(@"\A[0-9]{6,7}(-[0-9]{1,2})?\z")]
    private static partial Regex CharityEnglandWales();

    // Office of the Scottish Charity Regulator: SC and six digits
    [GeneratedRegex(@"\ASC[0-9]{6}\z")]
    private static partial Regex CharityScotland();

    // Charity Commission for Northern Ireland: NIC and six digits
    [GeneratedRegex(@"\ANIC[0-9]{6}\z")]
    private static partial Regex CharityNorthernIreland();

    // Companies House, "Uniform Resource Identifiers customer guide", company prefixes: eight characters. Registered societies
    // kept letters at the end of theirs.
    [GeneratedRegex(
        @"\A([0-9]{8}|(AC|CE|CS|EN|ES|FC|FE|GE|GN|GS|LP|NA|NC|NF|NI|NL|NZ|OC|OE|R0|SA|SC|SE|SF|SG|SI|SL|SO|SZ|ZC)[0-9]{6}|(IP|NO|NP|RS|SP)[0-9]{4,6}[A-Z]{0,2})\z"
    )]
    private static partial Regex Company();

    // Financial Conduct Authority, mutuals register: "29919R", "IP12345R", "RS007648"
    [GeneratedRegex(@"\A[A-Z]{0,2}[0-9]{3,8}[A-Z]{0,2}\z")]
    private static partial Regex Mutual();

    [GeneratedRegex(@"\A(GB)?((?<digits>[0-9]{9})([0-9]{3})?|GD[0-4][0-9]{2}|HA[5-9][0-9]{2})\z")]
    private static partial Regex Vat();
}
