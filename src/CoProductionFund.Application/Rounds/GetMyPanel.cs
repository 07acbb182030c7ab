using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Reviews;
using CoProductionFund.Domain.Rounds;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Rounds;

/// <summary>A panel as one of its members sees it: the others' interests and bids are not here.</summary>
/// <param name="ToReview">How many bids were given to me, sent reviews too.</param>
public sealed record MySeat(RoundRow Round, PanelSeat Seat, int ToReview, IReadOnlyList<MyInterest> Interests)
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

        var round = await session.LoadAsync<RoundRow>(panel.Id, cancellationToken);
        var interests = panel.Interests.Where(it => it.Person == me.Person).ToList();
        GroupId[] ids = [.. interests.Select(it => it.Group)];
        var groups = (await ask.Send(new GroupsByIds(ids, Caller.TheFund), cancellationToken)).ToDictionary(
            it => it.Group,
            it => it.Details.Name
        );

        return new(
            round!,
            me.Seat,
            await ask.GivenTo(request.By, round!.Round, cancellationToken),
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

internal static class Given
{
    /// <summary>How many bids of a round were given to someone and not taken back.</summary>
    public static async Task<int> GivenTo(this IMediator ask, Caller by, RoundId round, CancellationToken stop) =>
        (await ask.Send(new ListMyProgress(by), stop)).FirstOrDefault(it => it.Round == round) is { } mine
            ? mine.ToDo + mine.Sent
            : 0;
}
