namespace CoProductionFund.Web.Tests.Authorization;

/// <summary>Everyone who may come to the door. The rows of the matrix are about the education round and one of its bids.</summary>
[Flags]
public enum Roles
{
    Nobody = 0,
    Visitor = 1,

    /// <summary>Lead of the group whose bid it is.</summary>
    Lead = 2,
    Contributor = 4,

    /// <summary>Lead of another group with a bid to the same round.</summary>
    OtherGroup = 8,
    FundManager = 16,
    GrantOfficer = 32,

    /// <summary>Fund manager of another department.</summary>
    OtherDepartment = 64,

    /// <summary>A panel member to whom the bid was given.</summary>
    Reviewer = 128,

    /// <summary>On the panel, but the bid was not given to them.</summary>
    OtherReviewer = 256,
    Chair = 512,
    Auditor = 1024,
    Administrator = 2048,

    Everyone = 4095,
    SignedIn = Everyone & ~Visitor,
    Members = Lead | Contributor,
    Staff = FundManager | GrantOfficer,
    Panel = Reviewer | OtherReviewer | Chair,
}
