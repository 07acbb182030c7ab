using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Erasures;
using CoProductionFund.Application.Files;
using CoProductionFund.Application.Groups;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Domain.PartnerChecks;
using Marten;
using MediatR;

namespace CoProductionFund.Application.PartnerChecks;

/// <summary>A file of a check as it is shown.</summary>
/// <param name="Name">Null where it was erased.</param>
/// <param name="Length">In bytes.</param>
/// <param name="ErasedAt">Null where it was not.</param>
public sealed record FileShown(
    FileRow Row,
    string? Name,
    string? Type,
    long Length,
    bool IsScanned,
    DateTimeOffset? ErasedAt
);

/// <summary>One item of a check.</summary>
/// <param name="Evidence">Null where nothing is recorded yet.</param>
/// <param name="Missing">What keeps the check from being passed; null where nothing does, or the check does not run.</param>
/// <param name="MayHandIn">Whether whoever asks may hand files in about it.</param>
public sealed record ItemShown(
    CheckItem Item,
    EvidenceRow? Evidence,
    IReadOnlyList<FileShown> Files,
    string? Missing,
    bool MayHandIn
);

/// <summary>A check as far as whoever asks may see it: the department's own notes and files are for staff and auditors.</summary>
/// <param name="LatestEnd">Until when it could be passed today.</param>
/// <param name="MayCheck">Whether whoever asks may record, pass and fail.</param>
/// <param name="IsOurs">Whether whoever asks acts for the organisation.</param>
/// <param name="Account">The confirmed account with all its digits, for those who compare it; null for everybody else.</param>
/// <param name="SharedNumbers">Numbers that other groups give, too; for those who check.</param>
/// <param name="AreFilesScanned">Whether a virus scanner is configured.</param>
public sealed record CheckView(
    PartnerCheckRow Row,
    OrganisationShown Organisation,
    CheckStanding Standing,
    IReadOnlyList<ItemShown> Items,
    DateOnly LatestEnd,
    bool MayCheck,
    bool IsOurs,
    BankDetails? Account,
    IReadOnlyList<SharedNumber> SharedNumbers,
    bool AreFilesScanned
);

public sealed class CheckViews(IQuerySession session, IMediator ask, TimeProvider clock, FileSettings files)
{
    /// <param name="state">What the rules remember of the same moment.</param>
    public async Task<CheckView> Of(PartnerCheckRow row, PartnerCheck state, Caller by, CancellationToken stop)
    {
        var seesAll = await session.SeesAllOf(by, row, stop);
        var ours = await session.ActsFor(by, row.Organisation, stop);
        var checks = await session.MayCheck(by, row.Department, row.Organisation, stop);
        var (today, account) = (clock.GetUtcNow().LondonDate(), await ask.AccountOf(row.Organisation, stop));
        var shown = row.ShownTo(seesAll);
        return new(
            shown,
            (await ask.OrganisationsOf([row.Organisation], stop))[row.Organisation],
            CheckStandings.Of(row, account, today),
            Items(shown, await Files(shown, stop), CheckDecisions.Missing(state, today, account), ours || checks),
            CheckDecisions.LatestEnd(state, today),
            checks,
            ours,
            checks && row.Organisation.Group is { } payee
                ? await ask.Send(new GetBankDetails(payee, Caller.TheFund), stop)
                : null,
            checks && row.Organisation.Group is { } group
                ? await ask.Send(new FindSharedNumbers(group, Caller.TheFund), stop)
                : [],
            files.Clamd is not null
        );
    }

    private static List<ItemShown> Items(
        PartnerCheckRow row,
        IReadOnlyList<FileShown> shown,
        IReadOnlyList<Problem> missing,
        bool givesEvidence
    ) =>
        [
            .. from item in CheckItems.AskedOf(row.Organisation.Kind)
            select new ItemShown(
                item,
                row.Evidence.FirstOrDefault(it => it.Item == item),
                [.. shown.Where(it => it.Row.Item == item)],
                row.Stage is CheckStage.Running ? missing.FirstOrDefault(it => it.Where == item.Key())?.Message : null,
                givesEvidence
                    && (
                        row.Stage is CheckStage.Running
                        || (row.Stage is CheckStage.Passed && item is CheckItem.BankDetails)
                    )
            ),
        ];

    private async Task<IReadOnlyList<FileShown>> Files(PartnerCheckRow row, CancellationToken stop)
    {
        string[] ids = [.. row.Files.Select(it => it.File.Sha256)];
        var kept = (ids.Length == 0 ? [] : await session.LoadManyAsync<EvidenceFile>(stop, ids)).ToDictionary(it =>
            it.Commitment
        );
        var gone = row.Files.Select(it => it.File).Where(it => !kept.ContainsKey(it));
        var erased = await session.ErasedOf(gone, stop);
        return
        [
            .. from file in row.Files
            let found = kept.GetValueOrDefault(file.File)
            select new FileShown(
                file,
                found?.Name,
                found?.Type,
                found?.Length ?? 0,
                found?.IsScanned ?? false,
                erased.TryGetValue(file.File, out var at) ? at : null
            ),
        ];
    }
}

internal static class ShownChecks
{
    public static PartnerCheckRow ShownTo(this PartnerCheckRow row, bool seesAll)
    {
        if (seesAll)
        {
            return row;
        }

        var own = row.Files.Where(it => it.From is FileSide.Organisation).Select(it => it.File).ToHashSet();
        return row with
        {
            Evidence =
            [
                .. row.Evidence.Select(it =>
                    it with
                    {
                        Seen = "",
                        By = null,
                        Files = [.. it.Files.Where(own.Contains)],
                    }
                ),
            ],
            Files = [.. row.Files.Where(it => own.Contains(it.File))],
        };
    }
}
