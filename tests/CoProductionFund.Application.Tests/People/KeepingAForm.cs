using CoProductionFund.Application.Asking;
using CoProductionFund.Application.People;

namespace CoProductionFund.Application.Tests.People;

[Collection(nameof(TheFund))]
public sealed class KeepingAForm(TheFund fund)
{
    [Fact]
    public async Task Shows_it_to_its_person_alone_until_it_is_forgotten()
    {
        var (writer, other) = (Someone.New(), Someone.New());
        await fund.Do(Keep(writer, "A long answer"));

        var kept = Assert.Single(await fund.Ask(new ListKeptForms(writer)));
        Assert.Equal("A long answer", Assert.Single(kept.Fields).Value);
        Assert.Empty(await fund.Ask(new ListKeptForms(other)));

        await fund.Do(new ForgetKeptForm(kept.Id, other));
        Assert.Single(await fund.Ask(new ListKeptForms(writer)));
        await fund.Do(new ForgetKeptForm(kept.Id, writer));
        Assert.Empty(await fund.Ask(new ListKeptForms(writer)));
    }

    [Fact]
    public async Task Ends_after_a_day()
    {
        var writer = Someone.New();
        await fund.Do(Keep(writer, "Yesterday's answer"));

        fund.Clock.Advance(KeptForm.Lifetime);
        var kept = await fund.Ask(new ListKeptForms(writer));
        fund.Clock.Advance(-KeptForm.Lifetime);

        Assert.Empty(kept);
    }

    [Fact]
    public async Task Cannot_be_asked_by_a_person() =>
        await Assert.ThrowsAsync<NotAllowedException>(() =>
            fund.Decide(Keep(Someone.New(), "words") with { By = Someone.New() })
        );

    private static KeepForm Keep(Caller writer, string answer) =>
        new(writer.Person!.Value, "/bids/HEA-26-0042/work", [new("Summary", answer)], LeftOut: false, Caller.TheFund);
}
