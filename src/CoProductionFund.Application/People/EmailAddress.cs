using System.Text.RegularExpressions;
using FluentValidation;

namespace CoProductionFund.Application.People;

public static partial class EmailAddress
{
    private const int Longest = 254; // RFC 5321, 4.5.3.1.3

    /// <summary>The same address always looks the same.</summary>
    public static string Normal(string typed) => typed.Trim().ToLowerInvariant();

    public static IRuleBuilderOptions<T, string> EmailAddressRule<T>(this IRuleBuilderInitial<T, string> rule) =>
        rule.Cascade(CascadeMode.Stop)
            .NotEmpty()
            .WithMessage("Enter an email address")
            .Must(typed => typed.Length <= Longest && Shape().IsMatch(typed.Trim()))
            .WithMessage("Enter an email address in the correct format, like name@example.com");

    // no more than mail servers will take: one part, an @, a domain with a dot
    [GeneratedRegex(
        """^[^\s\p{C}@<>()\[\],;:\\"]{1,64}@[^\s\p{C}@<>()\[\],;:\\".]+(\.[^\s\p{C}@<>()\[\],;:\\".]+)+$""",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Shape();
}
