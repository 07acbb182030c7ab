using System.Globalization;

namespace CoProductionFund.Domain.Tests;

/// <summary>Ids that are the same in every run and tell their number.</summary>
public static class Some
{
    public static DepartmentId Department { get; } = new(Numbered(0xd, 1));

    public static FundId Fund { get; } = new(Numbered(0xf, 1));

    public static RoundId Round { get; } = new(Numbered(0xc, 1));

    public static ServiceAreaId Area(int number = 1) => new(Numbered(0xa, number));

    public static GroupId Group(int number = 1) => new(Numbered(0xe, number));

    public static BidId Bid(int number = 1) => new(Numbered(0xb, number));

    public static PersonId Person(int number) => new(Numbered(0, number));

    public static string Words(int count) => string.Join(' ', Enumerable.Repeat("word", count));

    public static DateOnly Day(string written) => DateOnly.Parse(written, CultureInfo.InvariantCulture);

    public static DateTimeOffset Moment(string written) => DateTimeOffset.Parse(written, CultureInfo.InvariantCulture);

    private static Guid Numbered(int kind, int number) => new($"{kind:x8}-0000-0000-0000-{number:x12}");
}
