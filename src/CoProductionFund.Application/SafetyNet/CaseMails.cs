using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Mail;
using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.SafetyNet;
using JasperFx.Events;
using Marten;
using MediatR;
using Wolverine;

namespace CoProductionFund.Application.SafetyNet;

/// <summary>What a mail about a case needs to know. No mail repeats what was reported.</summary>
internal sealed record CaseToMail(CaseRow Row, GroupRow Group, DepartmentRow Department, OfficesRow Offices)
{
    public string Name => $"{Row.Reference}, project {Row.AwardReference} of {Group.Details.Name}";

    /// <summary>To whoever holds the role; where nobody does, to the next above.</summary>
    public OutgoingMessages ToRole(Guid about, EscalationRole role, string subject, string body)
    {
        IReadOnlyList<PersonId> people = role switch
        {
            EscalationRole.GrantOfficers => Staff(StaffRole.GrantOfficer),
            EscalationRole.FundManagers => Staff(StaffRole.FundManager),
            _ => [.. Offices.Administrators.Except(Members)],
        };
        return people.Count == 0 && role is not EscalationRole.Administrators
            ? ToRole(about, role + 1, subject, body)
            : To(about, people, subject, body);
    }

    public OutgoingMessages ToStaff(Guid about, string subject, string body) =>
        To(about, Staff(StaffRole.GrantOfficer).Union(Staff(StaffRole.FundManager)), subject, body);

    /// <summary>Nothing while the case is not open to the group.</summary>
    public OutgoingMessages ToGroup(Guid about, string subject, string body) =>
        Row.IsOpenToGroup ? To(about, Members, subject, body) : [];

    public static async Task<CaseToMail> Of(IEvent e, IQuerySession session, IMediator ask, CancellationToken stop)
    {
        var row = (await session.LoadAsync<CaseRow>(e.StreamId, stop))!;
        var groups = await ask.Send(new GroupsByIds([row.Group], Caller.TheFund), stop);
        var department = await ask.Send(new GetDepartmentById(row.Department, Caller.TheFund), stop);
        var offices = await ask.Send(new GetOffices(Caller.TheFund), stop);
        return new(row, groups.Single(), department, offices);
    }

    private IEnumerable<PersonId> Members => Group.Members.Select(it => it.Person);

    /// <summary>Whoever also acts for the group hears what the group hears.</summary>
    private IReadOnlyList<PersonId> Staff(StaffRole role) =>
        [.. Department.Staff.Where(post => post.Role == role).Select(it => it.Person).Except(Members)];

    private OutgoingMessages To(Guid about, IEnumerable<PersonId> people, string subject, string body) =>
        SendMail.ToEach(people, about, subject, body, $"/cases/{Row.Reference}");
}

/// <summary>Those who must know hear of a case: what happened, what to do next, and by when.</summary>
public static class MailWhenCaseChanges
{
    public static async Task<OutgoingMessages> Handle(
        IEvent<RiskEventRaised> it,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var about = await CaseToMail.Of(it, session, ask, stop);
        var body =
            $"Somebody reported that something has gone wrong: case {about.Name}. Read it, and say how bad it is, by {it.Data.NextBy.Say()}.";
        var subject = $"Something has gone wrong: {about.Row.Reference}, answer by {it.Data.NextBy.Say()}";
        return
        [
            .. it.Data.Apparent is Severity.Critical
                ? about.ToStaff(it.Id, subject, body)
                : about.ToRole(it.Id, EscalationRole.GrantOfficers, subject, body),
            .. about.ToGroup(
                it.Id,
                $"We have the report {about.Row.Reference}",
                $"Case {about.Name}, was reported. The department answers by {it.Data.NextBy.Say()}."
            ),
        ];
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<CaseTriaged> it,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var about = await CaseToMail.Of(it, session, ask, stop);
        return about.ToGroup(
            it.Id,
            $"The department looks after case {about.Row.Reference}",
            $"The department has read what was reported in case {about.Name}. It says what support it offers by {it.Data.NextBy.Say()}."
        );
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<SupportOffered> it,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var about = await CaseToMail.Of(it, session, ask, stop);
        return about.ToGroup(
            it.Id,
            $"You are offered support in case {about.Row.Reference}",
            $"The department offers support in case {about.Name}. A lead of your group accepts or declines it on the page of the case."
        );
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<SupportAccepted> it,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var about = await CaseToMail.Of(it, session, ask, stop);
        var isMoney = about.Row.Offers.First(offer => offer.Number == it.Data.Number).Amount is not null;
        return about.ToStaff(
            it.Id,
            $"Support is accepted in case {about.Row.Reference}",
            $"The group accepted support in case {about.Name}. "
                + (
                    isMoney
                        ? $"A fund manager who did not propose the bridging money releases it by {it.Data.NextBy.Say()}."
                        : $"Give it by {it.Data.NextBy.Say()}."
                )
        );
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<SupportDeclined> it,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var about = await CaseToMail.Of(it, session, ask, stop);
        return about.ToStaff(
            it.Id,
            $"Support is declined in case {about.Row.Reference}",
            $"The group declined support in case {about.Name}. Find something else by {it.Data.NextBy.Say()}."
        );
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<BridgingFundsReleased> it,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var about = await CaseToMail.Of(it, session, ask, stop);
        return about.ToGroup(
            it.Id,
            $"{it.Data.Amount} of bridging money is released",
            $"The department released {it.Data.Amount} of bridging money in case {about.Name}. Give back what you do not need: write to the department."
        );
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<ServiceSteppedIn> it,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var about = await CaseToMail.Of(it, session, ask, stop);
        return about.ToGroup(
            it.Id,
            $"The department keeps the service going: {about.Row.Reference}",
            $"The department has stepped in to keep the service going in case {about.Name}. The page says who does it, and how."
        );
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<ServiceHandedBack> it,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var about = await CaseToMail.Of(it, session, ask, stop);
        return about.ToGroup(
            it.Id,
            $"The service is handed back: {about.Row.Reference}",
            $"The department has handed the service back in case {about.Name}. The page says who runs it from now on."
        );
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<CaseEscalated> it,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var about = await CaseToMail.Of(it, session, ask, stop);
        return about.ToRole(
            it.Id,
            it.Data.To,
            $"Overdue: case {about.Row.Reference} waits for somebody to act",
            $"A deadline of case {about.Name}, has passed and nobody has acted. Act on it, or see that somebody does. If nobody has by {it.Data.NextBy.Say()}, the next people are told."
        );
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<CaseResolved> it,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var about = await CaseToMail.Of(it, session, ask, stop);
        return about.ToGroup(
            it.Id,
            $"Case {about.Row.Reference} is resolved",
            $"The department has resolved case {about.Name}. The page says how it ended and what was learnt. It does not count for or against a bid of your group."
        );
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<CaseReopened> it,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var about = await CaseToMail.Of(it, session, ask, stop);
        var (subject, body) = (
            $"Case {about.Row.Reference} is open again",
            $"Case {about.Name}, was opened again. The department acts on it by {it.Data.NextBy.Say()}."
        );
        return [.. about.ToStaff(it.Id, subject, body), .. about.ToGroup(it.Id, subject, body)];
    }
}
