using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Agreements;
using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Groups;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Agreements;

/// <summary>Opens the agreement of an accepted award: from now on its parties write it.</summary>
/// <param name="Starts">First day of the project.</param>
/// <param name="Ends">Last day of the project.</param>
public sealed record OpenAgreement(AwardId Award, InstitutionId Institution, DateOnly Starts, DateOnly Ends, Caller By)
    : Command(By),
        IForOfficersOfAward;

public static class OpenAgreementHandler
{
    public static async Task<Decision> Handle(
        OpenAgreement command,
        IDocumentSession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var award = (await session.LoadAsync<AwardRow>(command.Award.Value, stop))!;
        var group = (await ask.Send(new GroupsByIds([award.Group], Caller.TheFund), stop)).Single();
        if (await ask.Send(new InstitutionsByIds([command.Institution], Caller.TheFund), stop) is not [var institution])
        {
            return Decision.Refuse("agreement.unknown-institution", "Choose an institution that is listed.");
        }

        if (institution.HasRepresentative(command.By.Person))
        {
            return ActingFor.TwoParties;
        }

        var opened = new AgreementOpened(
            command.Award,
            award.Bid,
            award.Group,
            award.Department,
            command.Institution,
            award.Reference,
            command.Starts,
            command.Ends,
            Signatories(group, institution, command.By)
        );
        return await session.Decide<Agreement>(
            Agreement.IdOf(command.Award).Value,
            agreement => NegotiationDecisions.Open(agreement, opened, award.Stage is AwardStage.Accepted),
            stop
        );
    }

    private static IReadOnlyList<Signatory> Signatories(GroupRow group, InstitutionRow institution, Caller by) =>
        [
            .. group
                .Members.Where(it => it.Role is MemberRole.Lead)
                .Select(it => new Signatory(Party.Group, it.Person)),
            .. SigningFor.Institution(institution),
            .. by.Person is { } officer ? [new Signatory(Party.Department, officer)] : (Signatory[])[],
        ];
}

/// <summary>Puts the first and the last day of the project right, before the agreement is in force.</summary>
public sealed record SetAgreementDates(AwardId Award, DateOnly Starts, DateOnly Ends, Caller By)
    : Command(By),
        IForOfficersOfAward;

public static class SetAgreementDatesHandler
{
    public static Task<Decision> Handle(SetAgreementDates command, IDocumentSession session, CancellationToken stop) =>
        session.DecideAs(
            command.By,
            command.Award,
            (agreement, _) => NegotiationDecisions.SetDates(agreement, command.Starts, command.Ends),
            stop
        );
}
