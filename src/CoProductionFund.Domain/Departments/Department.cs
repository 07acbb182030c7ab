namespace CoProductionFund.Domain.Departments;

public enum StaffRole
{
    /// <summary>Opens rounds, decides, answers for the money.</summary>
    FundManager,

    /// <summary>Looks after awards.</summary>
    GrantOfficer,
}

/// <summary>What the rules need to remember about a department.</summary>
public sealed record Department(Guid Id, bool IsListed, IReadOnlySet<(PersonId Person, StaffRole Role)> Staff)
    : IFold<Department>
{
    public static Department Empty(Guid id) => new(id, IsListed: false, new HashSet<(PersonId, StaffRole)>());

    public static Department Fold(Department department, IDomainEvent happened) =>
        happened switch
        {
            DepartmentListed => department with { IsListed = true },
            StaffAppointed it => department with { Staff = department.Staff.Append((it.Person, it.Role)).ToHashSet() },
            StaffStoodDown it => department with
            {
                Staff = department.Staff.Where(post => post != (it.Person, it.Role)).ToHashSet(),
            },
            _ => throw new UnknownEventException(nameof(Department), happened),
        };
}
