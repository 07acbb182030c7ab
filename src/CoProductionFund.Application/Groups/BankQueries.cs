using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Erasures;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Groups;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Groups;

/// <summary>The account a group's grants are paid into, as its members confirmed it; null where there is none, or it was erased.</summary>
public sealed record GetBankDetails(GroupId Group, Caller By) : IQuery<BankDetails?>, IForTheFund;

public sealed class GetBankDetailsHandler(IQuerySession session) : IRequestHandler<GetBankDetails, BankDetails?>
{
    public async Task<BankDetails?> Handle(GetBankDetails request, CancellationToken cancellationToken) =>
        await session.LoadAsync<GroupRow>(request.Group.Value, cancellationToken) is { Bank.Confirmed: { } confirmed }
            ? await session.ReadBankDetails(confirmed.Details, cancellationToken)
            : null;
}

/// <summary>An account as far as whoever asks may see it.</summary>
/// <param name="LastDigits">Of the account number; null where it was erased.</param>
/// <param name="Whole">Null for everybody who need not see it.</param>
/// <param name="ErasedAt">Null where it was not.</param>
public sealed record AccountShown(BankStep Step, string? LastDigits, BankDetails? Whole, DateTimeOffset? ErasedAt);

/// <summary>A proposal that was rejected, as far as whoever asks may see it.</summary>
/// <param name="LastDigits">Of the account number; null where it was erased.</param>
/// <param name="Reason">Null where it was erased.</param>
public sealed record RejectionShown(BankRejection Step, string? LastDigits, string? Reason);

/// <param name="Rejected">Null where something else was proposed since.</param>
/// <param name="MayConfirm">Whether whoever asks is the second person the proposal waits for, to confirm or to reject it.</param>
/// <param name="MayPropose">Whether whoever asks acts for the group.</param>
public sealed record BankView(
    GroupRow Group,
    AccountShown? Proposed,
    RejectionShown? Rejected,
    AccountShown? Confirmed,
    bool MayConfirm,
    bool MayPropose
);

/// <summary>A group's account. Only whoever must compare a proposal with the bank's own paper sees all its digits.</summary>
public sealed record GetBank(string Reference, Caller By) : IQuery<BankView?>, IForReadersOfGroup;

public sealed class GetBankHandler(IQuerySession session) : IRequestHandler<GetBank, BankView?>
{
    public async Task<BankView?> Handle(GetBank request, CancellationToken cancellationToken)
    {
        var row = (await session.GroupByReference(request.Reference, cancellationToken))!;
        var isMember = row.HasMember(request.By.Person);
        var mayConfirm =
            row.Bank.Proposed is { } proposed
            && proposed.By != request.By.Person
            && (isMember || (row.Members.Count == 1 && await session.IsStaffSomewhere(request.By, cancellationToken)));
        return new(
            row,
            await Shown(row.Bank.Proposed, mayConfirm, cancellationToken),
            await Shown(row.Bank.Rejected, cancellationToken),
            await Shown(row.Bank.Confirmed, isWhole: false, cancellationToken),
            mayConfirm,
            MayPropose: isMember
        );
    }

    private async Task<RejectionShown?> Shown(BankRejection? step, CancellationToken stop) =>
        step is null
            ? null
            : new(
                step,
                (await session.ReadBankDetails(step.Details, stop))?.LastDigits,
                (await session.Read([step.Reason], stop)).GetValueOrDefault(step.Reason)
            );

    private async Task<AccountShown?> Shown(BankStep? step, bool isWhole, CancellationToken stop)
    {
        if (step is null)
        {
            return null;
        }

        if (await session.ReadBankDetails(step.Details, stop) is { } details)
        {
            return new(step, details.LastDigits, isWhole ? details : null, ErasedAt: null);
        }

        var erased = await session.ErasedOf([step.Details], stop);
        return new(step, LastDigits: null, Whole: null, erased.TryGetValue(step.Details, out var at) ? at : null);
    }
}

/// <summary>A registration number that another group says is its own, too.</summary>
public sealed record SharedNumber(Identifier Number, string GroupReference, string GroupName);

/// <summary>Other groups under the same numbers: a warning to whoever checks one of them.</summary>
public sealed record FindSharedNumbers(GroupId Group, Caller By) : IQuery<IReadOnlyList<SharedNumber>>, IForTheFund;

public sealed class FindSharedNumbersHandler(IQuerySession session)
    : IRequestHandler<FindSharedNumbers, IReadOnlyList<SharedNumber>>
{
    public async Task<IReadOnlyList<SharedNumber>> Handle(
        FindSharedNumbers request,
        CancellationToken cancellationToken
    )
    {
        var row = await session.LoadAsync<GroupRow>(request.Group.Value, cancellationToken);
        if (row is null or { Details.Identifiers: [] })
        {
            return [];
        }

        var own = row.Details.Identifiers.ToHashSet();
        var others = await session.GroupsUnder(own).Take(50).ToListAsync(cancellationToken);
        return
        [
            .. from other in others
            where other.Id != row.Id
            from number in other.Details.Identifiers
            where own.Contains(number)
            select new SharedNumber(number, other.Reference, other.Details.Name),
        ];
    }
}
