using System.Net;

namespace CoProductionFund.Web.Tests.Department;

[Collection(nameof(TheSite))]
public sealed class AskingOwnQuestions(TheSite site)
{
    [Fact]
    public async Task Own_questions_can_be_added_moved_and_removed()
    {
        var desk = await ADesk.In(site);
        await desk.ADraft();
        var here = $"{desk.Here}/questions";
        await Saved(
            desk,
            $"{here}/new",
            [("Text", "Who helps?"), ("Kind", "Text"), ("MaxWords", "200"), ("Must", "yes")]
        );
        using var missing = await desk.Page.Send(
            $"{here}/new",
            [("Text", "Where?"), ("Kind", "Choice"), ("Choices", "Here"), ("Must", "no")]
        );
        Assert.Equal("Offer from 2 to 30 different answers", (await Visitor.Read(missing)).ErrorAt("Choices"));
        await Saved(
            desk,
            $"{here}/new",
            [("Text", "Where?"), ("Kind", "Choice"), ("Choices", "Here\nThere"), ("Must", "no")]
        );
        await Saved(desk, here, ("Up", "where"));
        Assert.Equal(["where", "who-helps"], (await desk.Row()).Questions.Select(it => it.Key));
        await Saved(desk, here, ("Remove", "where"));
        Assert.Equal(200, Assert.Single((await desk.Row()).Questions).MaxWords);
    }

    private static async Task Saved(ADesk desk, string address, params (string Name, string Value)[] answers)
    {
        using var saved = await desk.Page.Send(address, answers);
        Assert.True(saved.StatusCode is HttpStatusCode.Redirect, $"{address}: {(await Visitor.Read(saved)).Summary()}");
    }
}
