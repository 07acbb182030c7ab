using CoProductionFund.Domain.Bids;

namespace CoProductionFund.Web.Pages.Bids;

/// <summary>The risk register as people read it.</summary>
internal static class RisksInWords
{
    public static IEnumerable<PartInWords> Of(RisksAnswers? it) =>
        it is { Risks: [_, ..] risks }
            ? risks.Select((risk, at) => new PartInWords($"risks.{at + 1}", $"Risk {at + 1}", [.. Risk(risk, at + 1)]))
            : [new("risks", Heading: null, [new("risks.register", "Risks", Text: null)])];

    private static IEnumerable<Said> Risk(Risk it, int number) =>
        [
            new($"risks.{number}.what", "What could go wrong", it.What),
            new(
                $"risks.{number}.likelihood",
                "How likely it is",
                it.Likelihood is { } likely ? $"{likely} of 5: {BidWords.Likelihood(likely)}" : null
            ),
            new(
                $"risks.{number}.severity",
                "How severe it would be",
                it.Severity is { } severe ? $"{severe} of 5: {BidWords.Severity(severe)}" : null
            ),
            new($"risks.{number}.carried-by", "Who carries it", it.CarriedBy is { } by ? BidWords.Of(by) : null),
            new($"risks.{number}.how-reduced", "How it is reduced", it.HowReduced),
            .. it.CarriedBy is RiskCarrier.PeopleWhoUseTheService || it.HowTold is not null
                ? [new Said($"risks.{number}.how-told", "How the people who carry it were told", it.HowTold)]
                : Array.Empty<Said>(),
        ];
}
