namespace CoProductionFund.Web.Tests.Department;

[Collection(nameof(TheSite))]
public sealed class SettingTheMoney(TheSite site)
{
    [Theory]
    [InlineData("100", 100)]
    [InlineData("100.01", null)]
    [InlineData("", null)]
    public async Task Says_how_much_may_be_paid_before_any_match_is_shown(string typed, int? percent)
    {
        var desk = await ADesk.In(site);
        await desk.ADraft();
        using var answer = await desk.Page.Send(
            $"{desk.Here}/money",
            ("Smallest", "1"),
            ("Largest", "2"),
            ("MatchRatio", "25"),
            ("PaidAhead", typed),
            ("BidsPerGroup", "1")
        );

        Assert.Equal(
            typed == "100.01" ? "Enter a share that may be paid before any match is shown, from 0 to 100" : null,
            (await Visitor.Read(answer)).ErrorAt("PaidAhead")
        );
        Assert.Equal(percent is { } whole ? Percent.Whole(whole) : null, (await desk.Row()).Terms?.PaidAhead);
    }
}
