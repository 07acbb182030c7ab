using CoProductionFund.Application.Asking;
using CoProductionFund.Domain.Groups;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Groups;

/// <param name="Number">Which of the accounts the group has confirmed so far: another number is another account.</param>
public sealed record GroupAccount(int Number, BankDetails Details);

/// <summary>The accounts that many groups are paid into; those without one, and those erased, are left out.</summary>
public sealed record GetAccounts(IReadOnlyCollection<GroupId> Groups, Caller By)
    : IQuery<IReadOnlyDictionary<GroupId, GroupAccount>>,
        IForTheFund;

public sealed class GetAccountsHandler(IQuerySession session)
    : IRequestHandler<GetAccounts, IReadOnlyDictionary<GroupId, GroupAccount>>
{
    public async Task<IReadOnlyDictionary<GroupId, GroupAccount>> Handle(
        GetAccounts request,
        CancellationToken cancellationToken
    )
    {
        var rows = await session.LoadManyAsync<GroupRow>(
            cancellationToken,
            request.Groups.Distinct().Select(it => it.Value)
        );
        var confirmed = rows.Where(it => it.Bank.Confirmed is not null).ToList();
        var details = await session.ReadBankDetails(
            confirmed.Select(it => it.Bank.Confirmed!.Details),
            cancellationToken
        );
        return (
            from row in confirmed
            where details.ContainsKey(row.Bank.Confirmed!.Details)
            select (row.Group, new GroupAccount(row.Bank.Confirmed!.Number, details[row.Bank.Confirmed.Details]))
        ).ToDictionary();
    }
}
