using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Erasures;
using Marten;
using MediatR;

namespace CoProductionFund.Application.SafetyNet;

/// <summary>How to reach whoever reported a case: personal data, outside the events, erased some months after the case is resolved, and on request before.</summary>
/// <param name="Id">Of the case.</param>
/// <param name="Person">Null for whoever was not signed in.</param>
public sealed record ReporterContact(Guid Id, string? Email, string? Phone, PersonId? Person)
{
    /// <summary>The part of a case that a request to erase names, where the words may stay.</summary>
    public const string Part = "Contact";

    public static string TombstoneOf(Guid @case) => $"{@case}/{Part}";
}

internal static class Contacts
{
    public static void KeepContact(this IDocumentSession session, RaiseCase command)
    {
        var (email, phone) = (command.Email.Given(), command.Phone.Given());
        if (email is not null || phone is not null)
        {
            session.Store(new ReporterContact(command.Case.Value, email, phone, command.By.Person));
        }
    }

    /// <summary>Takes contacts away, and says when that was.</summary>
    public static void EraseContacts(
        this IDocumentSession session,
        IEnumerable<ReporterContact> contacts,
        DateTimeOffset at
    )
    {
        foreach (var contact in contacts)
        {
            session.HardDelete<ReporterContact>(contact.Id);
            session.Store(new Tombstone(ReporterContact.TombstoneOf(contact.Id), at));
        }
    }
}

/// <summary>Erases how to reach a reporter: of the cases that are named, and of all that the person reported while signed in.</summary>
public sealed class EraseContacts : IErase
{
    public async Task<Erased> Erase(IDocumentSession session, ToErase what, CancellationToken stop)
    {
        Guid[] named = [.. what.Words.Where(it => it.Part is "" or ReporterContact.Part).Select(it => it.Stream)];
        List<ReporterContact> found = [.. await session.LoadManyAsync<ReporterContact>(stop, named)];
        if (what.Person is { } person)
        {
            found.AddRange(await session.Query<ReporterContact>().Where(it => it.Person == person).ToListAsync(stop));
        }

        var contacts = found.DistinctBy(it => it.Id).ToList();
        session.EraseContacts(contacts, what.At);
        return new(0, 0, contacts.Count);
    }
}

/// <summary>Which case has this reference, for administrators who were asked to erase what it says; null where none has.</summary>
public sealed record FindCase(string Reference, Caller By) : IQuery<CaseRow?>, IForTheFund;

public sealed class FindCaseHandler(IQuerySession session) : IRequestHandler<FindCase, CaseRow?>
{
    public Task<CaseRow?> Handle(FindCase request, CancellationToken cancellationToken) =>
        session.CaseByReference(request.Reference, cancellationToken);
}
