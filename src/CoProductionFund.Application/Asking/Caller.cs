namespace CoProductionFund.Application.Asking;

/// <summary>Who asks. Passed by hand, so that nothing ever runs as whoever happens to be signed in.</summary>
/// <param name="Person">Null for a visitor who has not signed in.</param>
/// <param name="IsTheFund">Our own handlers and the clock, which have asked before they got here.</param>
public sealed record Caller(PersonId? Person, bool IsTheFund = false)
{
    public static Caller Anyone { get; } = new(Person: null);

    public static Caller TheFund { get; } = new(Person: null, IsTheFund: true);

    public static Caller Is(PersonId person) => new(person);
}
