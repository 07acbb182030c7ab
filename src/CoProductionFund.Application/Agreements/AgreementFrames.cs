using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Agreements;
using Marten;
using MediatR;

namespace CoProductionFund.Application.Agreements;

/// <summary>An agreement's award and its parties by their rows.</summary>
/// <param name="Project">Its title; null where it was erased.</param>
public sealed record PartiesRows(
    AwardRow Award,
    string? Project,
    GroupRow Group,
    InstitutionRow Institution,
    DepartmentRow Department
)
{
    public string NameOf(Party party) =>
        party switch
        {
            Party.Group => Group.Details.Name,
            Party.Institution => Institution.Details.Name,
            _ => Department.Name,
        };
}

internal static class AgreementFrames
{
    public static async Task<PartiesRows> RowsOf(
        this IQuerySession session,
        Agreement agreement,
        IMediator ask,
        CancellationToken stop
    )
    {
        var award = (await session.LoadAsync<AwardRow>(agreement.Award.Value, stop))!;
        var headings = await ask.Send(new GetBidHeadings([award.Bid], Caller.TheFund), stop);
        var groups = await ask.Send(new GroupsByIds([agreement.Group], Caller.TheFund), stop);
        var institutions = await ask.Send(new InstitutionsByIds([agreement.Institution], Caller.TheFund), stop);
        var department = await ask.Send(new GetDepartmentById(agreement.Department, Caller.TheFund), stop);
        return new(award, headings[award.Bid].Title, groups.Single(), institutions.Single(), department);
    }

    /// <summary>The whole text, with the words as they are now.</summary>
    /// <param name="version">That it is, or will be once all have signed.</param>
    public static async Task<string> TextOf(
        this IQuerySession session,
        Agreement agreement,
        int version,
        IReadOnlyDictionary<Commitment, ItemWords> words,
        IMediator ask,
        CancellationToken stop
    )
    {
        var rows = await session.RowsOf(agreement, ask, stop);
        var frame = new AgreementFrame(
            rows.Award.Reference,
            rows.Project ?? rows.Award.Reference,
            $"{rows.Group.Details.Name} ({rows.Group.Reference})",
            $"{rows.Institution.Details.Name} ({rows.Institution.Reference})",
            $"{rows.Department.Name} ({rows.Department.Code})",
            rows.Award.Amount,
            rows.Award.MatchRatio,
            rows.Award.Conditions
        );
        return AgreementText.Of(frame, agreement, version, words);
    }

    /// <summary>The same, ready to be kept under its digest.</summary>
    public static async Task<WrittenText> Settled(
        this IQuerySession session,
        Agreement agreement,
        int version,
        IReadOnlyDictionary<Commitment, ItemWords> words,
        IMediator ask,
        CancellationToken stop
    ) => WrittenText.Printable(await session.TextOf(agreement, version, words, ask, stop));
}
