using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Funds;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Application.ServiceAreas;

namespace CoProductionFund.Web.Api;

/// <summary>Addresses carry references; commands carry ids. What cannot be found looks like what may not be seen.</summary>
internal static class Finding
{
    public static async Task<RoundId> Round(this Asking fund, string reference, CancellationToken stop) =>
        (await fund.Ask(new GetRound(reference, Caller.TheFund), stop))?.Round ?? throw Nothing<GetRound>();

    public static async Task<BidId> Bid(this Asking fund, string reference, CancellationToken stop) =>
        (await fund.Ask(new FindBid(reference, Caller.TheFund), stop))?.Bid ?? throw Nothing<FindBid>();

    public static async Task<AwardId> Award(this Asking fund, string reference, CancellationToken stop) =>
        Domain.Awards.Award.IdOf(await fund.Bid(reference, stop));

    public static async Task<InstitutionId> Institution(this Asking fund, string reference, CancellationToken stop) =>
        (await fund.Ask(new GetInstitution(reference, Caller.TheFund), stop))?.Institution
        ?? throw Nothing<GetInstitution>();

    public static async Task<GroupId> Group(this Asking fund, string reference, CancellationToken stop) =>
        (await fund.Ask(new GetGroup(reference, Caller.TheFund), stop))?.Group ?? throw Nothing<GetGroup>();

    public static async Task<PartnerCheckId> Check(this Asking fund, string reference, CancellationToken stop) =>
        (await fund.Ask(new FindCheck(reference, Caller.TheFund), stop))?.Check ?? throw Nothing<FindCheck>();

    public static async Task<FundId> Fund(this Asking fund, string reference, CancellationToken stop) =>
        (await fund.Ask(new GetFund(reference, Caller.TheFund), stop))?.Fund ?? throw Nothing<GetFund>();

    public static async Task<ServiceAreaId> Area(this Asking fund, string reference, CancellationToken stop) =>
        (await fund.Ask(new GetServiceArea(reference, Caller.TheFund), stop))?.Area ?? throw Nothing<GetServiceArea>();

    public static async Task<DepartmentId> Department(this Asking fund, string code, CancellationToken stop) =>
        (await fund.Ask(new GetDepartment(code, Caller.TheFund), stop))?.Department ?? throw Nothing<GetDepartment>();

    public static async Task<SafetyNetCaseId> Case(this Asking fund, string reference, CancellationToken stop) =>
        (await fund.Ask(new FindCase(reference, Caller.TheFund), stop))?.Case ?? throw Nothing<FindCase>();

    /// <summary>Asks something of the award with this reference.</summary>
    public static async Task<IResult> Do(
        this Asking fund,
        string reference,
        Func<AwardId, Command> command,
        CancellationToken stop
    ) => await fund.Ask(command(await fund.Award(reference, stop)), stop);

    /// <summary>200 with what was asked for, or 404.</summary>
    public static async Task<IResult> Show<T>(this Asking fund, IQuery<T> query, CancellationToken stop) =>
        await fund.Ask(query, stop) is { } found ? TypedResults.Ok(found) : TypedResults.NotFound();

    private static NotAllowedException Nothing<TQuery>() => new(typeof(TQuery));
}
