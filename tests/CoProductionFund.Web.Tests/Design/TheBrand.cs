namespace CoProductionFund.Web.Tests.Design;

/// <summary>The crown, the crest and the typeface of GOV.UK are not ours to use.</summary>
public class TheBrand
{
    [Theory]
    [InlineData("GDS Transport")]
    [InlineData("@font-face")]
    [InlineData("crown")]
    [InlineData("govuk-crest")]
    [InlineData("url(")]
    public void Nothing_of_GOV_UK_is_in_the_stylesheet(string mark)
    {
        var css = File.ReadAllText(Path.Combine(Repository.Web, "wwwroot", "vendor", "govuk", "govuk.css"));
        Assert.DoesNotContain(mark, css, StringComparison.OrdinalIgnoreCase);
    }
}
