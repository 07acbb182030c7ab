using CoProductionFund.Domain.Awards;
using CoProductionFund.Domain.Departments;
using JasperFx.Events;
using Marten;
using MediatR;
using Wolverine;

namespace CoProductionFund.Application.Awards;

/// <summary>The group hears that its award is suspended, resumed, ended, or that grant is asked back.</summary>
public static class MailWhenAwardIsStopped
{
    public static async Task<OutgoingMessages> Handle(
        IEvent<AwardSuspended> suspended,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var award = await AwardToMail.Of(new(suspended.StreamId), session, ask, stop);
        return award.Tell(
            suspended.Id,
            $"The award {award.Row.Reference} is suspended",
            $"Nothing is paid until the department resumes the award {award.Row.Reference}. The reason: {suspended.Data.Reason}"
        );
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<AwardResumed> resumed,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var award = await AwardToMail.Of(new(resumed.StreamId), session, ask, stop);
        return award.Tell(
            resumed.Id,
            $"The award {award.Row.Reference} is resumed",
            $"What is due for the award {award.Row.Reference} can be paid again. The reason: {resumed.Data.Reason}"
        );
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<AwardTerminated> ended,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var (award, it) = (await AwardToMail.Of(new(ended.StreamId), session, ask, stop), ended.Data);
        return
        [
            .. award.Tell(
                ended.Id,
                $"The award {award.Row.Reference} has ended",
                $"The department ended the award {award.Row.Reference} early. {it.Paid} was paid, and {it.Unpaid} will not be. The reason: {it.Reason}"
            ),
            .. award.ToStaff(
                ended.Id,
                StaffRole.FundManager,
                $"{it.Unpaid} came free from {award.Row.Reference}",
                $"The award {award.Row.Reference} ended early, so {it.Unpaid} and the reserve beside it came free. A bid of the reserve list can use the money.",
                $"/department/rounds/{award.Round.Reference}/reserve-list"
            ),
        ];
    }

    public static async Task<OutgoingMessages> Handle(
        IEvent<ClawbackSought> sought,
        IQuerySession session,
        IMediator ask,
        CancellationToken stop
    )
    {
        var award = await AwardToMail.Of(new(sought.StreamId), session, ask, stop);
        return award.Tell(
            sought.Id,
            $"The department asks {sought.Data.Amount} back for {award.Row.Reference}",
            $"The department asks {award.Group.Details.Name} to give back {sought.Data.Amount} of the grant for {award.Row.Reference}. The reason: {sought.Data.Reason}"
        );
    }
}
