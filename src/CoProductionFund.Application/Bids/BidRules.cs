using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Bids;
using Marten;

namespace CoProductionFund.Application.Bids;

/// <summary>Members of the group whose bid it is (rule 13).</summary>
public interface IForMembersOfBid : IGuarded
{
    BidId Bid { get; }
}

public sealed class MembersOfBid(IQuerySession session, BidPlaces places) : IRule<IForMembersOfBid>
{
    public async Task<bool> May(IForMembersOfBid ask, CancellationToken stop) =>
        await places.Of(session, ask.Bid, stop) is { } bid && await session.IsMember(ask.By, bid.Group, stop);
}

/// <summary>Fund managers of the department the bid was made to.</summary>
public interface IForFundManagersOfBid : IGuarded
{
    BidId Bid { get; }
}

public sealed class FundManagersOfBid(IQuerySession session, BidPlaces places) : IRule<IForFundManagersOfBid>
{
    public async Task<bool> May(IForFundManagersOfBid ask, CancellationToken stop) =>
        await places.Of(session, ask.Bid, stop) is { } bid && await session.IsFundManager(ask.By, bid.Department, stop);
}

/// <summary>Members of the group at any time; the department's staff and auditors once it has been handed in and not taken back.</summary>
public interface IForReadersOfBid : IGuarded
{
    string Reference { get; }
}

public sealed class ReadersOfBid(IQuerySession session) : IRule<IForReadersOfBid>
{
    public async Task<bool> May(IForReadersOfBid ask, CancellationToken stop) =>
        await session.BidByReference(ask.Reference, stop) is { } bid
        && (
            await session.IsMember(ask.By, bid.Group, stop)
            || (
                bid.IsHandedIn()
                && (await session.IsStaff(ask.By, bid.Department, stop) || await session.IsAuditor(ask.By, stop))
            )
        );
}

public static class BidRows
{
    internal static Task<BidRow?> BidByReference(
        this IQuerySession session,
        string reference,
        CancellationToken stop
    ) => session.FirstOnce<BidRow>(reference, row => row.Reference == reference, stop);

    /// <summary>With the fund: no longer the group's alone.</summary>
    public static bool IsHandedIn(this BidRow bid) =>
        bid.Stage is not (BidStage.Draft or BidStage.Withdrawn)
        || (bid.Stage is BidStage.Withdrawn && bid.SubmittedAt is not null);
}
