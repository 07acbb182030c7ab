using CoProductionFund.Domain.Departments;
using static CoProductionFund.Domain.Departments.StaffRole;

namespace CoProductionFund.Domain.Tests.Departments;

public class ListingADepartment
{
    [Fact]
    public void Records_code_and_name() =>
        Given<Department>()
            .When(it => DepartmentDecisions.List(it, "HEA", "Health"))
            .Then(new DepartmentListed("HEA", "Health"));

    [Fact]
    public void Is_refused_when_there_is_one_with_the_code() =>
        Given<Department>(new DepartmentListed("HEA", "Health"))
            .When(it => DepartmentDecisions.List(it, "HEA", "Health"))
            .ThenRefused("department.already-listed");
}

public class AppointingStaff
{
    private static readonly DepartmentListed Listed = new("HEA", "Health");
    private static readonly PersonId Ada = Some.Person(1);

    [Fact]
    public void Records_person_and_post() =>
        Given<Department>(Listed)
            .When(it => DepartmentDecisions.Appoint(it, Ada, GrantOfficer))
            .Then(new StaffAppointed(Ada, GrantOfficer));

    [Fact]
    public void Twice_is_once() =>
        Given<Department>(Listed, new StaffAppointed(Ada, GrantOfficer))
            .When(it => DepartmentDecisions.Appoint(it, Ada, GrantOfficer))
            .ThenNothing();

    [Fact]
    public void May_give_one_person_two_posts() =>
        Given<Department>(Listed, new StaffAppointed(Ada, GrantOfficer))
            .When(it => DepartmentDecisions.Appoint(it, Ada, FundManager))
            .Then(new StaffAppointed(Ada, FundManager));

    [Fact]
    public void Is_possible_again_after_standing_down() =>
        Given<Department>(Listed, new StaffAppointed(Ada, GrantOfficer), new StaffStoodDown(Ada, GrantOfficer, "Moved"))
            .When(it => DepartmentDecisions.Appoint(it, Ada, GrantOfficer))
            .Then(new StaffAppointed(Ada, GrantOfficer));

    [Fact]
    public void Is_refused_for_an_unknown_department() =>
        Given<Department>()
            .When(it => DepartmentDecisions.Appoint(it, Ada, GrantOfficer))
            .ThenRefused("department.not-found");
}

public class StandingStaffDown
{
    private static readonly DepartmentListed Listed = new("HEA", "Health");
    private static readonly PersonId Ada = Some.Person(1);
    private static readonly PersonId Ben = Some.Person(2);

    [Fact]
    public void Ends_that_post_alone() =>
        Given<Department>(Listed, new StaffAppointed(Ada, FundManager), new StaffAppointed(Ada, GrantOfficer))
            .When(it => DepartmentDecisions.StandDown(it, Ada, GrantOfficer, "Moved"))
            .Then(new StaffStoodDown(Ada, GrantOfficer, "Moved"));

    [Fact]
    public void Twice_is_once() =>
        Given<Department>(Listed, new StaffAppointed(Ada, GrantOfficer), new StaffStoodDown(Ada, GrantOfficer, "Moved"))
            .When(it => DepartmentDecisions.StandDown(it, Ada, GrantOfficer, "Moved"))
            .ThenNothing();

    [Fact]
    public void Of_one_of_two_fund_managers_is_recorded() =>
        Given<Department>(Listed, new StaffAppointed(Ada, FundManager), new StaffAppointed(Ben, FundManager))
            .When(it => DepartmentDecisions.StandDown(it, Ada, FundManager, "Moved"))
            .Then(new StaffStoodDown(Ada, FundManager, "Moved"));

    [Fact]
    public void Is_refused_for_the_last_fund_manager() =>
        Given<Department>(Listed, new StaffAppointed(Ada, FundManager), new StaffAppointed(Ben, GrantOfficer))
            .When(it => DepartmentDecisions.StandDown(it, Ada, FundManager, "Moved"))
            .ThenRefused("department.last-fund-manager");

    [Fact]
    public void Is_refused_for_an_unknown_department() =>
        Given<Department>()
            .When(it => DepartmentDecisions.StandDown(it, Ada, FundManager, "Moved"))
            .ThenRefused("department.not-found");
}

public class HoldingAnOffice
{
    private static readonly PersonId Ada = Some.Person(1);

    [Fact]
    public void Of_administrator_begins_once()
    {
        Given<Oversight>()
            .When(it => OversightDecisions.AppointAdministrator(it, Ada))
            .Then(new AdministratorAppointed(Ada));
        Given<Oversight>(new AdministratorAppointed(Ada))
            .When(it => OversightDecisions.AppointAdministrator(it, Ada))
            .ThenNothing();
    }

    [Fact]
    public void Of_auditor_begins_once()
    {
        Given<Oversight>().When(it => OversightDecisions.AppointAuditor(it, Ada)).Then(new AuditorAppointed(Ada));
        Given<Oversight>(new AuditorAppointed(Ada))
            .When(it => OversightDecisions.AppointAuditor(it, Ada))
            .ThenNothing();
    }

    [Fact]
    public void Of_auditor_ends_once_and_can_begin_again()
    {
        AuditorStoodDown ended = new(Ada, "Retired");
        Given<Oversight>(new AuditorAppointed(Ada))
            .When(it => OversightDecisions.StandAuditorDown(it, Ada, "Retired"))
            .Then(ended);
        Given<Oversight>(new AuditorAppointed(Ada), ended)
            .When(it => OversightDecisions.StandAuditorDown(it, Ada, "Retired"))
            .ThenNothing();
        Given<Oversight>(new AuditorAppointed(Ada), ended)
            .When(it => OversightDecisions.AppointAuditor(it, Ada))
            .Then(new AuditorAppointed(Ada));
    }

    [Fact]
    public void Of_administrator_makes_nobody_an_auditor() =>
        Given<Oversight>(new AdministratorAppointed(Ada))
            .When(it => OversightDecisions.AppointAuditor(it, Ada))
            .Then(new AuditorAppointed(Ada));
}
