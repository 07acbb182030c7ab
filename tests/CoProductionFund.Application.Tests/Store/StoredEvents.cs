using System.Text.Json.Nodes;
using CoProductionFund.Application.Store;
using CoProductionFund.Application.Tests.Store.Samples;

namespace CoProductionFund.Application.Tests.Store;

/// <summary>
/// What we have stored we must be able to read for ever. Each event has one sample as it lies in the store. Samples are
/// added and never edited: a sample that no longer fits asks for an upcast, not for another sample (docs/adr/0004).
/// </summary>
public sealed class StoredEvents
{
    public static TheoryData<string> Names => [.. EverySample.Stored.Select(sample => sample.Key)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Are_read_and_written_the_same(string name)
    {
        var stored = EverySample.Stored.Single(sample => sample.Key == name).Value;

        Assert.Equal(Compact(stored), Compact(EverySample.Serializer.ToJson(EverySample.Read(name))));
    }

    [Fact]
    public void Have_exactly_one_sample_each() =>
        Assert.Equal(
            EventNames.All.Select(known => known.Name.Name),
            EverySample.Stored.Select(sample => sample.Key).Order(StringComparer.Ordinal)
        );

    /// <summary>The same text without the line breaks that are here for the reader; the order of the fields counts.</summary>
    private static string Compact(string json) => JsonNode.Parse(json)!.ToJsonString();
}
