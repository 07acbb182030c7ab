using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Rounds;
using CoProductionFund.Domain.SafetyNet;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace CoProductionFund.Web.Tests.Authorization;

/// <summary>Every page and endpoint × every role: who is let in, who is told "not found", who is asked to sign in.</summary>
[Collection(nameof(StorySite))]
public sealed partial class TheMatrix(StorySite site, ITestOutputHelper output)
{
    private static readonly Roles[] Each = [.. Enum.GetValues<Roles>().Where(it => int.PopCount((int)it) == 1)];

    [Fact]
    public async Task Of_the_api_holds() => await Hold(TheApi.Rows);

    [Fact]
    public async Task Of_the_pages_holds() => await Hold(ThePages.Rows);

    /// <summary>An endpoint that nobody thought about must not slip in.</summary>
    [Fact]
    public void Has_a_row_for_every_endpoint_and_page()
    {
        var known = TheApi.Rows.Concat(ThePages.Rows).Select(row => Shape(row.Address.Split('?')[0])).ToHashSet();
        var served = site
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(it => Shape("/" + it.RoutePattern.RawText?.TrimStart('/')))
            .Where(it => !ThePages.Unguarded.Any(prefix => it.StartsWith(prefix, StringComparison.Ordinal)));

        var missing = served.Distinct().Except(known).Order().ToList();
        missing.ForEach(output.WriteLine);
        Assert.Empty(missing);
    }

    private async Task Hold(IEnumerable<Row> rows)
    {
        var (people, words) = await TheStory();
        List<string> wrong = [];
        foreach (var role in Each)
        {
            using var visitor = people.TryGetValue(role, out var person) ? site.SignedInAs(person) : site.Visitor();
            foreach (var row in rows)
            {
                var address = words.Aggregate(
                    row.Address,
                    (text, it) => text.Replace(it.Key, it.Value, StringComparison.Ordinal)
                );
                var status = await Status(visitor, row, address, words);
                if (!Fits(row, role, status))
                {
                    wrong.Add($"{role} {row.Method} {address}: {(int)status}");
                }
            }
        }

        wrong.ForEach(output.WriteLine);
        Assert.Empty(wrong);
    }

