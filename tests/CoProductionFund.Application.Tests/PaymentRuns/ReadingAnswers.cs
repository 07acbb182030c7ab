using CoProductionFund.Application.PaymentRuns;
using CoProductionFund.Domain.PaymentRuns;

namespace CoProductionFund.Application.Tests.PaymentRuns;

/// <summary>What finance systems, spreadsheets and people make of the file: docs/payment-files.md.</summary>
public class ReadingAnswers
{
    private const string Head = "payment_reference,result,bank_reference,paid_on,reason";

    private static readonly DateOnly Started = new(2027, 3, 29),
        Today = new(2027, 3, 31);

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void Takes_every_kind_of_line_end_a_mark_at_the_beginning_quotes_and_empty_lines(string end)
    {
        string[] lines =
        [
            "\uFEFF" + Head,
            "",
            "\"HEA-P0007-001\",\"paid\",\"FP 20270331 0031\",2027-03-31,",
            " HEA-P0007-002 , BOUNCED ,,,\"No account, they say: \"\"none\"\"\"",
            ",,,,",
        ];
        var (answers, problems) = Read(string.Join(end, lines));

        Assert.Empty(problems);
        Assert.Equal(
            [
                new(3, "HEA-P0007-001", "FP 20270331 0031", Today, null),
                new(4, "HEA-P0007-002", null, null, "No account, they say: \"none\""),
            ],
            answers
        );
    }

    [Theory]
    [InlineData("31/03/2027")]
    [InlineData("31-Mar-27")]
    [InlineData("2027-3-31")]
    [InlineData("2027-02-30")]
    [InlineData("46477")] // the day as a spreadsheet counts it
    [InlineData("")]
    public void Says_what_a_day_looks_like(string day) =>
        Wrong($"HEA-P0007-001,paid,FP1,{day},", "Line 2: paid_on must be a day like 2027-03-31");

    [Theory]
    [InlineData("2.02703E+15")] // a long number as a spreadsheet shows it
    [InlineData("=1+1")]
    [InlineData("")]
    [InlineData("123456789012345678901234567890123456")]
    [InlineData("ＦＰ１")]
    public void Says_what_a_bank_reference_looks_like(string reference) =>
        Wrong(
            $"HEA-P0007-001,paid,{reference},2027-03-31,",
            "Line 2: bank_reference must be 1 to 35 letters, digits, spaces and . / - and begin with a letter or digit"
        );

    [Theory]
    [InlineData("2027-03-28", "Line 2: paid_on is before the run was started, 29 March 2027")]
    [InlineData("1970-01-01", "Line 2: paid_on is before the run was started, 29 March 2027")]
    [InlineData("2027-04-01", "Line 2: paid_on is still to come")]
    public void Takes_no_day_on_which_it_cannot_have_been_paid(string day, string problem) =>
        Wrong($"HEA-P0007-001,paid,FP1,{day},", problem);

    [Theory]
    [InlineData("2027-03-29")]
    [InlineData("2027-03-31")]
    public void Takes_the_days_of_the_run_and_of_today(string day) =>
        Assert.Empty(Read($"{Head}\r\nHEA-P0007-001,paid,FP1,{day},").Problems);

    /// <summary>What follows an open quote would be swallowed, and the payment after it never be answered.</summary>
    [Theory]
    [InlineData("HEA-P0007-001,paid,FP1,2027-03-31,\"\r\nHEA-P0007-002,bounced,,,No account")]
    [InlineData("HEA-P0007-001,bounced,,,\"No account\r\nHEA-P0007-002,paid,FP1,2027-03-31,")]
    public void Says_where_a_quote_is_not_closed(string lines) =>
        Wrong(lines, "Line 2: a column has a line break in it: is a quote not closed?");

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\r\n\r\n")]
    [InlineData("payment_reference;result;bank_reference;paid_on;reason\r\nHEA-P0007-001;paid;FP1;2027-03-31;")]
    [InlineData("payment_reference\tresult\tbank_reference\tpaid_on\treason")]
    [InlineData("result,payment_reference,bank_reference,paid_on,reason")]
    [InlineData("payment_reference,result,bank_reference,paid_on,reason,amount")]
    [InlineData("HEA-P0007-001,paid,FP1,2027-03-31,")]
    [InlineData("p\0a\0y\0m\0e\0n\0t\0")]
    public void Says_what_the_first_line_must_be(string file) =>
        Assert.Equal($"Line 1: must be {Head}", Assert.Single(Read(file).Problems).Message);

    [Fact]
    public void Says_that_nothing_is_answered() =>
        Assert.Equal("Line 2: there is no payment in the file", Assert.Single(Read(Head).Problems).Message);

    [Fact]
    public void Tells_the_first_hundred_mistakes_and_how_many_there_are()
    {
        var problems = Enumerable.Range(2, 5_000).Select(line => PaymentRunDecisions.At(line, "wrong")).ToList();

        var refusal = PaymentRunDecisions.AnswersWrong(problems).Refusal!;

        Assert.Equal(100, refusal.Problems.Count);
        Assert.Contains("5000 mistakes", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>Files cut, doubled and mixed up: each line is an answer or a mistake, and none breaks the reading.</summary>
    [Fact]
    public void Never_breaks_on_a_file_that_was_spoilt()
    {
        const string Whole =
            Head + "\r\nHEA-P0007-001,paid,FP 1,2027-03-31,\r\nHEA-P0007-002,bounced,,,\"No, \"\"none\"\"\"\r\n";
        char[] any = [',', '"', '\r', '\n', '\0', '=', '\uFEFF', '\uD800', 'é', '1', ' ', '\t'];
        for (var seed = 0; seed < 5_000; seed++)
        {
            var random = new Random(seed);
            var file = Whole.ToList();
            for (var times = random.Next(1, 6); times > 0; times--)
            {
                var at = random.Next(file.Count);
                switch (random.Next(3))
                {
                    case 0:
                        file.RemoveRange(at, random.Next(1, Math.Min(20, file.Count - at) + 1));
                        break;
                    case 1:
                        file.InsertRange(at, file.GetRange(at, Math.Min(30, file.Count - at)));
                        break;
                    default:
                        file.Insert(at, any[random.Next(any.Length)]);
                        break;
                }

                if (file.Count == 0)
                {
                    break;
                }
            }

            var (answers, _) = Read(new string([.. file]));

            Assert.All(
                answers,
                it =>
                {
                    Assert.Matches(@"^[A-Z]{3}-P\d{4,9}-\d{3,6}\z", it.Reference);
                    Assert.True(it.BouncedBecause is null != (it.BankReference is null), $"seed {seed}");
                    Assert.True(it.PaidOn is null || (it.PaidOn >= Started && it.PaidOn <= Today), $"seed {seed}");
                    Assert.DoesNotContain(it.BankReference + it.BouncedBecause, char.IsControl);
                }
            );
        }
    }

    private static (IReadOnlyList<PaymentAnswer> Answers, IReadOnlyList<Problem> Problems) Read(string file) =>
        AnswersFile.Read(file, Started, Today);

    private static void Wrong(string lines, string problem) =>
        Assert.Equal(problem, Read($"{Head}\r\n{lines}").Problems[0].Message);
}
