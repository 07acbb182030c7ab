using CoProductionFund.Application.Files;

namespace CoProductionFund.Application.Tests.Files;

public class WritingTables
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44 113 496 0000", "'+44 113 496 0000")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("-", "'-")]
    [InlineData("-5\n", "\"'-5\n\"")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1+1", "'\t=1+1")]
    [InlineData("\r=1+1", "\"'\r=1+1\"")]
    [InlineData("\n=1+1", "\"'\n=1+1\"")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    public void No_cell_is_run_as_a_formula(string text, string cell) => Assert.Equal(cell + "\r\n", Csv.Line([text]));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a = b", "a = b")]
    [InlineData("-12.50", "-12.50")]
    [InlineData("12000.00", "12000.00")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void What_is_harmless_stays_as_it_is_and_is_quoted_where_it_must_be(string? text, string cell) =>
        Assert.Equal(cell + "\r\n", Csv.Line([text]));

    [Fact]
    public void What_is_written_is_read_again()
    {
        string[] cells = ["a,b", "say \"it\"", "two\r\nlines", "", "end"];

        var (line, read) = Assert.Single(Csv.Read(Csv.Line(cells)));

        Assert.Equal(1, line);
        Assert.Equal(cells, read);
    }
}
