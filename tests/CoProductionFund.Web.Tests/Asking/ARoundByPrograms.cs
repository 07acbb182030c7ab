using System.Net;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.People;
using CoProductionFund.Application.Rounds;
using static CoProductionFund.Web.Tests.Asking.WhatProgramsSend;

namespace CoProductionFund.Web.Tests.Asking;

/// <summary>A whole round through JSON alone, and at each turn what someone might try who does not mean well.</summary>
[Collection(nameof(TheSite))]
public sealed class ARoundByPrograms(TheSite site)
{
    private const string Where = "/departments/JSN";
    private static readonly string[] Panel = ["chair", "one", "two", "three"];

    private string round = "";
    private RoundId id;

    [Fact]
    public async Task Goes_from_an_empty_department_to_decisions_and_keeps_every_rule()
    {
        var manager = await Department();
        await Round(manager);
        await site.Run(new OpenRound(id, Caller.TheFund));
        var (ann, annsBid) = await Bids("ann");
        var (ben, bensBid) = await Bids("ben");
        await OthersKeepOut(ann, bensBid);
        await TheClockCloses(ben, bensBid);
        (ann, manager) = (await Someone("ann"), await Someone("manager"));
        await TheMarksStayHidden(annsBid);
        await MarkAll(annsBid, 4);
        await MarkAll(bensBid, 2);
        await manager.IsRefused("round.not-ranked", $"/bids/{annsBid}/decision", Awarded(1_500_000));
        await (await Someone("chair")).Post($"/rounds/{round}/ranking");
        await TheMoneyHasAnEnd(manager, annsBid, bensBid);
        await manager.Post($"/rounds/{round}/decision");
        await EveryoneReads(ann, annsBid);
    }

    private async Task<AProgram> Department()
    {
        await site.Do(new AddPerson(Email("admin"), "Ada", Caller.TheFund));
        var admin = (await site.Ask(new PersonWithAddress(Email("admin"), Caller.TheFund)))!.Value;
        await site.Do(new AppointAdministrator(admin, Caller.TheFund));
        var ada = await Someone("admin");
        await ada.Made("/departments", """{"code":"JSN","name":"Department of Programs"}""");
        await ada.Post($"{Where}/staff", $$"""{"email":"{{Email("manager")}}","name":"Mo","role":"fundManager"}""");
        var manager = await Someone("manager");
        await manager.Made(
            $"{Where}/funds",
            """{"year":2026,"name":"Fund","budget":2000000,"safetyNetShare":1000,"matchRatio":2500}"""
        );
        return manager;
    }

    private async Task Round(AProgram manager)
    {
        var area = await manager.Made($"{Where}/service-areas", """{"name":"Courses","description":"For people"}""");
        await manager.Put(
            $"/service-areas/{area["reference"]}/assessment",
            $$"""
            {"fits":true,"tiers":["group"],"depths":["coDesign"],"evidence":"Trials","reasons":"They know best",
            "reviewBy":"{{site.Clock.GetUtcNow().AddYears(1):yyyy-MM-dd}}"}
            """
        );
        var made = await manager.Made("/funds/JSN-26/rounds", """{"name":"A round"}""");
        (round, id) = ((string)made["reference"]!, new((Guid)made["id"]!));
        await manager.Put($"/rounds/{round}/terms", Terms((string)area["id"]!, site.Clock.GetUtcNow()));
        await manager.Put(
            $"/rounds/{round}/criteria",
            """
            {"criteria":[{"key":"need","name":"Need","guidance":"Is it needed?","weight":60},
            {"key":"change","name":"Change","guidance":"Will it help?","weight":40}],
            "scale":{"lowest":0,"highest":5,"meanings":[]}}
            """
        );
        await manager.IsRefused("round.not-ready", $"/rounds/{round}/publication");
        foreach (var (who, seat) in Panel.Zip(["chair", "lay", "lay", "professional"]))
        {
            await manager.Post(
                $"/rounds/{round}/panel",
                $$"""{"email":"{{Email(who)}}","name":"{{who}}","seat":"{{seat}}"}"""
            );
        }

        Assert.Empty((await manager.Get($"/rounds/{round}/gaps")).AsArray());
        await manager.Post($"/rounds/{round}/publication");
        Assert.NotEqual(
            HttpStatusCode.NoContent,
            await manager.Status(
                "PUT",
                $"/rounds/{round}/criteria",
                """{"criteria":[],"scale":{"lowest":0,"highest":5,"meanings":[]}}"""
            )
        );
    }

