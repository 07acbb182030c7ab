using CoProductionFund.Application.Files;

namespace CoProductionFund.Application.Tests.Files;

public class CleaningNames
{
    [Theory]
    [InlineData("Insurance 2027.pdf", "Insurance 2027.pdf")]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData(@"C:\Users\someone\rules.docx", "rules.docx")]
    [InlineData(@"..\..\rules.docx", "rules.docx")]
    [InlineData("a/b/..", "file")]
    [InlineData("", "file")]
    [InlineData("   .pdf", "file.pdf")]
    [InlineData(".htaccess", "file.htaccess")]
    [InlineData("...rules.pdf", "rules.pdf")]
    [InlineData("rules.pdf. . ", "rules.pdf")]
    [InlineData("rules\0.pdf", "rules.pdf")]
    [InlineData("rules\r\nSet-Cookie: x.pdf", "rules Set-Cookie x.pdf")]
    [InlineData("insurance\u202Efdp.exe", "insurancefdp.exe")] // turns the reading direction
    [InlineData("rul\u200Bes\uFEFF.pdf", "rules.pdf")] // cannot be seen
    [InlineData("cafe\u0301.pdf", "caf\u00E9.pdf")] // two ways to write the same
    [InlineData("a<b>:\"c|d?e*.pdf", "abcde.pdf")]
    [InlineData("règles – 規約.pdf", "règles – 規約.pdf")]
    [InlineData("rules.p/df", "df")]
    public void Leaves_what_people_can_read(string name, string clean) => Assert.Equal(clean, FileNames.Clean(name));

    [Fact]
    public void Survives_half_a_character() => Assert.Equal("_rules.pdf", FileNames.Clean("\uD800rules.pdf"));

    [Fact]
    public void Cuts_long_ones_and_keeps_the_extension()
    {
        var clean = FileNames.Clean(new string('x', 5_000) + ".pdf");

        Assert.Equal(FileNames.Most, clean.Length);
        Assert.EndsWith("x.pdf", clean, StringComparison.Ordinal);
    }
}
