using CoProductionFund.Application.Mail;
using CoProductionFund.Domain.Institutions;
using JasperFx.Events;
using Marten;

namespace CoProductionFund.Application.Institutions;

/// <summary>Whoever is invited hears of it by mail.</summary>
public static class MailRepresentativeWhenInvited
{
    public static async Task<SendMail?> Handle(
        IEvent<RepresentativeInvited> invited,
        IQuerySession session,
        CancellationToken stop
    )
    {
        if (await session.LoadAsync<InstitutionRow>(invited.StreamId, stop) is not { } institution)
        {
            return null;
        }

        var part =
            invited.Data.Role is RepresentativeRole.Signatory
                ? "You would sign agreements for it and say who else acts for it."
                : "You would work on its agreements with others.";
        return new(
            invited.Data.Person,
            $"Invitation to act for {institution.Details.Name}",
            $"You are invited to act for {institution.Details.Name} ({institution.Reference}) in the Co-Production Fund. {part}\n\n"
                + "Sign in with this email address to accept the invitation. If you do not know the institution, do nothing.",
            DerivedId.Of("representative-invitation-mail", invited.Id),
            "/institution"
        );
    }
}