    private async Task<(AProgram Lead, string Bid)> Bids(string who)
    {
        await site.Do(new AddPerson(Email(who), who, Caller.TheFund));
        var lead = await Someone(who);
        var group = await lead.Made(
            "/groups",
            $$"""
            {"name":"Group of {{who}}","kind":"unincorporatedGroup","identifiers":[],"place":"Leeds","postcodeDistrict":"LS9",
            "annualIncome":0,"people":5}
            """
        );
        var body = $$"""{"group":"{{group["reference"]}}"}""";
        var bid = (string)(await lead.Made($"/rounds/{round}/bids", body))["reference"]!;
        await lead.IsRefused("bid.one-per-round", $"/rounds/{round}/bids", body);
        await lead.IsRefused("bid.incomplete", $"/bids/{bid}/submission");
        var area = (string)(await lead.Get($"/rounds/{round}"))["terms"]!["invitations"]![0]!["serviceArea"]!;
        foreach (var (section, answers) in Answers(area))
        {
            await lead.Put($"/bids/{bid}/sections/{section}", $$"""{"seen":null,"answers":{{answers}}}""");
        }

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => lead.Status("POST", $"/bids/{bid}/submission", "{}")));
        var happened = await lead.Get($"/bids/{bid}/timeline");
        Assert.Single(happened["items"]!.AsArray(), it => $"{it!["what"]}".Contains("handed the bid in"));
        return (lead, bid);
    }

    private static async Task OthersKeepOut(AProgram ann, string bensBid)
    {
        await ann.IsNotFound("GET", $"/bids/{bensBid}");
        await ann.IsNotFound("POST", $"/bids/{bensBid}/withdrawal", """{"reason":"tooMuchWork"}""");
        await ann.IsNotFound("PUT", $"/bids/{bensBid}/sections/summary", """{"seen":null,"answers":{}}""");
        await ann.IsNotFound("GET", $"/bids/{bensBid}/timeline");
        await ann.IsNotFound("POST", $"/bids/{bensBid}/decision", Declined);
        await ann.IsNotFound("GET", $"/bids/{bensBid}/review");
    }

    private async Task TheClockCloses(AProgram ben, string bid)
    {
        await ben.Post($"/bids/{bid}/reopening");
        await ben.Post($"/bids/{bid}/submission");
        site.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        ben = await Someone("ben"); // a day later nobody is still signed in
        await ben.IsRefused("bid.round-closed", $"/bids/{bid}/reopening");
        await site.Run(new CloseRound(id, Caller.TheFund));
        await ben.IsRefused("bid.round-closed", $"/bids/{bid}/reopening");
    }

    private async Task TheMarksStayHidden(string bid)
    {
        var one = await Someone("one");
        await one.IsNotFound("GET", $"/rounds/{round}/moderation");
        await one.IsNotFound("GET", $"/rounds/{round}/ranking");
        await one.IsNotFound("GET", $"/rounds/{round}/decisions");
        await Has(one, bid);
        Assert.DoesNotContain("People run it", (await one.Get($"/bids/{bid}/review")).ToJsonString());
        await one.IsRefused("review.not-declared", $"/bids/{bid}/review/submission");
    }

    /// <summary>Policies give the bids out in their own time.</summary>
    private static async Task Has(AProgram member, string bid)
    {
        var patience = DateTime.UtcNow.AddSeconds(60);
        while (await member.Status("GET", $"/bids/{bid}/review") is not HttpStatusCode.OK)
        {
            Assert.True(DateTime.UtcNow < patience, "The bid was not given to the member.");
            await Task.Delay(20);
        }
    }

    private async Task MarkAll(string bid, int score)
    {
        foreach (var who in Panel[1..])
        {
            var member = await Someone(who);
            await Has(member, bid);
            await member.Post($"/bids/{bid}/review/interest", """{"interest":null}""");
            Assert.DoesNotContain($"Marked {score}", (await member.Get($"/bids/{bid}/review")).ToJsonString());
            foreach (var criterion in (string[])["need", "change"])
            {
                await member.Put(
                    $"/bids/{bid}/review/scores/{criterion}",
                    $$"""{"score":{{score}},"reason":"Marked {{score}} by {{who}}"}"""
                );
            }

            await member.Post($"/bids/{bid}/review/submission");
        }
    }

    /// <summary>£20,000 less a tenth for the safety net: two awards at once do not both fit.</summary>
    private static async Task TheMoneyHasAnEnd(AProgram manager, string first, string second)
    {
        await manager.IsRefused("fund.over-budget", $"/bids/{first}/decision", Awarded(1_900_000));
        var both = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(it =>
                    manager.Status("POST", $"/bids/{(it % 2 == 0 ? first : second)}/decision", Awarded(1_500_000))
                )
        );
        Assert.Single(both, HttpStatusCode.NoContent);
        var declined = await Task.WhenAll(
            ((string[])[first, second]).Select(it => manager.Status("POST", $"/bids/{it}/decision", Declined))
        );
        Assert.Single(declined, HttpStatusCode.NoContent);
        var fund = await manager.Get("/funds/JSN-26");
        Assert.True((long)fund["committed"]! + (long)fund["setAside"]! <= 2_000_000);
    }

    private async Task EveryoneReads(AProgram ann, string bid)
    {
        Assert.Contains("Needed", (await ann.Get($"/bids/{bid}/decision")).ToJsonString());
        var results = await new AProgram(site.Visitor()).Get($"/rounds/{round}/results");
        Assert.Contains("1500000", results.ToJsonString());
        Assert.DoesNotContain("Marked", results.ToJsonString());
        Assert.Contains("met every rule", (await ann.Get($"/bids/{bid}/timeline")).ToJsonString());
    }

    private static string Email(string who) => $"{who}-json@example.org";

    private Task<AProgram> Someone(string who) => AProgram.Of(site, Email(who));
}
