using CoProductionFund.Application.Asking;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.People;

/// <summary>
/// Puts someone in the directory, for an invitation or an appointment. Twice is once; ask
/// <see cref="PersonWithAddress"/> for the id. A name that the person has given is not changed.
/// </summary>
/// <param name="Name">Null or empty where only the address is known.</param>
public sealed record AddPerson(string Email, string? Name, Caller By) : Command(By), IForSomeoneSignedIn;

public sealed class AddPersonValidator : AbstractValidator<AddPerson>
{
    public AddPersonValidator()
    {
        RuleFor(command => command.Email).EmailAddressRule();
        RuleFor(command => command.Name)
            .Must(name => name is null || (name.Length <= SetMyName.Longest && FormRules.IsStorable(name)))
            .WithMessage($"Use {SetMyName.Longest} characters or fewer");
    }
}

public static class AddPersonHandler
{
    public static async Task<Decision> Handle(AddPerson command, IDocumentSession session, CancellationToken stop)
    {
        await session.GetOrAddPerson(command.Email, command.Name, stop);
        return Decision.Accept();
    }
}

public static class PeopleDirectory
{
    /// <summary>Whoever has this address; a new entry, stored with the session, where nobody has.</summary>
    public static async Task<PersonId> GetOrAddPerson(
        this IDocumentSession session,
        string email,
        string? name,
        CancellationToken stop
    )
    {
        var (address, given) = (EmailAddress.Normal(email), name?.Trim() ?? "");

        if (await session.PersonAt(address, stop) is not { } known)
        {
            await session.OneAtATime(address, stop);
            known = await session.PersonAt(address, stop) ?? new(Guid.CreateVersion7(), address, "");
            session.Store(known);
        }

        if (known.Name.Length == 0 && given.Length > 0)
        {
            session.Store(known with { Name = given });
        }

        return known.Is;
    }

    internal static Task<Person?> PersonAt(this IQuerySession session, string address, CancellationToken stop) =>
        session.Query<Person>().Where(person => person.Email == address).FirstOrDefaultAsync(stop);
}
