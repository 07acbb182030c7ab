using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.Institutions;
using Marten;

namespace CoProductionFund.Application.Agreements;

/// <summary>Names somebody of one's own party who signs for it. Leads of the group, signatories of the institution and officers may.</summary>
public sealed record NameSignatory(AwardId Award, PersonId Person, Caller By) : Command(By), IForPartiesOfAward;

public static class NameSignatoryHandler
{
    public static async Task<Decision> Handle(NameSignatory command, IDocumentSession session, CancellationToken stop)
    {
        var acting = await session.OpenAs(command.By, command.Award, stop);
        return acting.Refusal
            ?? await SigningFor.MayNot(session, acting, command.By, stop)
            ?? await SigningFor.NotOfParty(session, acting, command.Person, stop)
            ?? acting.Opened.Record(SigningDecisions.Name(acting.Agreement, acting.Party, command.Person));
    }
}

/// <summary>Somebody of one's own party no longer signs for it.</summary>
public sealed record StandSignatoryDown(AwardId Award, PersonId Person, Caller By) : Command(By), IForPartiesOfAward;

public static class StandSignatoryDownHandler
{
    public static async Task<Decision> Handle(
        StandSignatoryDown command,
        IDocumentSession session,
        CancellationToken stop
    )
    {
        var acting = await session.OpenAs(command.By, command.Award, stop);
        return acting.Refusal
            ?? await SigningFor.MayNot(session, acting, command.By, stop)
            ?? acting.Opened.Record(SigningDecisions.StandDown(acting.Agreement, acting.Party, command.Person));
    }
}

internal static class SigningFor
{
    /// <summary>Who signs for it at first.</summary>
    public static IEnumerable<Signatory> Institution(InstitutionRow institution) =>
        institution
            .Representatives.Where(it => it.Role is RepresentativeRole.Signatory)
            .Select(it => new Signatory(Party.Institution, it.Person));

    /// <returns>Null where they may.</returns>
    public static async Task<Decision?> MayNot(IQuerySession session, Acting acting, Caller by, CancellationToken stop)
    {
        var may = acting.Party switch
        {
            Party.Group => await session.IsLead(by, acting.Agreement.Group, stop),
            Party.Institution => await session.IsSignatoryOf(by, acting.Agreement.Institution, stop),
            _ => true, // whoever has a post there: they all look after awards
        };
        return may
            ? null
            : Decision.Refuse(
                "agreement.may-not-name",
                "Only a lead of the group, a signatory of the institution or an officer of the department says who signs."
            );
    }

    /// <returns>Null where the person acts for the party.</returns>
    public static async Task<Decision?> NotOfParty(
        IQuerySession session,
        Acting acting,
        PersonId person,
        CancellationToken stop
    ) =>
        (await session.PartiesOf(Caller.Is(person), acting.Agreement, stop)).SequenceEqual([acting.Party])
            ? null
            : Decision.Refuse(
                "agreement.not-of-party",
                "Name somebody who acts for your party, and for no other party of this agreement."
            );
}
