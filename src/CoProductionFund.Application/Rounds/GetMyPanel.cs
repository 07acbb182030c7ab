using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Reviews;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Rounds;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Rounds;

/// <summary>A panel as one of its members sees it: the others' interests and bids are not here.</summary>
/// <param name="ToDo">Bids given to me that I have not sent a review of.</param>
/// <param name="Sent">Reviews I sent.</param>
public sealed record MySeat(RoundRow Round, PanelSeat Seat, int ToDo, int Sent, IReadOnlyList<MyInterest> Interests)
{
    /// <summary>Until the ranking is settled; after that the panel's work is done.</summary>
    public bool IsAtWork => Round.Stage is not (RoundStage.Ranked or RoundStage.Decided or RoundStage.Cancelled);
}

public sealed record MyInterest(GroupId Group, string GroupName, Interest Interest);

/// <summary>Null for whoever is not on the panel.</summary>
public sealed record GetMyPanel(string Reference, Caller By) : IQuery<MySeat?>, IForSomeoneSignedIn;

public sealed class GetMyPanelHandler(IQuerySession session, IMediator ask) : IRequestHandler<GetMyPanel, MySeat?>
{
    public async Task<MySeat?> Handle(GetMyPanel request, CancellationToken cancellationToken)
    {
        var panel = await session.PanelByReference(request.Reference, cancellationToken);
        if (panel?.Members.FirstOrDefault(member => member.Person == request.By.Person) is not { } me)
        {
            return null;
        }

        var round = await session.LoadKnown<RoundRow>(panel.Id, cancellationToken);
        var progress = await ask.Send(new ListMyProgress(request.By), cancellationToken);
        var mine = progress.FirstOrDefault(it => it.Round == panel.Round);
        var interests = panel.Interests.Where(it => it.Person == me.Person).ToList();
        GroupId[] ids = [.. interests.Select(it => it.Group)];
        var groups = (await ask.Send(new GroupsByIds(ids, Caller.TheFund), cancellationToken)).ToDictionary(
            it => it.Group,
            it => it.Details.Name
        );

        return new(
            round!,
            me.Seat,
            mine?.ToDo ?? 0,
            mine?.Sent ?? 0,
            [
                .. interests.Select(it => new MyInterest(
                    it.Group,
                    groups.GetValueOrDefault(it.Group, "A group"),
                    it.Interest
                )),
            ]
        );
    }
}
