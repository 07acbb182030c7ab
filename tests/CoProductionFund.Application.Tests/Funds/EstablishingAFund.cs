using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Funds;
using CoProductionFund.Domain.Departments;

namespace CoProductionFund.Application.Tests.Funds;

[Collection(nameof(TheFund))]
public sealed class EstablishingAFund(TheFund fund)
{
    [Fact]
    public async Task Gives_it_the_reference_of_department_and_year()
    {
        var manager = new PersonId(Guid.CreateVersion7());
        var department = ListDepartment.IdOf("FES");
        await fund.Do(new ListDepartment("FES", "Department for Festivals", Caller.TheFund));
        await fund.Do(new AppointStaff(department, manager, StaffRole.FundManager, Caller.TheFund));

        await fund.Do(Fund(department, manager));

        var position = await fund.Ask(new GetFund("FES-26", Caller.Is(manager)));
        Assert.Equal(Pence.Pounds(1_000_000), position?.Left);
    }

    [Fact]
    public async Task Is_not_for_people_of_other_departments()
    {
        var department = ListDepartment.IdOf("FEO");
        await fund.Do(new ListDepartment("FEO", "Department for Others", Caller.TheFund));

        await Assert.ThrowsAsync<NotAllowedException>(() =>
            fund.Decide(Fund(department, new PersonId(Guid.CreateVersion7())))
        );
    }

    [Fact]
    public async Task Takes_a_budget_that_can_be_reckoned_with()
    {
        var manager = new PersonId(Guid.CreateVersion7());
        var department = ListDepartment.IdOf("FEB");
        await fund.Do(new ListDepartment("FEB", "Department for Bounds", Caller.TheFund));
        await fund.Do(new AppointStaff(department, manager, StaffRole.FundManager, Caller.TheFund));
        var it = Fund(department, manager);
        Pence[] wrong = [Pence.Zero, new(-1), new(10_000_000_000_001), new(long.MaxValue)];
        foreach (var budget in wrong)
        {
            await Unreadable(it with { Budget = budget });
        }

        await fund.Do(it);
        var id = Domain.Funds.Fund.IdOf(department, 2026);
        foreach (var budget in wrong)
        {
            await Unreadable(new ReviseBudget(id, budget, "A new estimate", Caller.Is(manager)));
        }

        Task Unreadable(Command command) =>
            Assert.ThrowsAsync<FluentValidation.ValidationException>(() => fund.Decide(command));
    }

    private static EstablishFund Fund(DepartmentId department, PersonId by) =>
        new(
            department,
            2026,
            "Co-production fund 2026 to 2027",
            Pence.Pounds(1_000_000),
            Percent.Whole(10),
            Percent.Whole(25),
            Caller.Is(by)
        );
}
