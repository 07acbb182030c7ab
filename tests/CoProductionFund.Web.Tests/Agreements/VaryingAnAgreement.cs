using System.Net;
using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Erasures;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.Erasures;
using CoProductionFund.Web.Tests.Department;

namespace CoProductionFund.Web.Tests.Agreements;

[Collection(nameof(TheSite))]
public sealed class VaryingAnAgreement(TheSite site)
{
    [Fact]
    public async Task Is_proposed_checked_agreed_to_and_read_side_by_side()
    {
        var it = await AnAgreementInForce.In(site);
        using var lead = site.SignedInAs(it.Lead.Person!.Value);
        using var ines = site.SignedInAs(it.Ines);
        var form = $"{it.Here}/variations/new";

        using var nothing = await lead.Send(await lead.Open(form), form, Typed(it, "Run six courses", it.Ends));
        var page = await Visitor.Read(nothing);
        Assert.Contains("Check the variation", page.Words());
        using var refused = await lead.Send(page, form, [("Step", "do")]);
        Assert.Contains("Say what the variation changes", (await Visitor.Read(refused)).Summary());

        using var checking = await lead.Send(
            await lead.Open(form),
            form,
            Typed(it, "Run seven courses", it.Ends.AddDays(60))
        );
        page = await Visitor.Read(checking);
        Assert.Contains("Run six courses Run seven courses", page.Words());
        using var proposed = await lead.Send(page, form, [("Step", "do")]);
        Assert.Equal($"{it.Here}/variations/1", proposed.Headers.Location?.ToString());

        var waiting = await ines.Open($"{it.Here}/variations/1");
        Assert.Contains("A tutor fell ill", waiting.Words());
        using var silent = await ines.Send(waiting, $"{it.Here}/variations/1", []);
        Assert.Equal("Select whether you agree", (await Visitor.Read(silent)).ErrorAt("Answer"));
        using var agreed = await ines.Send(waiting, $"{it.Here}/variations/1", [("Answer", "agree")]);
        Assert.Equal(it.Here, agreed.Headers.Location?.ToString());
        using var last = await it.Offers.Desk.Page.Send($"{it.Here}/variations/1", ("Answer", "agree"));

        Assert.Equal(it.Here, last.Headers.Location?.ToString());
        var version = (await lead.Open($"{it.Here}/versions/2")).Words();
        Assert.Contains("Run six courses Run seven courses", version);
        Assert.Contains("This is the text that was signed", (await lead.Open($"{it.Here}/text?version=1")).Words());
        Assert.Contains("Run seven courses", (await lead.Open($"{it.Here}/text?version=2")).Words());
        Assert.Equal(2, (await it.Row()).Agreement.Edition);
    }