    private static bool Fits(Row row, Roles role, HttpStatusCode status)
    {
        if ((int)status >= 500)
        {
            return false;
        }

        if (row.May.HasFlag(role))
        {
            return status is not (HttpStatusCode.NotFound or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
                && !(role is Roles.Visitor && status is HttpStatusCode.Redirect);
        }

        return role is Roles.Visitor
            ? status is HttpStatusCode.Unauthorized or HttpStatusCode.Redirect or HttpStatusCode.NotFound
            : status is HttpStatusCode.NotFound;
    }

    private static async Task<HttpStatusCode> Status(
        Visitor visitor,
        Row row,
        string address,
        IReadOnlyDictionary<string, string> words
    )
    {
        using var request = new HttpRequestMessage(new(row.Method), address);
        if (row.Body is { } body)
        {
            var text = words.Aggregate(body, (t, it) => t.Replace(it.Key, it.Value, StringComparison.Ordinal));
            request.Content = new StringContent(text, Encoding.UTF8, "application/json");
        }

        using var answer = await visitor.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private async Task<(Dictionary<Roles, PersonId> People, Dictionary<string, string> Words)> TheStory()
    {
        var (round, decided) = (
            await site.Round("Home and school, one agreement"),
            await site.Round("Living well together")
        );
        var bid = await site.Bid(round.Round, "Harehills Parents Together");
        var decidedBid = await site.Bid(decided.Round, "Steady Breath Oldham");
        var open = await site.Round("Homes and streets we run together");
        var draft = await site.Bid(open.Round, "Barrow Island Families");
        var rounds = await site.Ask(new ListRoundsOfDepartment(round.Department, 1, Caller.TheFund));
        var panel = (await site.Ask(new GetPanelWork(round.Round, Caller.TheFund)))!;
        var given = panel.Allocations.Where(it => it.Bid == bid.Bid).Select(it => it.Reviewer).ToList();
        var group = (await site.Ask(new GroupsByIds([bid.Group], Caller.TheFund))).Single();
        var opening = new OpenCheck(round.Department, OrganisationId.Of(decidedBid.Group), Caller.TheFund);
        await site.Do(opening);
        var check = (await site.Ask(new FindCheckOf(opening.Check, Caller.TheFund)))!;
        var (accepted, report) = await AReport(round.Department);
        var areas = await site.Ask(new Application.ServiceAreas.ListServiceAreas(Caller.Anyone));

        return (
            new()
            {
                [Roles.Lead] = await site.InTheStory("blessing-nwosu"),
                [Roles.Contributor] = await site.InTheStory("ionela-popescu"),
                [Roles.OtherGroup] = await site.InTheStory("mohamed-saleh"),
                [Roles.FundManager] = await site.InTheStory("martin-ashworth"),
                [Roles.GrantOfficer] = await site.InTheStory("owen-pritchard"),
                [Roles.OtherDepartment] = await site.InTheStory("helen-marsden"),
                [Roles.Reviewer] = given[0],
                [Roles.OtherReviewer] = panel.Members.First(it => it.Scores && !given.Contains(it.Person)).Person,
                [Roles.Chair] = panel.Chair!.Value,
                [Roles.Auditor] = await site.InTheStory("gordon-whitlock"),
                [Roles.Administrator] = await site.InTheStory("ruth-adeyemi"),
            },
            new()
            {
                ["{round}"] = round.Reference,
                ["{decided}"] = decided.Reference,
                ["{bid}"] = bid.Reference,
                ["{decidedBid}"] = decidedBid.Reference,
                ["{group}"] = group.Reference,
                ["{draft}"] = draft.Reference,
                ["{check}"] = check.Reference,
                ["{item}"] = "insurance",
                ["{file}"] = new('0', 64),
                ["{draftRound}"] = rounds.Items.Single(it => it.Stage is RoundStage.Draft).Reference,
                ["{number}"] = "1",
                ["{accepted}"] = accepted,
                ["{case}"] = (await site.Ask(new GetReceipt(report, Caller.Anyone)))!.Reference,
                ["{report}"] = $"{report.Value}",
                ["{fund}"] = round.Reference[..6],
                ["{area}"] = areas.First(it => it.Department == round.Department).Reference,
            }
        );
    }

    /// <summary>A report on an accepted award, the same one each time.</summary>
    private async Task<(string Award, SafetyNetCaseId Report)> AReport(DepartmentId department)
    {
        var accepted = (await site.Ask(new ListAwards(department, AwardStage.Accepted, 1, Caller.TheFund))).Items[0];
        var report = new RaiseCase(
            accepted.Row.Reference,
            new("0193d1a0-0000-7000-8000-000000000001"),
            RiskKind.Money,
            ServiceState.GoesOn,
            Urgency.Later,
            "It is gone",
            Affected: null,
            Email: null,
            Phone: null,
            Caller.Anyone
        );
        await site.Do(report);
        return (accepted.Row.Reference, report.Case);
    }

    /// <summary>An address with every variable part the same: {round}, {reference} and an id alike.</summary>
    private static string Shape(string address) =>
        Variable().Replace(address, "*").TrimEnd('/') is { Length: > 0 } shape ? shape : "/";

    [GeneratedRegex(
        @"\{[^}/]*\}|[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/departments?/)EDU|(?<=/sections/)summary|(?<=/risks/)1|(?<=/returns/)1|(?<=/returns/1/)learnt|(?<=/evaluation/)done|(?<=/parts/)[a-z]+|(?<=/support/)1|(?<=/payments/)(1|hold)(?=/|$)|(?<=/payments/1/)approve|(?<=/payments/clawback/)sought|EDU-P9999|(?<=/cases/\{[^}]*\}/)look|no-such|(?<=/receipts/)submission|(?<=/questions/)new|(?<=/rounds/\{[^}]*\}/)start"
    )]
    private static partial Regex Variable();
}
