using FluentValidation;

namespace CoProductionFund.Application.Asking;

/// <summary>Checks that many forms share.</summary>
public static class FormRules
{
    /// <summary>Some text, of a length that is no attack on the disk. PostgreSQL keeps no NUL character, so none is taken.</summary>
    /// <param name="missing">Said when there is none ("Enter the name of the department").</param>
    /// <param name="most">Characters.</param>
    public static IRuleBuilderOptions<T, string> Words<T>(
        this IRuleBuilderInitial<T, string> rule,
        string missing,
        int most
    ) => rule.Cascade(CascadeMode.Stop).NotEmpty().WithMessage(missing).NoMoreThan(most)!;

    /// <summary>The same for text that may be missing.</summary>
    /// <param name="most">Characters.</param>
    public static IRuleBuilderOptions<T, string?> NoMoreThan<T>(this IRuleBuilder<T, string?> rule, int most) =>
        rule.MaximumLength(most)
            .WithMessage($"Use {most:N0} characters or fewer")
            .Must(IsStorable)
            .WithMessage("Remove the characters that cannot be shown");

    /// <summary>What was typed, without spaces around it; null where that is nothing.</summary>
    public static string? Given(this string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    /// <summary>A reference that was typed, as it is kept; null where nothing can be called that.</summary>
    public static string? Reference(this string? typed) =>
        typed.Given() is { Length: <= 50 } given && IsStorable(given) ? given.ToUpperInvariant() : null;

    /// <summary>No NUL and no half of a surrogate pair.</summary>
    public static bool IsStorable(string? text)
    {
        if (text is null)
        {
            return true;
        }

        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\0' || (char.IsSurrogate(text[at]) && !char.IsSurrogatePair(text, at)))
            {
                return false;
            }

            at += char.IsHighSurrogate(text[at]) ? 1 : 0;
        }

        return true;
    }
}
