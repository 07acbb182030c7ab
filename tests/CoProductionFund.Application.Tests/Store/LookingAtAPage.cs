using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Funds;
using CoProductionFund.Application.People;
using CoProductionFund.Application.Store;
using CoProductionFund.Domain.Departments;
using Marten;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Wolverine;

namespace CoProductionFund.Application.Tests.Store;

/// <summary>A page remembers what it has read until it changes something.</summary>
[Collection(nameof(TheFund))]
public sealed class LookingAtAPage(TheFund fund)
{
    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task Shows_what_it_read_first(bool isLookedAt, int staff)
    {
        var department = await ADepartment.Listed(fund);
        await using var page = fund.Host.Services.CreateAsyncScope();
        var ask = Asks(page, isLookedAt);
        var mine = await ask.Send(new GetMyPlaces(department.Manager));
        Assert.Equal(department.Code, Assert.Single(mine.Departments).Code);

        await fund.Do(
            new AppointStaff(department.Id, Someone.New().Person!.Value, StaffRole.GrantOfficer, Caller.TheFund)
        );

        Assert.Equal(staff, (await ask.Send(new GetDepartment(department.Code, Caller.Anyone)))?.Staff.Count);
    }

    [Fact]
    public async Task Reads_afresh_once_it_has_changed_something()
    {
        var department = await ADepartment.Listed(fund);
        await using var page = fund.Host.Services.CreateAsyncScope();
        var ask = Asks(page, isLookedAt: true);
        await ask.Send(new GetMyPlaces(department.Manager));
        await ask.Send(new GetDepartment(department.Code, Caller.Anyone));

        await fund.Do(
            new AppointStaff(department.Id, Someone.New().Person!.Value, StaffRole.GrantOfficer, Caller.TheFund)
        );
        page.ServiceProvider.GetRequiredService<Remembering>().Forget();

        Assert.Equal(2, (await ask.Send(new GetDepartment(department.Code, Caller.Anyone)))?.Staff.Count);
    }

    /// <summary>With a session of their own, rules and queries would need a second connection while the first one waits at a gate.</summary>
    [Fact]
    public async Task Leaves_what_a_handler_asks_to_the_session_of_its_transaction()
    {
        await using var handler = fund.Host.Services.CreateAsyncScope();
        var holder = handler.ServiceProvider.GetRequiredService(
            Type.GetType("Wolverine.Marten.ScopedDocumentSessionHolder, Wolverine.Marten", throwOnError: true)!
        );
        await using var session = handler.ServiceProvider.GetRequiredService<IDocumentStore>().LightweightSession();
        holder.GetType().GetProperty("Session")!.SetValue(holder, session);

        Assert.Same(session, handler.ServiceProvider.GetRequiredService<IQuerySession>());
    }

    [Fact]
    public async Task Lends_no_command_what_it_remembers_of_who_may()
    {
        var department = await ADepartment.Listed(fund);
        await using var page = fund.Host.Services.CreateAsyncScope();
        await Asks(page, isLookedAt: true).Send(new GetMyPlaces(department.Manager));

        await fund.Do(
            new AppointStaff(department.Id, Someone.New().Person!.Value, StaffRole.FundManager, Caller.TheFund)
        );
        await fund.Do(
            new StandStaffDown(
                department.Id,
                department.Manager.Person!.Value,
                StaffRole.FundManager,
                "Left",
                Caller.TheFund
            )
        );

        await Assert.ThrowsAsync<NotAllowedException>(() =>
            page
                .ServiceProvider.GetRequiredService<IMessageBus>()
                .InvokeAsync<Decision>(
                    new EstablishFund(
                        department.Id,
                        2026,
                        "Fund",
                        Pence.Pounds(1_000),
                        Percent.Whole(10),
                        Percent.Whole(25),
                        department.Manager
                    )
                )
        );
    }

    private static IMediator Asks(AsyncServiceScope page, bool isLookedAt)
    {
        if (isLookedAt)
        {
            page.ServiceProvider.GetRequiredService<Remembering>().Begin();
        }

        return page.ServiceProvider.GetRequiredService<IMediator>();
    }
}
