using System.Text.Json;
using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Groups;
using FluentValidation;
using Marten;

namespace CoProductionFund.Application.Groups;

/// <summary>Says into which account the group's grants are to be paid. Another person must confirm it.</summary>
/// <param name="SortCode">With or without spaces and hyphens, like the account number.</param>
public sealed record ProposeBankDetails(
    GroupId Group,
    string SortCode,
    string AccountNumber,
    string AccountName,
    Caller By
) : Command(By), IForMembersOfGroup, IChangesGroup
{
    internal BankDetails Details => BankDetails.Read(SortCode, AccountNumber, AccountName);
}

public sealed class ProposeBankDetailsValidator : AbstractValidator<ProposeBankDetails>
{
    public ProposeBankDetailsValidator()
    {
        RuleFor(it => it.AccountName).Words("Enter the name on the account", most: 70);
        RuleFor(it => it.SortCode)
            .Words("Enter the sort code", most: 20)
            .Must((it, _) => it.Details.HasSortCode)
            .WithMessage("Enter a sort code of 6 digits, like 30-99-50");
        RuleFor(it => it.AccountNumber)
            .Words("Enter the account number", most: 30)
            .Must((it, _) => it.Details.HasAccountNumber)
            .WithMessage("Enter an account number of 8 digits. If yours is shorter, put zeros in front");
    }
}

public static class ProposeBankDetailsHandler
{
    public static async Task<Decision> Handle(
        ProposeBankDetails command,
        IDocumentSession session,
        CancellationToken stop
    )
    {
        var group = await session.Open<Group>(command.Group.Value, stop);
        var held = group.State.Bank.Proposed ?? group.State.Bank.Confirmed;
        var isSame = held is { } it && await session.ReadBankDetails(it, stop) == command.Details;
        var written = command.Details.Write();
        return group
            .Record(BankDecisions.Propose(group.State, written.Commitment, command.By.Person!.Value, isSame))
            .Keeping(session, written);
    }
}

/// <summary>Confirms, as a second person, the details somebody else of the group proposed.</summary>
/// <param name="Seen">The proposal that was looked at.</param>
public sealed record ConfirmBankDetails(GroupId Group, Commitment Seen, Caller By)
    : Command(By),
        IForConfirmersOfBankDetails,
        IChangesGroup;

public static class ConfirmBankDetailsHandler
{
    public static async Task<Decision> Handle(
        ConfirmBankDetails command,
        IDocumentSession session,
        CancellationToken stop
    )
    {
        var isOfficer = await session.IsStaffSomewhere(command.By, stop);
        return await session.Decide<Group>(
            command.Group.Value,
            group => BankDecisions.Confirm(group, command.Seen, command.By.Person!.Value, isOfficer),
            stop
        );
    }
}

/// <summary>Says, as a second person, that the details somebody else of the group proposed are not to be paid into.</summary>
/// <param name="Seen">The proposal that was looked at.</param>
public sealed record RejectBankDetails(GroupId Group, Commitment Seen, string Reason, Caller By)
    : Command(By),
        IForConfirmersOfBankDetails,
        IChangesGroup;

public sealed class RejectBankDetailsValidator : AbstractValidator<RejectBankDetails>
{
    public RejectBankDetailsValidator() =>
        RuleFor(it => it.Reason).Words("Enter why the account is not to be paid into", most: 2_000);
}

public static class RejectBankDetailsHandler
{
    public static async Task<Decision> Handle(
        RejectBankDetails command,
        IDocumentSession session,
        CancellationToken stop
    )
    {
        var reason = WrittenText.Of(command.Reason.Trim());
        var isOfficer = await session.IsStaffSomewhere(command.By, stop);
        var decision = await session.Decide<Group>(
            command.Group.Value,
            group => BankDecisions.Reject(group, command.Seen, reason.Commitment, command.By.Person!.Value, isOfficer),
            stop
        );
        return decision.Keeping(session, reason);
    }
}

/// <summary>Who acts for the group, and staff: an officer answers for a group of one.</summary>
public interface IForConfirmersOfBankDetails : IGuarded
{
    GroupId Group { get; }
}

public sealed class ConfirmersOfBankDetails(IQuerySession session) : IRule<IForConfirmersOfBankDetails>
{
    public async Task<bool> May(IForConfirmersOfBankDetails ask, CancellationToken stop) =>
        await session.IsMember(ask.By, ask.Group, stop) || await session.IsStaffSomewhere(ask.By, stop);
}

internal static class BankDetailsBesideTheStream
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true,
    };

    public static WrittenText Write(this BankDetails details) =>
        WrittenText.Of(JsonSerializer.Serialize(details, Json));

    /// <returns>Null where they were erased.</returns>
    public static async Task<BankDetails?> ReadBankDetails(
        this IQuerySession session,
        Commitment commitment,
        CancellationToken stop
    ) => (await session.ReadBankDetails([commitment], stop)).GetValueOrDefault(commitment);

    /// <summary>Those erased are missing.</summary>
    public static async Task<IReadOnlyDictionary<Commitment, BankDetails>> ReadBankDetails(
        this IQuerySession session,
        IEnumerable<Commitment> commitments,
        CancellationToken stop
    ) =>
        (await session.Read(commitments, stop)).ToDictionary(
            it => it.Key,
            it => JsonSerializer.Deserialize<BankDetails>(it.Value, Json)!
        );
}
