using System.Globalization;

namespace CoProductionFund.Domain.Kernel;

/// <summary>An amount of money in whole pence. Pounds appear only at the edges.</summary>
/// <remarks>Sums are checked: an overflow is an <see cref="OverflowException"/>, never a wrong amount.</remarks>
/// <param name="Value">May be negative only as the result of a subtraction.</param>
public readonly record struct Pence(long Value) : IComparable<Pence>
{
    public static readonly Pence Zero = new(0); // no property: the store keeps values with a single one in columns

    /// <summary>Whole pounds.</summary>
    public static Pence Pounds(long pounds) => new(checked(pounds * 100));

    public static Pence operator +(Pence left, Pence right) => new(checked(left.Value + right.Value));

    public static Pence operator -(Pence left, Pence right) => new(checked(left.Value - right.Value));

    public static bool operator <(Pence left, Pence right) => left.Value < right.Value;

    public static bool operator >(Pence left, Pence right) => left.Value > right.Value;

    public static bool operator <=(Pence left, Pence right) => left.Value <= right.Value;

    public static bool operator >=(Pence left, Pence right) => left.Value >= right.Value;

    public int CompareTo(Pence other) => Value.CompareTo(other.Value);

    /// <summary>As people write it: £12,500 or £12,500.50.</summary>
    public override string ToString()
    {
        var (sign, size) = (Value < 0 ? "-" : "", Math.Abs((decimal)Value) / 100);
        return sign + "£" + size.ToString(Value % 100 == 0 ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture);
    }
}

public static class Sums
{
    public static Pence Sum<T>(this IEnumerable<T> items, Func<T, Pence> amount) =>
        items.Aggregate(Pence.Zero, (sum, item) => sum + amount(item));
}
