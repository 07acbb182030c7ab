using System.Net;
using AngleSharp.Html.Dom;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Domain.Bids;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Web.Tests.Department;

namespace CoProductionFund.Web.Tests.Bids;

/// <summary>A draft in an open round with questions of its own, and two members of its group who look at pages.</summary>
public sealed class ABidToWrite
{
    private ABidToWrite(ADesk desk) => Desk = desk;

    public ADesk Desk { get; }

    public TheSite Site => Desk.Site;

    public GroupId Group { get; } = new(Guid.CreateVersion7());

    public PersonId Ann { get; private set; }

    public PersonId Ben { get; private set; }

    public Visitor AnnsBrowser { get; private set; } = null!;

    public Visitor BensBrowser { get; private set; } = null!;

    public BidId Bid => Domain.Bids.Bid.IdOf(Desk.Round, Group, 1);

    public string Reference { get; private set; } = "";

    public string At(string page = "") => $"/bids/{Reference}{page}";

    public static async Task<ABidToWrite> In(TheSite site)
    {
        var bid = await AGroupWithoutBid(site);
        await site.Do(new StartBid(bid.Desk.Round, bid.Group, Caller.Is(bid.Ann)));
        bid.Reference = (await site.Ask(new GetBidHeadings([bid.Bid], Caller.TheFund)))[bid.Bid].Reference;
        return bid;
    }

    public static async Task<ABidToWrite> AGroupWithoutBid(TheSite site)
    {
        var bid = new ABidToWrite(await ADesk.In(site));
        var (desk, by) = (bid.Desk, Caller.Is(bid.Desk.Manager));
        await desk.ACompleteDraft();
        await site.Do(new SetRoundTerms(desk.Round, desk.Terms() with { Eligibility = Eligibility }, by));
        await site.Do(new SetQuestions(desk.Round, Questions, by));
        await site.Do(new PublishRound(desk.Round, by));
        await desk.Run(new OpenRound(desk.Round, Caller.TheFund));
        (bid.Ann, bid.Ben) = (await site.Person("Ann Lee"), await site.Person("Ben Okri"));
        (bid.AnnsBrowser, bid.BensBrowser) = (site.SignedInAs(bid.Ann), site.SignedInAs(bid.Ben));
        await site.Do(
            new RegisterGroup(
                bid.Group,
                new("Shared Plate", GroupKind.UnincorporatedGroup, [], "Leeds", "LS9", Pence.Pounds(10_000), 12),
                Caller.Is(bid.Ann)
            )
        );
        await site.Do(new InviteMember(bid.Group, bid.Ben, MemberRole.Contributor, Caller.Is(bid.Ann)));
        await site.Do(new JoinGroup(bid.Group, Caller.Is(bid.Ben)));
        return bid;
    }

    public async Task<BidView> View() => (await Site.Ask(new GetBid(Reference, Caller.Is(Ann))))!;

    public async Task WriteEverything()
    {
        IAnswers[] answers =
        [
            new SummaryAnswers("Living well with pain", "A course by people with long-term pain."),
            new ScopeAnswers(Desk.Area, Tier.Group, Depth.CoDesign, "Leeds"),
            new PeopleAnswers("People with long-term pain", 40, "Running courses", null, null, null),
            new PartnerAnswers("Leeds Community Healthcare", "Its nurses teach beside us"),
            new MatchAnswers(Pence.Pounds(5_000), Pence.Zero, null, Pence.Pounds(60_000)),
            new ChangeAnswers("People manage better", [new("Confidence", "Survey", "45%")]),
            new BudgetAnswers([new("Tutors", Pence.Pounds(25_000))], Pence.Pounds(20_000)),
            new RisksAnswers([new("A tutor falls ill", 2, 2, RiskCarrier.Group, "Two tutors each", null)]),
            new ContinuityAnswers("Forty people", "The clinic takes them"),
            new DeclarationsAnswers(new Dictionary<string, bool> { ["local"] = true }, true, true, MayBeNamed: false),
            new QuestionsAnswers(new Dictionary<string, string> { ["voted"] = "yes", ["cost"] = "1250050" }),
        ];
        foreach (var answer in answers)
        {
            await Site.Do(new AnswerSection(Bid, answer, Seen: null, Caller.Is(Ann)));
        }
    }

    public static void LeadsTo(string address, HttpResponseMessage response) =>
        Assert.Equal(
            (HttpStatusCode.Redirect, address),
            (response.StatusCode, response.Headers.Location?.ToString() ?? "")
        );

    /// <summary>The page came back, with this in its error summary.</summary>
    public static async Task<IHtmlDocument> Complains(HttpResponseMessage response, string error)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await Visitor.Read(response);
        Assert.Contains(error, page.QuerySelector(".govuk-error-summary")?.TextContent ?? "no summary");
        return page;
    }

    public static string? Field(IHtmlDocument page, string name) =>
        page.QuerySelector($"[name='{name}']:not([type=radio])") switch
        {
            IHtmlTextAreaElement area => area.Value,
            IHtmlInputElement input => input.Value,
            _ => page.QuerySelector($"[name='{name}'][checked]")?.GetAttribute("value"),
        };

    private static Eligibility Eligibility { get; } =
        new(
            [GroupKind.UnincorporatedGroup],
            LargestIncome: Pence.Pounds(5_000),
            [],
            [new("local", "Are you local?", MustBe: true, "The round is for local groups.")]
        );

    private static IReadOnlyList<Question> Questions { get; } =
    [
        new("story", "Tell us more", "", QuestionKind.Text, Required: false, MaxWords: 5, []),
        new("homes", "How many homes?", "", QuestionKind.Number, Required: false, MaxWords: null, []),
        new("cost", "What does it cost now?", "", QuestionKind.Money, Required: true, MaxWords: null, []),
        new("where", "Which place?", "", QuestionKind.Choice, Required: false, MaxWords: null, ["Hall", "School"]),
        new("voted", "Did people vote?", "", QuestionKind.YesNo, Required: true, MaxWords: null, []),
    ];
}
