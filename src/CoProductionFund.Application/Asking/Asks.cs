using MediatR;

namespace CoProductionFund.Application.Asking;

/// <summary>Something someone asks of the fund: to do (a command) or to know (a query).</summary>
public interface IAsk
{
    Caller By { get; }
}

/// <summary>Please do. Carried by Wolverine to its handler, which answers with a <see cref="Decision"/>.</summary>
public abstract record Command(Caller By) : IAsk
{
    /// <summary>What goes into logs: no one's words and no one's address.</summary>
    public sealed override string ToString() => GetType().Name;
}

/// <summary>Please tell. Carried by MediatR; the only way one module, or a page, reads another.</summary>
public interface IQuery<T> : IRequest<T>, IAsk;

/// <summary>Says who may ask. Every command and query carries exactly one of these, named <c>IFor…</c>; without one nobody may.</summary>
public interface IGuarded : IAsk;

/// <summary>The rule behind an <c>IFor…</c>.</summary>
public interface IRule<in TGuarded>
    where TGuarded : IGuarded
{
    Task<bool> May(TGuarded ask, CancellationToken stop);
}

/// <summary>The caller may not ask this. Shown like "not found", so that nothing is given away.</summary>
public sealed class NotAllowedException(Type ask) : Exception($"{ask.Name} is not allowed for this caller.");

/// <summary>Public: everyone may ask, signed in or not.</summary>
public interface IForAnyone : IGuarded;

public sealed class Anyone : IRule<IForAnyone>
{
    public Task<bool> May(IForAnyone ask, CancellationToken stop) => Task.FromResult(true);
}

/// <summary>Everyone who has signed in, about themselves or to begin something of their own.</summary>
public interface IForSomeoneSignedIn : IGuarded;

public sealed class SomeoneSignedIn : IRule<IForSomeoneSignedIn>
{
    public Task<bool> May(IForSomeoneSignedIn ask, CancellationToken stop) =>
        Task.FromResult(ask.By.Person is not null);
}

/// <summary>The clock and our own policies; no person may.</summary>
public interface IForTheFund : IGuarded;

public sealed class TheFundAlone : IRule<IForTheFund>
{
    public Task<bool> May(IForTheFund ask, CancellationToken stop) => Task.FromResult(ask.By.IsTheFund);
}
