using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Mail;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.PartnerChecks;
using JasperFx.Events;
using Marten;
using MediatR;
using Wolverine;

namespace CoProductionFund.Application.PartnerChecks;

/// <summary>What a mail about a check needs to know.</summary>
internal sealed record CheckToMail(PartnerCheckRow Row, OrganisationShown Organisation, DepartmentRow Department)
{
    public static async Task<CheckToMail> Of(Guid id, IQuerySession session, IMediator ask, CancellationToken stop)
    {
        var row = (await session.LoadAsync<PartnerCheckRow>(id, stop))!;
        var organisations = await ask.OrganisationsOf([row.Organisation], stop);
        var department = await ask.Send(new GetDepartmentById(row.Department, Caller.TheFund), stop);
        return new(row, organisations[row.Organisation], department);
    }

    public OutgoingMessages ToOrganisation(IEvent about, string subject, string body) =>
        SendMail.ToEach(Organisation.People, about.Id, subject, body, $"/checks/{Row.Reference}");

    /// <summary>Those of the department who did not do it themselves.</summary>
    public OutgoingMessages ToOfficers(IEvent about, string subject, string body) =>
        SendMail.ToEach(
            Department.Staff.Select(it => it.Person).Except(Organisation.People).Where(it => it != Who.Did(about)),
            about.Id,
            subject,
            body,
            $"/checks/{Row.Reference}"
        );
}

/// <summary>The organisation and the officers hear what happens to a check, and what to do next.</summary>
public static class MailWhenCheckChanges
{
    public static async Task<OutgoingMessages> Handle(
        IEvent<CheckOpened> opened,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var check = await CheckToMail.Of(opened.StreamId, session, ask, stop);
        var (name, department) = (check.Organisation.Name, check.Department.Name);
        var again = opened.Data.Cause is CheckCause.Expiring;
        var when = check.Row.InForceUntil is { } until ? $" The check in force ends on {until.Say()}." : "";
        return
        [
            .. check.ToOrganisation(
                opened,
                again ? $"{department} checks {name} again" : $"{department} checks {name}",
                $"""
                Before it works with an organisation, {department} looks at who it is, its rules, its safeguarding policy, its insurance, its accounts, whether anything excludes it, and where its grants are paid.{when}

                The page says what is asked for. Hand in what you have as soon as you can: no grant is paid without a check in force.
                """
            ),
            .. check.ToOfficers(
                opened,
                $"Check {name}",
                $"A check of {name} was opened ({check.Row.Reference}).{when} Look at what it hands in, record what you see, and pass or fail the check."
            ),
        ];
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<CheckPassed> passed,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var check = await CheckToMail.Of(passed.StreamId, session, ask, stop);
        return
        [
            .. check.ToOrganisation(
                passed,
                $"The check of {check.Organisation.Name} is passed",
                $"{check.Department.Name} checked {check.Organisation.Name} and can work with it until {passed.Data.Until.Say()}. You need not do anything: we write to you when the next check is due. Tell the department if anything changes that the check rests on."
            ),
        ];
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<CheckFailed> failed,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var check = await CheckToMail.Of(failed.StreamId, session, ask, stop);
        var name = check.Organisation.Name;
        return
        [
            .. check.ToOrganisation(
                failed,
                $"The check of {name} failed",
                $"{check.Department.Name} found that it cannot work with {name} as things are. Payments are held until a new check is passed. The page gives the reasons; write to the department when you have put right what it names, and it opens a new check."
            ),
            .. check.ToOfficers(
                failed,
                $"The check of {name} failed",
                $"The check of {name} ({check.Row.Reference}) failed. Nothing more is paid to its projects until a new check is passed."
            ),
        ];
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<CheckExpired> expired,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var check = await CheckToMail.Of(expired.StreamId, session, ask, stop);
        var name = check.Organisation.Name;
        return
        [
            .. check.ToOrganisation(
                expired,
                $"The check of {name} has ended",
                $"The check of {name} by {check.Department.Name} ended on {expired.Data.Until.Say()}, and no new one is passed yet. Payments are held until then. The page says what is still asked for."
            ),
            .. check.ToOfficers(
                expired,
                $"The check of {name} has ended",
                $"The check of {name} ({check.Row.Reference}) ended on {expired.Data.Until.Say()}, and no new one is passed yet. Nothing is paid to its projects until then."
            ),
        ];
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<BankDetailsOutdated> outdated,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var check = await CheckToMail.Of(outdated.StreamId, session, ask, stop);
        var name = check.Organisation.Name;
        return
        [
            .. check.ToOfficers(
                outdated,
                $"{name} has changed its bank details",
                $"{name} confirmed another account than the one you saw ({check.Row.Reference}). Nothing is paid to it until you have seen the new bank details. Ask the group by a way you know, and not by one that came with the change."
            ),
        ];
    }
}
