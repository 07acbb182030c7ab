namespace CoProductionFund.Domain.Departments;

public static class DepartmentDecisions
{
    /// <summary>Adds a department.</summary>
    /// <remarks>Refuses: department.already-listed.</remarks>
    public static Decision List(Department department, string code, string name) =>
        department.IsListed
            ? Decision.Refuse("department.already-listed", $"There is already a department with the code {code}.")
            : Decision.Accept(new DepartmentListed(code, name));

    /// <summary>Gives someone a post. Twice is once.</summary>
    /// <remarks>Refuses: department.not-found.</remarks>
    public static Decision Appoint(Department department, PersonId person, StaffRole role)
    {
        if (!department.IsListed)
        {
            return NotFound;
        }

        return department.Staff.Contains((person, role))
            ? Decision.Accept()
            : Decision.Accept(new StaffAppointed(person, role));
    }

    /// <summary>Ends a post. Twice is once.</summary>
    /// <remarks>Refuses: department.not-found, department.last-fund-manager.</remarks>
    public static Decision StandDown(Department department, PersonId person, StaffRole role, string reason)
    {
        if (!department.IsListed)
        {
            return NotFound;
        }

        if (!department.Staff.Contains((person, role)))
        {
            return Decision.Accept();
        }

        if (role is StaffRole.FundManager && department.Staff.Count(post => post.Role is StaffRole.FundManager) == 1)
        {
            return Decision.Refuse(
                "department.last-fund-manager",
                "A department needs a fund manager. Appoint another one first."
            );
        }

        return Decision.Accept(new StaffStoodDown(person, role, reason));
    }

    private static Decision NotFound => Decision.Refuse("department.not-found", "We cannot find this department.");
}
