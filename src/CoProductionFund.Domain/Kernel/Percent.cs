using System.Globalization;

namespace CoProductionFund.Domain.Kernel;

/// <summary>A share, exact to the hundredth of a percent.</summary>
/// <param name="BasisPoints">Hundredths of a percent: 2,500 is 25%. From 0; some shares may pass 10,000 (a match above the grant).</param>
public readonly record struct Percent(int BasisPoints)
{
    public static Percent Whole(int percent) => new(checked(percent * 100));

    /// <summary>The share of an amount, rounded up to the next penny: a promise is never a penny short.</summary>
    public Pence Of(Pence amount) => new((long)Math.Ceiling((decimal)amount.Value * BasisPoints / 10_000));

    /// <summary>The smallest whole number of people that is at least this share of <paramref name="count"/>.</summary>
    public int Of(int count) => (int)Math.Ceiling((decimal)count * BasisPoints / 10_000);

    public override string ToString() => (BasisPoints / 100m).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
