using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Application.Mail;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Agreements;
using JasperFx.Events;
using Marten;
using MediatR;
using Wolverine;

namespace CoProductionFund.Application.Agreements;

/// <summary>Those who stay hear of it, those who come are asked to write, and those who go are told that nothing is asked of them.</summary>
public static class MailWhenInstitutionReplaced
{
    public static async Task<OutgoingMessages> Handle(
        IEvent<InstitutionReplaced> replaced,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        InstitutionId[] both = [replaced.Data.Replaced, replaced.Data.Institution];
        var rows = (await ask.Send(new InstitutionsByIds(both, Caller.TheFund), stop)).ToDictionary(it =>
            it.Institution
        );
        if (await AgreementToMail.Of(replaced.StreamId, session, ask, stop) is not { } mail)
        {
            return [];
        }

        var (before, after) = (rows[replaced.Data.Replaced], rows[replaced.Data.Institution]);
        var (department, group) = (mail.NameOf(Party.Department), mail.NameOf(Party.Group));
        return
        [
            .. mail.To(
                replaced.Id,
                [Party.Group, Party.Department],
                $"Another institution in the agreement for {mail.Reference}",
                $"""
                {department} put {after.Details.Name} in the place of {before.Details.Name} in the agreement for {mail.Reference}. What {before.Details.Name} had proposed is no longer part of the text.

                The page says why. What your party proposed is still there.
                """,
                $"{mail.Page}/changes",
                but: Who.Did(replaced)
            ),
            .. SendMail.ToEach(
                after.Representatives.Select(it => it.Person),
                replaced.Id,
                $"Write the agreement for {mail.Reference}",
                $"""
                {department} made {after.Details.Name} a party to the agreement for {mail.Reference} with {group}.

                Each party says what it will do, and proposes targets, aspirations and days to look together at how it goes. Then the department settles the text, and each party signs it.
                """,
                mail.Page
            ),
            .. SendMail.ToEach(
                before.Representatives.Select(it => it.Person),
                replaced.Id,
                $"{before.Details.Name} is no longer party to the agreement for {mail.Reference}",
                $"""
                {department} had made {before.Details.Name} a party to the agreement for {mail.Reference} with {group}, and has put another institution in its place.

                Nothing is asked of you any more. What {before.Details.Name} had proposed binds nobody.
                """,
                "/institution"
            ),
        ];
    }
}
