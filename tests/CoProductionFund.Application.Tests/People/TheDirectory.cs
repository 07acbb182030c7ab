using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Mail;
using CoProductionFund.Application.People;
using CoProductionFund.Domain.Departments;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.Tests.People;

[Collection(nameof(TheFund))]
public sealed class TheDirectory(TheFund fund)
{
    [Fact]
    public async Task Adds_an_address_once_even_when_many_add_it_at_once()
    {
        await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => fund.Do(new AddPerson("Many@Example.org", null, Caller.TheFund)))
        );

        await using var session = fund.Store.QuerySession();
        Assert.Equal(1, await session.Query<Person>().CountAsync(person => person.Email == "many@example.org"));
    }

    [Fact]
    public async Task Takes_a_name_where_there_is_none_and_leaves_the_one_a_person_gave()
    {
        var person = await Added("named@example.org", null);
        await fund.Do(new AddPerson("named@example.org", "N. Amed", Caller.TheFund));
        Assert.Equal("N. Amed", (await Names(person))[person]);

        await fund.Do(new SetMyName(" Nadia Amed ", Caller.Is(person)));
        await fund.Do(new AddPerson("named@example.org", "Someone Else", Caller.TheFund));
        Assert.Equal("Nadia Amed", (await Names(person))[person]);
    }

    [Fact]
    public async Task Tells_all_names_in_one_query_and_asks_once_more_for_those_nobody_has()
    {
        var (first, second) = (await Added("first@example.org", "First"), await Added("second@example.org", "Second"));
        var (nameless, nobody) = (await Added("nameless@example.org", null), Someone.New().Person!.Value);

        await using var session = fund.Store.QuerySession();
        var counted = new Counting();
        session.Logger = counted;
        var names = await new NamesOfHandler(session).Handle(
            new NamesOf([first, second, first, nameless, nobody], Caller.TheFund),
            default
        );

        Assert.Equal(2, counted.Queries);
        Assert.Equal(
            ["First", "Second", "someone", "someone"],
            [names[first], names[second], names[nameless], names[nobody]]
        );
    }

    [Fact]
    public async Task Is_closed_to_visitors() =>
        await Assert.ThrowsAsync<NotAllowedException>(() => fund.Ask(new NamesOf([], Caller.Anyone)));

    [Theory]
    [InlineData("")]
    [InlineData("no-at.example.org")]
    [InlineData("two@at@example.org")]
    [InlineData("no-dot@example")]
    [InlineData("a b@example.org")]
    [InlineData("a@example.org\nBcc: b@example.org")]
    public async Task Takes_no_address_that_mail_servers_would_not(string typed) =>
        await Assert.ThrowsAsync<ValidationException>(() => fund.Decide(new AddPerson(typed, null, Caller.TheFund)));

    [Fact]
    public async Task Knows_where_someone_belongs()
    {
        var department = await ADepartment.Listed(fund);
        await fund.Do(
            new AppointStaff(department.Id, department.Manager.Person!.Value, StaffRole.GrantOfficer, Caller.TheFund)
        );

        var places = await fund.Ask(new GetMyPlaces(department.Manager));

        var mine = Assert.Single(places.Departments);
        Assert.Equal(department.Code, mine.Code);
        Assert.Equal([StaffRole.FundManager, StaffRole.GrantOfficer], mine.Posts);
        Assert.False(places.IsAuditor || places.IsAdministrator);
        Assert.Empty((await fund.Ask(new GetMyPlaces(Someone.New()))).Departments);
    }

    [Fact]
    public async Task Is_where_mail_finds_the_address()
    {
        var person = await Added("mailed@example.org", "Mailed");

        await fund.Run(new SendMail(person, "A decision", "Look at it.", Guid.CreateVersion7(), "/bids/HEA-26-0042"));

        var mail = Assert.Single(fund.Post.To("mailed@example.org"));
        Assert.Contains("/bids/HEA-26-0042", mail.Text, StringComparison.Ordinal);
    }

    private async Task<PersonId> Added(string email, string? name)
    {
        await fund.Do(new AddPerson(email, name, Caller.TheFund));
        return (await fund.Ask(new PersonWithAddress(email, Caller.TheFund)))!.Value;
    }

    private Task<IReadOnlyDictionary<PersonId, string>> Names(PersonId person) =>
        fund.Ask(new NamesOf([person], Caller.TheFund));
}
