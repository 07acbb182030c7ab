using CoProductionFund.Application.Asking;
using FluentValidation;
using Marten;
using MediatR;

namespace CoProductionFund.Application.People;

/// <summary>What someone had typed when their sign-in ended: kept for them alone, until they send it again or a day has passed.</summary>
/// <param name="Address">Where it was sent to; an address of this site.</param>
/// <param name="LeftOut">Whether files came with it, which are not kept.</param>
public sealed record KeptForm(
    Guid Id,
    PersonId Person,
    string Address,
    IReadOnlyList<KeptField> Fields,
    bool LeftOut,
    DateTimeOffset KeptAt
)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
}

public sealed record KeptField(string Name, string Value);

/// <summary>Asked by the site itself: at that moment nobody is signed in.</summary>
public sealed record KeepForm(PersonId Person, string Address, IReadOnlyList<KeptField> Fields, bool LeftOut, Caller By)
    : Command(By),
        IForTheFund
{
    /// <summary>Characters in all: a long bid, many times over.</summary>
    public const int Most = 1_000_000;
}

public sealed class KeepFormValidator : AbstractValidator<KeepForm>
{
    public KeepFormValidator()
    {
        RuleFor(command => command.Address).Must(address => LocalAddress.Or("", address).Length > 0);
        RuleFor(command => command.Fields)
            .Must(fields => fields.Sum(field => (long)field.Name.Length + field.Value.Length) <= KeepForm.Most)
            .Must(fields => fields.All(it => FormRules.IsStorable(it.Name) && FormRules.IsStorable(it.Value)));
    }
}

public static class KeepFormHandler
{
    public static Decision Handle(KeepForm command, IDocumentSession session, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var yesterday = now - KeptForm.Lifetime;
        session.DeleteWhere<KeptForm>(form => form.KeptAt < yesterday);
        session.Insert(
            new KeptForm(Guid.CreateVersion7(), command.Person, command.Address, command.Fields, command.LeftOut, now)
        );
        return Decision.Accept();
    }
}

/// <summary>What was kept for me, newest first.</summary>
public sealed record ListKeptForms(Caller By) : IQuery<IReadOnlyList<KeptForm>>, IForSomeoneSignedIn;

public sealed class ListKeptFormsHandler(IQuerySession session, TimeProvider clock)
    : IRequestHandler<ListKeptForms, IReadOnlyList<KeptForm>>
{
    public async Task<IReadOnlyList<KeptForm>> Handle(ListKeptForms request, CancellationToken cancellationToken)
    {
        if (request.By.Person is not { } me)
        {
            return [];
        }

        var yesterday = clock.GetUtcNow() - KeptForm.Lifetime;
        return await session
            .Query<KeptForm>()
            .Where(form => form.Person == me && form.KeptAt > yesterday)
            .OrderByDescending(form => form.KeptAt)
            .Take(10)
            .ToListAsync(cancellationToken);
    }
}

/// <summary>It has been sent again, or is not wanted. Another person's is left alone.</summary>
public sealed record ForgetKeptForm(Guid Form, Caller By) : Command(By), IForSomeoneSignedIn;

public static class ForgetKeptFormHandler
{
    public static Decision Handle(ForgetKeptForm command, IDocumentSession session)
    {
        if (command.By.Person is { } me)
        {
            session.DeleteWhere<KeptForm>(form => form.Id == command.Form && form.Person == me);
        }

        return Decision.Accept();
    }
}
