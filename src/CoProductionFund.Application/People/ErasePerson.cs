using CoProductionFund.Application.Erasures;
using Marten;

namespace CoProductionFund.Application.People;

/// <summary>Erases someone's entry, and with it the links they asked for and the forms kept for them.</summary>
public sealed class ErasePerson : IErase
{
    public async Task<Erased> Erase(IDocumentSession session, ToErase what, CancellationToken stop)
    {
        if (what.Person is not { } person || await session.LoadAsync<Person>(person.Value, stop) is not { } entry)
        {
            return new(0, 0, 0);
        }

        session.HardDelete(entry);
        session.DeleteWhere<SignInLink>(link => link.Email == entry.Email);
        session.DeleteWhere<KeptForm>(form => form.Person == person);
        session.Store(new Tombstone(person.Value.ToString(), what.At));
        return new(0, 0, Entries: 1);
    }
}