    [Fact]
    public async Task Takes_several_new_things_of_a_kind_and_loses_nothing_on_the_way()
    {
        var it = await AnAgreementInForce.In(site);
        using var lead = site.SignedInAs(it.Lead.Person!.Value);
        var form = $"{it.Here}/variations/new";
        List<(string, string)> typed =
        [
            .. Typed(it, "Run seven courses", it.Ends).Where(field => field.Item1 != "Step"),
            ("Lines[6].Text", "Forty people\r\nrun a course"),
            ("Lines[6].Measure", "Lists"),
            .. Boxes("Lines[6].Day", "31", "2", "next year"),
        ];

        var empty = await lead.Open(form);
        Assert.Equal("check", empty.QuerySelector("main form button")!.GetAttribute("value")); // what the Enter key presses
        using var added = await lead.Send(empty, form, [.. typed, ("Step", "add-Target")]);
        var page = await Visitor.Read(added);
        Assert.Equal("", page.Summary()); // it is looked at when it is sent
        Assert.Equal("A tutor fell ill", page.Typed("Reasons"));
        Assert.Equal("Run seven courses", page.Typed("Lines_0__Text"));
        Assert.Equal("Forty people\nrun a course", page.Typed("Lines_6__Text").ReplaceLineEndings("\n"));
        Assert.Equal(
            ("31", "2", "next year"),
            (page.Typed("Lines_6__Day_Day"), page.Typed("Lines_6__Day_Month"), page.Typed("Lines_6__Day_Year"))
        );
        using var more = await lead.Send(page, form, [.. typed, ("Step", "add-Commitment")]);
        page = await Visitor.Read(more);
        typed.AddRange([("Lines[9].Text", "Ten people teach"), ("Lines[10].Text", "Keep the hall open")]);
        using var wrong = await lead.Send(page, form, [.. typed, ("Step", "check")]);
        page = await Visitor.Read(wrong);
        Assert.Equal("Day must be a real date", page.ErrorAt("Lines_6__Day"));
        Assert.Equal("Enter how you will see that the target is reached", page.ErrorAt("Lines_9__Measure"));
        Assert.Equal("Ten people teach", page.Typed("Lines_9__Text"));
        Assert.Equal("Keep the hall open", page.Typed("Lines_10__Text"));

        typed.RemoveAll(field => field.Item1.StartsWith("Lines[6].Day", StringComparison.Ordinal));
        typed.AddRange([
            .. AnAgreement.Day("Lines[6].Day", it.Starts.AddDays(200)),
            ("Lines[9].Measure", "The rota"),
            .. AnAgreement.Day("Lines[9].Day", it.Starts.AddDays(210)),
        ]);
        using var checking = await lead.Send(page, form, [.. typed, ("Step", "check")]);
        page = await Visitor.Read(checking);
        Assert.Contains("Ten people teach", page.Words());
        using var proposed = await lead.Send(page, form, [("Step", "do")]);
        Assert.Equal($"{it.Here}/variations/1", proposed.Headers.Location?.ToString());

        var changes = (await it.Row()).Agreement.OpenVariation!.Changes;
        Assert.Equal(
            [ItemKind.Commitment, ItemKind.Target, ItemKind.Target, ItemKind.Commitment],
            changes.Select(change => change.Kind)
        );
        Assert.Equal(3, changes.Count(change => change.What is ItemChangeKind.Added));
        var text = (await lead.Open($"{it.Here}/text?variation=1")).Words();
        Assert.Contains("Keep the hall open", text);
        Assert.Contains("Forty people run a course", text);
        Assert.Contains("Not yet.", text);
    }

    [Fact]
    public async Task Shows_words_with_other_line_ends_as_unchanged()
    {
        var it = await AnAgreementInForce.In(site);
        using var lead = site.SignedInAs(it.Lead.Person!.Value);
        await Vary(it, 1, "Run six courses\nin the hall");
        var form = $"{it.Here}/variations/new";

        using var checking = await lead.Send(
            await lead.Open(form),
            form,
            Typed(it, "Run six courses\r\nin the hall ", it.Ends.AddDays(9))
        );

        var page = (await Visitor.Read(checking)).Words();
        Assert.Contains("Check the variation", page);
        Assert.Contains("no target, aspiration or review is changed", page);
    }

