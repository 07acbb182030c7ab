using System.Globalization;
using System.Text.RegularExpressions;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Files;
using CoProductionFund.Domain.PaymentRuns;

namespace CoProductionFund.Application.PaymentRuns;

/// <summary>Reads what the finance system says of a payment run: docs/payment-files.md.</summary>
internal static partial class AnswersFile
{
    public static readonly IReadOnlyList<string> Columns =
    [
        "payment_reference",
        "result",
        "bank_reference",
        "paid_on",
        "reason",
    ];

    private const int LongestReason = 200;

    /// <param name="started">The day in London on which the run was started; nothing was paid before.</param>
    /// <param name="today">In London; nothing was paid later.</param>
    public static (IReadOnlyList<PaymentAnswer> Answers, IReadOnlyList<Problem> Problems) Read(
        string text,
        DateOnly started,
        DateOnly today
    )
    {
        var rows = Csv.Read(text);
        if (rows.Count == 0 || !rows[0].Fields.Select(it => it.Trim()).SequenceEqual(Columns))
        {
            return ([], [PaymentRunDecisions.At(1, $"must be {string.Join(',', Columns)}")]);
        }

        if (rows.Count == 1)
        {
            return ([], [PaymentRunDecisions.At(2, "there is no payment in the file")]);
        }

        List<PaymentAnswer> answers = [];
        List<Problem> problems = [];
        foreach (var (line, fields) in rows.Skip(1))
        {
            var (answer, wrong) = fields.Any(it => it.AsSpan().ContainsAny('\r', '\n'))
                ? (null, "a column has a line break in it: is a quote not closed?")
                : Row(line, [.. fields.Select(it => it.Trim())], started, today);
            if (wrong is not null)
            {
                problems.Add(PaymentRunDecisions.At(line, wrong));
            }
            else
            {
                answers.Add(answer!);
            }
        }

        return (answers, problems);
    }

    private static (PaymentAnswer? Answer, string? Wrong) Row(
        int line,
        string[] fields,
        DateOnly started,
        DateOnly today
    )
    {
        if (fields.Length != Columns.Count)
        {
            return (null, $"must have {Columns.Count} columns, and has {fields.Length}");
        }

        var (reference, result, bank, day, reason) = (fields[0], fields[1], fields[2], fields[3], fields[4]);
        return result.ToLowerInvariant() switch
        {
            _ when !Reference().IsMatch(reference) => (null, "payment_reference is not one of ours"),
            "paid" when !BankReference().IsMatch(bank) => (
                null,
                "bank_reference must be 1 to 35 letters, digits, spaces and . / - and begin with a letter or digit"
            ),
            "paid" when Day(day) is not { } on => (null, "paid_on must be a day like 2027-03-31"),
            "paid" when Day(day) > today => (null, "paid_on is still to come"),
            "paid" when Day(day) < started => (null, $"paid_on is before the run was started, {started.Say()}"),
            "paid" => (new(line, reference, bank, Day(day), null), null),
            "bounced" when !IsReason(reason) => (null, $"reason must be 1 to {LongestReason} characters of plain text"),
            "bounced" => (new(line, reference, null, null, reason), null),
            _ => (null, "result must be paid or bounced"),
        };
    }

    private static DateOnly? Day(string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            ? on
            : null;

    private static bool IsReason(string reason) =>
        reason.Length is > 0 and <= LongestReason && FormRules.IsStorable(reason) && !reason.Any(char.IsControl);

    [GeneratedRegex(@"^[A-Z]{3}-P\d{4,9}-\d{3,6}\z")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9 ./-]{0,34}\z")]
    private static partial Regex BankReference();
}
