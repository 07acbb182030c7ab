using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Erasures;
using Marten;
using MediatR;

namespace CoProductionFund.Application.People;

/// <summary>My own entry; null where it was erased.</summary>
public sealed record GetMe(Caller By) : IQuery<Person?>, IForSomeoneSignedIn;

public sealed class GetMeHandler(IQuerySession session) : IRequestHandler<GetMe, Person?>
{
    public async Task<Person?> Handle(GetMe request, CancellationToken cancellationToken) =>
        request.By.Person is { } person
            ? (await PeopleStore.Entry(person).Read(session, cancellationToken)).SingleOrDefault()
            : null;
}

/// <summary>Who has this address, for whoever has just added it. No page may show the answer.</summary>
public sealed record PersonWithAddress(string Email, Caller By) : IQuery<PersonId?>, IForSomeoneSignedIn;

public sealed class PersonWithAddressHandler(IQuerySession session) : IRequestHandler<PersonWithAddress, PersonId?>
{
    public async Task<PersonId?> Handle(PersonWithAddress request, CancellationToken cancellationToken) =>
        (await session.PersonAt(EmailAddress.Normal(request.Email), cancellationToken))?.Is;
}

/// <summary>What to call these people, in one query. Everyone asked for has an answer: "someone" where no name is known any more.</summary>
public sealed record NamesOf(IReadOnlyCollection<PersonId> People, Caller By)
    : IQuery<IReadOnlyDictionary<PersonId, string>>,
        IForSomeoneSignedIn
{
    public const string Unknown = "someone";
}

public sealed class NamesOfHandler(IQuerySession session)
    : IRequestHandler<NamesOf, IReadOnlyDictionary<PersonId, string>>
{
    public async Task<IReadOnlyDictionary<PersonId, string>> Handle(
        NamesOf request,
        CancellationToken cancellationToken
    )
    {
        var names = request.People.Distinct().ToDictionary(person => person, _ => NamesOf.Unknown);
        if (names.Count > 0)
        {
            var known = await session.LoadManyAsync<Person>(
                cancellationToken,
                names.Keys.Select(person => person.Value).ToArray()
            );
            foreach (var person in known.Where(person => person.Name.Length > 0))
            {
                names[person.Is] = person.Name;
            }

            await Erased(names, [.. names.Keys.Except(known.Select(it => it.Is))], cancellationToken);
        }

        return names;
    }

    private async Task Erased(Dictionary<PersonId, string> names, PersonId[] gone, CancellationToken stop)
    {
        foreach (var (person, at) in await session.ErasedOf(gone, stop))
        {
            names[person] = $"someone (erased on {at.LondonDate().Say()})";
        }
    }
}
