namespace CoProductionFund.Domain.Erasures;

public enum ErasureStage
{
    Unknown,
    Requested,
    Granted,
    Refused,
    CarriedOut,
}

/// <summary>What the rules need to remember about a request to erase.</summary>
public sealed record Erasure(Guid Id, ErasureStage Stage, PersonId? Person, IReadOnlyList<WordsToErase> Words)
    : IFold<Erasure>
{
    public static Erasure Empty(Guid id) => new(id, ErasureStage.Unknown, Person: null, []);

    public static Erasure Fold(Erasure erasure, IDomainEvent happened) =>
        happened switch
        {
            ErasureRequested it => erasure with
            {
                Stage = ErasureStage.Requested,
                Person = it.Person,
                Words = it.Words,
            },
            ErasureGranted => erasure with { Stage = ErasureStage.Granted },
            ErasureRefused => erasure with { Stage = ErasureStage.Refused },
            ErasureCarriedOut => erasure with { Stage = ErasureStage.CarriedOut },
            _ => throw new UnknownEventException(nameof(Erasure), happened),
        };
}

public static class ErasureDecisions
{
    /// <summary>Writes a request down. Twice is once.</summary>
    /// <remarks>Refuses: erasure.nothing, erasure.in-future.</remarks>
    public static Decision Request(Erasure erasure, ErasureRequested request, DateOnly today)
    {
        if (erasure.Stage is not ErasureStage.Unknown)
        {
            return Decision.Accept();
        }

        if (request.Person is null && request.Words.Count == 0)
        {
            return Decision.Refuse("erasure.nothing", "Say what is to be erased: a person’s entry, words, or both.");
        }

        return request.ReceivedOn > today
            ? Decision.Refuse("erasure.in-future", "The day the request came cannot be in the future.")
            : Decision.Accept(request);
    }

    /// <summary>Grants it. Twice is once; nobody decides about their own data.</summary>
    /// <remarks>Refuses: erasure.not-found, erasure.decided, erasure.own.</remarks>
    public static Decision Grant(Erasure erasure, LegalBasis basis, string reason, PersonId? decider) =>
        erasure.Stage is ErasureStage.Granted or ErasureStage.CarriedOut
            ? Decision.Accept()
            : Undecided(erasure, decider) ?? Decision.Accept(new ErasureGranted(basis, reason));

    /// <summary>Refuses it. Twice is once.</summary>
    /// <remarks>Refuses: erasure.not-found, erasure.decided, erasure.own.</remarks>
    public static Decision Refuse(Erasure erasure, string reason, PersonId? decider) =>
        erasure.Stage is ErasureStage.Refused
            ? Decision.Accept()
            : Undecided(erasure, decider) ?? Decision.Accept(new ErasureRefused(reason));

    /// <summary>Notes that it was done. Twice is once.</summary>
    /// <remarks>Refuses: erasure.not-granted.</remarks>
    public static Decision CarryOut(Erasure erasure, ErasureCarriedOut done) =>
        erasure.Stage switch
        {
            ErasureStage.CarriedOut => Decision.Accept(),
            ErasureStage.Granted => Decision.Accept(done),
            _ => Decision.Refuse("erasure.not-granted", "Only what was granted is erased."),
        };

    private static Decision? Undecided(Erasure erasure, PersonId? decider) =>
        erasure.Stage switch
        {
            ErasureStage.Unknown => Decision.Refuse("erasure.not-found", "We cannot find this request."),
            ErasureStage.Requested when erasure.Person is { } person && person == decider => Decision.Refuse(
                "erasure.own",
                "This is about your own data, so somebody else must decide."
            ),
            ErasureStage.Requested => null,
            _ => Decision.Refuse("erasure.decided", "This request has already been decided."),
        };
}
