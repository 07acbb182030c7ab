using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Erasures;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.Erasures;

/// <summary>Writes down that someone asked for erasure.</summary>
/// <param name="Erasure">The request's id, made by whoever asks: twice is once.</param>
public sealed record RequestErasure(
    Guid Erasure,
    PersonId? Person,
    IReadOnlyList<WordsToErase> Words,
    DateOnly ReceivedOn,
    Caller By
) : Command(By), IForAdministrators;

public sealed class RequestErasureValidator : AbstractValidator<RequestErasure>
{
    public RequestErasureValidator() =>
        RuleFor(it => it.Words)
            .Must(it => it.Count <= 1_000 && it.All(words => words.Part.Length <= 100))
            .WithMessage("Ask for fewer words at a time")
            .Must(it => it.All(words => FormRules.IsStorable(words.Part)))
            .WithMessage("Remove the characters that cannot be shown");
}

public static class RequestErasureHandler
{
    public static async Task<Decision> Handle(
        RequestErasure command,
        IDocumentSession session,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var reference = await session.NextErasure(stop);
        return await session.Decide<Erasure>(
            command.Erasure,
            erasure =>
                ErasureDecisions.Request(
                    erasure,
                    new(reference, command.Person, command.Words, command.ReceivedOn),
                    clock.GetUtcNow().LondonDate()
                ),
            stop
        );
    }
}

/// <summary>Grants a request and erases in the same transaction: there is no moment at which it is promised and not done.</summary>
public sealed record GrantErasure(Guid Erasure, LegalBasis LegalBasis, string Reason, Caller By)
    : Command(By),
        IForAdministrators;

public sealed class GrantErasureValidator : AbstractValidator<GrantErasure>
{
    public GrantErasureValidator()
    {
        RuleFor(it => it.LegalBasis).IsInEnum().WithMessage("Select the legal basis");
        RuleFor(it => it.Reason).Words("Enter the reason", most: 2_000);
    }
}

public static class GrantErasureHandler
{
    public static async Task<Decision> Handle(
        GrantErasure command,
        IDocumentSession session,
        IEnumerable<IErase> everyKeeper,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var opened = await session.Open<Erasure>(command.Erasure, stop);
        var granted = opened.Record(
            ErasureDecisions.Grant(opened.State, command.LegalBasis, command.Reason, command.By.Person)
        );
        if (granted.Events.Count == 0)
        {
            return granted;
        }

        var what = new ToErase(opened.State.Person, opened.State.Words, clock.GetUtcNow());
        var erased = new Erased(0, 0, 0);
        foreach (var keeper in everyKeeper)
        {
            erased += await keeper.Erase(session, what, stop);
        }

        opened.Record(
            ErasureDecisions.CarryOut(
                granted.Events.Aggregate(opened.State, Erasure.Fold),
                new(erased.Texts, erased.Files, erased.Entries)
            )
        );
        return granted;
    }
}

/// <summary>Refuses a request; the data are kept.</summary>
public sealed record RefuseErasure(Guid Erasure, string Reason, Caller By) : Command(By), IForAdministrators;

public sealed class RefuseErasureValidator : AbstractValidator<RefuseErasure>
{
    public RefuseErasureValidator() => RuleFor(it => it.Reason).Words("Enter the reason", most: 2_000);
}

public static class RefuseErasureHandler
{
    public static Task<Decision> Handle(RefuseErasure command, IDocumentSession session, CancellationToken stop) =>
        session.Decide<Erasure>(
            command.Erasure,
            erasure => ErasureDecisions.Refuse(erasure, command.Reason, command.By.Person),
            stop
        );
}
