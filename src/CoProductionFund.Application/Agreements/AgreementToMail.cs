using CoProductionFund.Application.Mail;
using CoProductionFund.Domain.Agreements;
using Marten;
using MediatR;
using Wolverine;

namespace CoProductionFund.Application.Agreements;

/// <summary>What a mail about an agreement needs to know.</summary>
internal sealed record AgreementToMail(AgreementRow Row, PartiesRows Parties)
{
    public string Reference => Row.BidReference;

    public string Page => $"/awards/{Reference}/agreement";

    public static async Task<AgreementToMail?> Of(
        Guid agreement,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    ) =>
        await session.LoadAsync<AgreementRow>(agreement, stop) is { } row
            ? new(row, await session.RowsOf(row.Agreement, ask, stop))
            : null;

    public string NameOf(Party party) => Parties.NameOf(party);

    /// <summary>To everybody who acts for these parties now; those who act for two hear of it once.</summary>
    public OutgoingMessages To(
        Guid about,
        IEnumerable<Party> parties,
        string subject,
        string body,
        string? page = null,
        PersonId? but = null
    ) => SendMail.ToEach(parties.SelectMany(PeopleOf).Where(it => it != but), about, subject, body, page ?? Page);

    /// <summary>To those who sign for these parties; where a party has named nobody, to all who act for it.</summary>
    public OutgoingMessages ToSignatories(
        Guid about,
        IEnumerable<Party> parties,
        string subject,
        string body,
        string? page = null,
        PersonId? but = null
    ) => SendMail.ToEach(parties.SelectMany(SignatoriesOf).Where(it => it != but), about, subject, body, page ?? Page);

    private IReadOnlyList<PersonId> PeopleOf(Party party) =>
        party switch
        {
            Party.Group => [.. Parties.Group.Members.Select(it => it.Person)],
            Party.Institution => [.. Parties.Institution.Representatives.Select(it => it.Person)],
            _ => [.. Parties.Department.Staff.Select(it => it.Person)],
        };

    private IReadOnlyList<PersonId> SignatoriesOf(Party party)
    {
        var people = PeopleOf(party);
        PersonId[] named = [.. people.Where(it => Row.Agreement.IsSignatory(party, it))];
        return named.Length > 0 ? named : people;
    }
}
