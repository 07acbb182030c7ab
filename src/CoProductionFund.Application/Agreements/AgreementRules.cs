using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Agreements;
using Marten;

namespace CoProductionFund.Application.Agreements;

/// <summary>Members of the group, representatives of the institution in the agreement, staff of the department.</summary>
public interface IForPartiesOfAward : IGuarded
{
    AwardId Award { get; }
}

public sealed class PartiesOfAward(IQuerySession session) : IRule<IForPartiesOfAward>
{
    public async Task<bool> May(IForPartiesOfAward ask, CancellationToken stop) =>
        await session.LoadAsync<AwardRow>(ask.Award.Value, stop) is { } award
        && (
            await session.IsMember(ask.By, award.Group, stop)
            || await session.IsStaff(ask.By, award.Department, stop)
            || await session.ActsForInstitutionOf(ask.By, ask.Award, stop)
        );
}

/// <summary>The parties and auditors.</summary>
public interface IForReadersOfAgreement : IGuarded
{
    /// <summary>Of the award.</summary>
    string Reference { get; }
}

public sealed class ReadersOfAgreement(IQuerySession session) : IRule<IForReadersOfAgreement>
{
    public async Task<bool> May(IForReadersOfAgreement ask, CancellationToken stop) =>
        await session.AgreementByReference(ask.Reference, stop) is { } row
        && ((await session.PartiesOf(ask.By, row.Agreement, stop)).Count > 0 || await session.IsAuditor(ask.By, stop));
}

/// <summary>Who acts for which party, for the rules of every module.</summary>
public static class AgreementParties
{
    /// <summary>The parties this person acts for now; nearly always one or none.</summary>
    public static async Task<IReadOnlyList<Party>> PartiesOf(
        this IQuerySession session,
        Caller by,
        Agreement agreement,
        CancellationToken stop
    )
    {
        List<Party> parties = [];
        if (await session.IsMember(by, agreement.Group, stop))
        {
            parties.Add(Party.Group);
        }

        if (await session.IsRepresentative(by, agreement.Institution, stop))
        {
            parties.Add(Party.Institution);
        }

        if (await session.IsStaff(by, agreement.Department, stop))
        {
            parties.Add(Party.Department);
        }

        return parties;
    }

    /// <summary>Represents the institution that is party to the agreement of this award; nobody before there is one.</summary>
    public static async Task<bool> ActsForInstitutionOf(
        this IQuerySession session,
        Caller by,
        AwardId award,
        CancellationToken stop
    ) =>
        await session.LoadAsync<AgreementRow>(Agreement.IdOf(award).Value, stop) is { } row
        && await session.IsRepresentative(by, row.Institution, stop);

    internal static Task<AgreementRow?> AgreementByReference(
        this IQuerySession session,
        string reference,
        CancellationToken stop
    ) => session.FirstOnce<AgreementRow>(reference, row => row.BidReference == reference, stop);
}
