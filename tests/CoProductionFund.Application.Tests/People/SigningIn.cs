using CoProductionFund.Application.Asking;
using CoProductionFund.Application.People;
using Npgsql;

namespace CoProductionFund.Application.Tests.People;

[Collection(nameof(TheFund))]
public sealed class SigningIn(TheFund fund)
{
    private static readonly DateTimeOffset Noon = new(2026, 7, 3, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Works_once_and_adds_a_new_person()
    {
        var token = await Asked("once@example.org");

        await fund.Do(new SignIn(token, Caller.Anyone));

        var followed = await fund.Ask(new WhoFollowed(token, Caller.Anyone));
        var me = await fund.Ask(new GetMe(Caller.Is(followed!.Person)));
        Assert.Equal(("once@example.org", false), (me?.Email, followed.HasName));
        await fund.Refused("sign-in.used", new SignIn(token, Caller.Anyone));
    }

    [Fact]
    public async Task Finds_a_person_who_was_invited_however_the_address_is_typed()
    {
        await fund.Do(new AddPerson("Asha.Invited@Example.org", "Asha Patel", Caller.TheFund));

        var token = await Asked(" asha.invited@example.ORG ", "asha.invited@example.org");
        await fund.Do(new SignIn(token, Caller.Anyone));

        var followed = await fund.Ask(new WhoFollowed(token, Caller.Anyone));
        var invited = await fund.Ask(new PersonWithAddress("asha.invited@example.org", Caller.TheFund));
        Assert.Equal((invited, true), (followed?.Person, followed!.HasName));
    }

    [Fact]
    public async Task Lets_only_one_of_two_clicks_at_once_in()
    {
        var token = await Asked("two@example.org");

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => fund.Decide(new SignIn(token, Caller.Anyone)))
        );

        Assert.Single(answers, answer => answer.Refusal is null);
        Assert.All(answers.Where(it => it.Refusal is not null), it => Assert.Equal("sign-in.used", it.Refusal!.Code));
    }

    [Fact]
    public async Task Lets_a_click_that_lands_between_reading_and_writing_win()
    {
        var token = await Asked("between@example.org");
        var first = true;
        MovableClock.Interrupt(() =>
        {
            if (first)
            {
                first = false;
                Task.Run(() => fund.Do(new SignIn(token, Caller.Anyone))).Wait();
            }
        });

        var late = await fund.Decide(new SignIn(token, Caller.Anyone));
        MovableClock.Interrupt(null);

        Assert.Equal("sign-in.used", late.Refusal?.Code);
    }

    [Fact]
    public async Task Is_refused_half_an_hour_later()
    {
        var token = await Asked("late@example.org");
        fund.Clock.Advance(SignInLink.Lifetime);
        try
        {
            await fund.Refused("sign-in.expired", new SignIn(token, Caller.Anyone));
        }
        finally
        {
            fund.Clock.Advance(-SignInLink.Lifetime);
        }
    }

    [Fact]
    public void Is_possible_to_the_last_second_and_no_longer()
    {
        var (_, link) = SignInLink.For("a@example.org", "/", Noon);

        Assert.Null(link.WhyNot(Noon.AddMinutes(30).AddSeconds(-1)));
        Assert.Equal("sign-in.expired", link.WhyNot(Noon.AddMinutes(30))?.Code);
    }

    [Fact]
    public Task Is_refused_with_a_link_we_never_sent() =>
        fund.Refused("sign-in.unknown", new SignIn("never-sent", Caller.Anyone));

    [Fact]
    public async Task Is_answered_the_same_whether_or_not_we_know_the_address()
    {
        await fund.Do(new AddPerson("known@example.org", "Known Person", Caller.TheFund));

        var known = await fund.Decide(new RequestSignInLink("known@example.org", "/", Caller.Anyone));
        var unknown = await fund.Decide(new RequestSignInLink("unknown@example.org", "/", Caller.Anyone));

        Assert.Equal((known.Refusal, known.Events.Count), (unknown.Refusal, unknown.Events.Count));
        await fund.Post.TokenFor("known@example.org");
        await fund.Post.TokenFor("unknown@example.org");
    }

    [Fact]
    public async Task Sends_five_links_in_a_quarter_of_an_hour_even_when_asked_for_at_once()
    {
        var ask = new RequestSignInLink("often@example.org", "/", Caller.Anyone);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => fund.Do(ask)));
        await fund.Post.TokenFor("often@example.org", mails: 5);
        fund.Clock.Advance(RequestSignInLink.Window);
        await fund.Do(ask);
        fund.Clock.Advance(-RequestSignInLink.Window);

        await fund.Post.TokenFor("often@example.org", mails: 6);
        Assert.Equal(6, fund.Post.To("often@example.org").Count);
    }

    [Theory]
    [InlineData("/bids/HEA-26-0042?page=2", "/bids/HEA-26-0042?page=2")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void Leads_nowhere_but_to_this_site(string? asked, string goes) =>
        Assert.Equal(goes, LocalAddress.Or("/", asked));

    [Fact]
    public async Task Leaves_no_secret_in_the_database()
    {
        fund.Post.Failures = 1; // tried again a second later
        var token = await Asked("secret@example.org");

        Assert.Equal(
            0,
            await Rows($"messages.wolverine_incoming_envelopes where {Holds("encode(body, 'escape')")}", token)
        );
        Assert.Equal(0, await Rows($"messages.wolverine_dead_letters where {Holds("encode(body, 'escape')")}", token));
        Assert.Equal(0, await Rows($"fund.mt_doc_signinlink where {Holds("data::text")}", token));
    }

    private static string Holds(string column) => $"position($1 in {column}) > 0";

    private async Task<long> Rows(string from, string token)
    {
        await using var session = fund.Store.QuerySession();
        await using var command = new NpgsqlCommand($"select count(*) from {from}");
        command.Parameters.AddWithValue(token);
        await using var row = await session.ExecuteReaderAsync(command);
        await row.ReadAsync();
        return row.GetInt64(0);
    }

    private async Task<string> Asked(string typed, string? address = null)
    {
        await fund.Do(new RequestSignInLink(typed, "/", Caller.Anyone));
        return await fund.Post.TokenFor(address ?? typed);
    }
}
