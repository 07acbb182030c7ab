using CoProductionFund.Application.Audit;
using CoProductionFund.Domain.Funds;

namespace CoProductionFund.Application.Tests.Audit;

public sealed class DescribingRecords
{
    private static readonly BidId Bid = new(Guid.Parse("3f2b8a52-0000-4000-8000-000000000001"));

    private static readonly Describing Describing = new(
        person => $"Person {person.Value.ToString()[^1]}",
        id => id == Bid.Value ? "HEA-26-0042" : $"{id}"
    );

    [Fact]
    public void Calls_things_by_their_reference_also_where_they_are_keys() =>
        Assert.Contains(
            ("Commitments: HEA-26-0042: amount", "£20,000"),
            Describing.Lines(
                Fund.Empty(Guid.Empty) with
                {
                    Commitments = new Dictionary<BidId, Promised> { [Bid] = new(Pence.Pounds(20_000), default) },
                }
            )
        );

    [Fact]
    public void Calls_people_by_their_name_also_where_they_are_keys() =>
        Assert.Equal(
            [("Person 7", "Yes")],
            Describing.Lines(
                new Dictionary<PersonId, bool> { [new(Guid.Parse("00000000-0000-4000-8000-000000000007"))] = true }
            )
        );

    [Fact]
    public void Says_names_and_keys_of_ours_as_words() =>
        Assert.Equal(
            [("People lead", "Yes")],
            Describing.Lines(new Dictionary<string, bool> { ["people-lead"] = true })
        );
}
