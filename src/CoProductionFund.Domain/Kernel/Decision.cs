namespace CoProductionFund.Domain.Kernel;

/// <summary>A rule said no. A refusal is an ordinary answer, shown to the person who asked.</summary>
/// <param name="Code">Stable and dotted ("bid.round-closed"); tests and translations key on it.</param>
/// <param name="Message">What to tell the user, in plain English, ending in a full stop.</param>
public sealed record Refusal(string Code, string Message)
{
    /// <summary>Where there are several things to put right: each with its place. Empty where the message says it all.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}

/// <summary>One thing to put right before a rule can say yes.</summary>
/// <param name="Where">Section and question, dotted and in kebab case ("risks.2.how-told").</param>
/// <param name="Message">What to do, in plain English, without a full stop ("Enter the amount you are asking for").</param>
public sealed record Problem(string Where, string Message);

/// <summary>The answer to a command: events to record, or one refusal. Never both.</summary>
public sealed class Decision
{
    private Decision(IReadOnlyList<IDomainEvent> events, Refusal? refusal) => (Events, Refusal) = (events, refusal);

    public IReadOnlyList<IDomainEvent> Events { get; }

    public Refusal? Refusal { get; }

    public static Decision Accept(params IReadOnlyList<IDomainEvent> events) => new(events, null);

    public static Decision Refuse(string code, string message) => new([], new Refusal(code, message));

    public static Decision Refuse(Refusal refusal) => new([], refusal);
}
