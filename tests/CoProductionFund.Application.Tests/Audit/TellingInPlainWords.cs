using CoProductionFund.Application.Audit;
using CoProductionFund.Application.Store;
using CoProductionFund.Application.Tests.Store.Samples;

namespace CoProductionFund.Application.Tests.Audit;

public sealed class TellingInPlainWords
{
    [Fact]
    public void Has_words_for_every_event()
    {
        var mute = EventNames.All.Select(it => it.Name.Name).Where(name => Told(name) is null);

        Assert.Empty(mute);
    }

    [Fact]
    public void Reads_well() =>
        Approved.Match(
            string.Join('\n', EventNames.All.Select(it => Line(it.Name.Name, Told(it.Name.Name)!))),
            "EveryEvent"
        );

    [Fact]
    public void Begins_with_a_capital_and_ends_without_a_full_stop() =>
        Assert.All(
            EventNames.All.Select(it => Told(it.Name.Name)!.What),
            what => Assert.Matches("^[A-Z].*[^.]$", what)
        );

    private static Telling? Told(string name)
    {
        var (happened, names) = ((IDomainEvent)EverySample.Read(name), new Names());
        PlainWords.Of(happened, names);
        var unknown = names.Unknown;
        return PlainWords.Of(
            happened,
            new()
            {
                People = Called(unknown.People, "Asha", "Ben", "Cleo"),
                Groups = Called(unknown.Groups, "Harehills Carers"),
                Bids = Called(unknown.Bids, "HEA-26-0042", "HEA-26-0043", "HEA-26-0044"),
                Areas = Called(unknown.Areas, "Living with pain", "Supported self-care"),
                Institutions = Called(unknown.Institutions, "Leeds Community Healthcare", "Bramley High School"),
            }
        );
    }

    private static Dictionary<TId, string> Called<TId>(IEnumerable<TId> ids, params string[] names)
        where TId : notnull => ids.Zip(names).ToDictionary(it => it.First, it => it.Second);

    private static string Line(string name, Telling told) =>
        told.Reason is null ? $"{name}: {told.What}" : $"{name}: {told.What}\n  Reason: {told.Reason}";
}