    [Fact]
    public async Task Is_possible_beside_words_that_were_erased()
    {
        var it = await AnAgreementInForce.In(site);
        var (id, today) = (Guid.CreateVersion7(), site.Clock.GetUtcNow().LondonDate());
        WordsToErase[] words = [new(Agreement.IdOf(it.Award).Value, nameof(Party.Group))];
        await site.Do(new RequestErasure(id, Person: null, words, today, Caller.TheFund));
        await site.Do(new GrantErasure(id, LegalBasis.NoLongerNecessary, "They asked", Caller.TheFund));
        using var lead = site.SignedInAs(it.Lead.Person!.Value);
        var form = $"{it.Here}/variations/new";
        (string, string)[] typed =
        [
            .. Typed(it, "", it.Ends.AddDays(9))
                .Where(field => field.Item1 is not ("Lines[3].Text" or "Lines[3].Measure")),
        ];

        using var checking = await lead.Send(await lead.Open(form), form, typed);
        var page = await Visitor.Read(checking);
        Assert.Contains("no target, aspiration or review is changed", page.Words());
        using var proposed = await lead.Send(page, form, [("Step", "do")]);
        Assert.Equal($"{it.Here}/variations/1", proposed.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Says_of_a_text_that_was_dropped_that_it_was_never_in_force()
    {
        var it = await AnAgreementInForce.In(site);
        using var lead = site.SignedInAs(it.Lead.Person!.Value);
        await site.Do(new ProposeVariation(it.Award, 1, it.Ends.AddDays(9), [], "A tutor fell ill", it.Lead));
        await site.Do(new ApproveVariation(it.Award, 1, (await it.Row()).Agreement.OpenVariation!.Text, it.Officer));
        await site.Do(new RefuseVariation(it.Award, 1, "We have no nurse", Caller.Is(it.Ines)));
        await site.Do(new ProposeVariation(it.Award, 2, it.Ends.AddDays(19), [], "A tutor fell ill", it.Lead));
        await site.Do(new WithdrawVariation(it.Award, 2, it.Lead));

        foreach (var (number, what) in new[] { (1, "refused"), (2, "withdrawn") })
        {
            var page = (await lead.Open($"{it.Here}/text?variation={number}")).Words();
            Assert.Contains($"variation {number} would have made it", page);
            Assert.Contains($"No. Variation {number} proposed this text and was {what}: it was never in force.", page);
            Assert.DoesNotContain("Yes.", page);
            Assert.DoesNotContain("Larkfield Council: Ines", page); // nobody's signature stands under it
            Assert.Contains("would have been", (await lead.Open($"{it.Here}/variations/{number}")).Words());
        }

        Assert.Contains("This is the text that was signed", (await lead.Open($"{it.Here}/text")).Words());
        foreach (var page in new[] { "/text?variation=3", "/text?version=2", "/text?version=two", "/versions/2" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await lead.Get(it.Here + page)).StatusCode);
        }
    }

    [Fact]
    public async Task Is_refused_with_reasons()
    {
        var it = await AnAgreementInForce.In(site);
        using var ines = site.SignedInAs(it.Ines);
        await site.Do(new ProposeVariation(it.Award, 1, it.Ends.AddDays(9), [], "A tutor fell ill", it.Lead));
        var here = $"{it.Here}/variations/1";

        using var without = await ines.Send(here, ("Answer", "refuse"));
        Assert.Equal("Enter the reasons", (await Visitor.Read(without)).ErrorAt("Reasons"));
        using var refused = await ines.Send(here, ("Answer", "refuse"), ("Reasons", "We have no nurse in March"));

        Assert.Equal(it.Here, refused.Headers.Location?.ToString());
        using var lead = site.SignedInAs(it.Lead.Person!.Value);
        Assert.Contains("We have no nurse in March", (await lead.Open(here)).Words());
        Assert.Contains("Refused", (await lead.Open(it.Here)).Words());
    }

    /// <summary>Agreed by all: another first line.</summary>
    private async Task Vary(AnAgreement it, int number, string first)
    {
        var item = (await it.Row()).Agreement.Items[0];
        var change = new ProposedChange(ItemChangeKind.Changed, item.Item, item.Kind, null, new(first, null));
        await site.Do(new ProposeVariation(it.Award, number, null, [change], "A tutor fell ill", it.Lead));
        var text = (await it.Row()).Agreement.OpenVariation!.Text;
        await site.Do(new ApproveVariation(it.Award, number, text, Caller.Is(it.Ines)));
        await site.Do(new ApproveVariation(it.Award, number, text, it.Officer));
    }

    private static (string, string)[] Boxes(string field, string day, string month, string year) =>
        [($"{field}.Day", day), ($"{field}.Month", month), ($"{field}.Year", year)];

    /// <summary>The form as it is shown, with another first line.</summary>
    private static (string, string)[] Typed(AnAgreement it, string first, DateOnly ends)
    {
        var items = it.Row().GetAwaiter().GetResult().Agreement.Items;
        string[] texts =
        [
            first,
            "Send a nurse to each course",
            "Pay within ten days",
            "Sixty people finish a course",
            "All parties meet",
        ];
        return
        [
            ("Step", "check"),
            ("Reasons", "A tutor fell ill"),
            .. AnAgreement.Day("Ends", ends),
            .. items.SelectMany(
                (item, at) =>
                    new[] { ($"Lines[{at}].Text", texts[at]), ($"Lines[{at}].Measure", at == 3 ? "Lists" : "") }.Concat(
                        item.Day is { } day ? AnAgreement.Day($"Lines[{at}].Day", day) : []
                    )
            ),
        ];
    }
}
