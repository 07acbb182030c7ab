using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Groups;
using CoProductionFund.Domain.Groups;

namespace CoProductionFund.Web.Api;

public sealed record InvitationBody(string Email, MemberRole Role);

internal static class GroupEndpoints
{
    public static void MapGroups(this IEndpointRouteBuilder api)
    {
        var groups = api.MapGroup("/groups").WithTags("Group");

        groups
            .MapGet("", (Asking fund, CancellationToken stop) => fund.Show(new ListMyGroups(fund.By), stop))
            .Produces<IReadOnlyList<GroupRow>>()
            .WithSummary("The groups you act for");
        groups
            .MapGet(
                "/invitations",
                (Asking fund, CancellationToken stop) => fund.Show(new ListMyInvitations(fund.By), stop)
            )
            .Produces<IReadOnlyList<InvitationToGroup>>();
        groups.MapPost("", Register).Produces<GroupRow>(StatusCodes.Status201Created);

        var group = groups.MapGroup("/{reference}");
        group
            .MapGet(
                "",
                (string reference, Asking fund, CancellationToken stop) =>
                    fund.Show(new GetGroup(reference, fund.By), stop)
            )
            .Produces<GroupRow>();
        group.MapPut(
            "/details",
            async (string reference, GroupDetails details, Asking fund, CancellationToken stop) =>
                await fund.Ask(new AmendGroupDetails(await fund.Group(reference, stop), details, fund.By), stop)
        );
        group.MapPost(
            "/membership",
            async (string reference, Asking fund, CancellationToken stop) =>
                await fund.Ask(new JoinGroup(await fund.Group(reference, stop), fund.By), stop)
        );
        group.MapPost(
            "/invitations",
            async (string reference, InvitationBody body, Asking fund, CancellationToken stop) =>
                await fund.Ask(
                    new InviteByEmail(await fund.Group(reference, stop), body.Email, body.Role, fund.By),
                    stop
                )
        );
        group.MapDelete(
            "/members/{person:guid}",
            async (string reference, Guid person, Asking fund, CancellationToken stop) =>
                await fund.Ask(new RemoveMember(await fund.Group(reference, stop), new(person), fund.By), stop)
        );
        group
            .MapGet(
                "/bids",
                async (string reference, int? page, Asking fund, CancellationToken stop) =>
                    await fund.Show(new ListBidsOfGroup(await fund.Group(reference, stop), page ?? 1, fund.By), stop)
            )
            .Produces<Application.Asking.Page<BidLine>>();
    }

    private static async Task<IResult> Register(
        GroupDetails details,
        Asking fund,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        var id = new GroupId(Guid.CreateVersion7(clock.GetUtcNow()));
        return await fund.Ask(
            new RegisterGroup(id, details, fund.By),
            async () =>
            {
                var made = await fund.Ask(
                    new GroupsByIds([id], Application.Asking.Caller.TheFund),
                    CancellationToken.None
                );
                return TypedResults.Created($"/api/v1/groups/{made[0].Reference}", made[0]);
            },
            stop
        );
    }
}
