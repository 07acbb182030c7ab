using CoProductionFund.Domain.Departments;
using CoProductionFund.Domain.Funds;
using CoProductionFund.Domain.Groups;
using CoProductionFund.Domain.ServiceAreas;

namespace CoProductionFund.Application.Audit;

/// <summary>What happened, in plain words.</summary>
/// <param name="What">Goes on after the name of whoever did it: "Asked for £20,000 and handed the bid in".</param>
/// <param name="Reason">As it was given; null where none is asked for.</param>
/// <param name="By">Whoever did it without an account; null for everything else.</param>
public sealed record Telling(string What, string? Reason = null, string? By = null);

/// <summary>One sentence for every event of the domain, for whoever reads a timeline.</summary>
public static partial class PlainWords
{
    /// <returns>Null for an event nobody has found words for yet; a test keeps that from happening.</returns>
    public static Telling? Of(IDomainEvent happened, Names names) =>
        OfBid(happened, names)
        ?? OfRound(happened, names)
        ?? OfReview(happened, names)
        ?? OfGroup(happened, names)
        ?? OfDepartment(happened, names)
        ?? OfFund(happened, names)
        ?? OfArea(happened)
        ?? OfAward(happened, names)
        ?? OfCase(happened)
        ?? OfCheck(happened, names)
        ?? OfBank(happened, names)
        ?? OfInstitution(happened, names)
        ?? OfAgreement(happened, names)
        ?? OfVariation(happened)
        ?? OfPayment(happened, names)
        ?? OfEnding(happened, names)
        ?? OfPaymentRun(happened)
        ?? OfReturn(happened)
        ?? OfProjectEnd(happened, names)
        ?? OfErasure(happened, names);

    private static Telling? OfDepartment(IDomainEvent happened, Names names) =>
        happened switch
        {
            DepartmentListed it => new($"Added {it.Name} ({it.Code}) to the service"),
            StaffAppointed it => new($"Appointed {names.Of(it.Person)} as {Say(it.Role)}"),
            StaffStoodDown it => new($"Ended the appointment of {names.Of(it.Person)} as {Say(it.Role)}", it.Reason),
            AdministratorAppointed it => new($"Made {names.Of(it.Person)} an administrator of the service"),
            AuditorAppointed it => new($"Made {names.Of(it.Person)} an auditor of the service"),
            AuditorStoodDown it => new($"Ended the office of {names.Of(it.Person)} as auditor", it.Reason),
            _ => null,
        };

    private static Telling? OfFund(IDomainEvent happened, Names names) =>
        happened switch
        {
            FundEstablished it => new(
                $"Set up the fund {it.Reference} with a budget of {it.Budget}, "
                    + $"{it.SafetyNetShare} of each award to be set aside for the safety net "
                    + $"and a match of {it.MatchRatio} from partner institutions"
            ),
            BudgetRevised it => new($"Changed the budget to {it.Budget}", it.Reason),
            FundsCommitted it => new(
                $"Committed {it.Amount} to bid {names.Of(it.Bid)} and set {it.SetAside} aside for its safety net"
            ),
            CommitmentReleased it => new(
                $"Took back {it.Amount} promised to bid {names.Of(it.Bid)}, and the {it.SetAside} set aside for its safety net"
            ),
            ReserveDrawn it => new($"Drew {it.Amount} of the safety-net reserve for case {it.CaseReference}"),
            ReserveReturned it => new($"Put {it.Amount} back into the safety-net reserve from case {it.CaseReference}"),
            GrantPaid it => new($"Paid {it.Amount} to bid {names.Of(it.Bid)} as instalment {it.Instalment}"),
            GrantReturned it => new($"Grant of {it.Amount} that was paid to bid {names.Of(it.Bid)} came back"),
            CommitmentReduced it => new(
                $"The award for bid {names.Of(it.Bid)} ended: {it.Amount} that was not paid came free, and so did {it.SetAside} of its safety net"
            ),
            _ => null,
        };

    private static Telling? OfGroup(IDomainEvent happened, Names names) =>
        happened switch
        {
            GroupRegistered it => new(
                $"Registered {it.Details.Name} as group {it.Reference}, with {names.Of(it.FoundedBy)} as its lead"
            ),
            GroupDetailsAmended it => new(
                $"Changed the details of the group: {it.Details.Name}, {it.Details.Place} ({it.Details.PostcodeDistrict}), "
                    + $"a yearly income of {it.Details.AnnualIncome}, {it.Details.People} people"
            ),
            MemberInvited it => new($"Invited {names.Of(it.Person)} to act for the group as {Say(it.Role)}"),
            MemberJoined it => new($"{Capital(names.Of(it.Person))} joined the group as {Say(it.Role)}"),
            MemberRemoved it => new($"{Capital(names.Of(it.Person))} stopped acting for the group"),
            _ => null,
        };

    private static Telling? OfArea(IDomainEvent happened) =>
        happened switch
        {
            ServiceAreaListed it => new($"Named the service area {it.Reference}, {it.Name}"),
            AppropriatenessAssessed { Fits: true } it => new(
                $"Decided that co-production fits this service, until {it.ReviewBy.Say()}",
                it.Reasons
            ),
            AppropriatenessAssessed it => new(
                $"Decided that co-production does not fit this service, until {it.ReviewBy.Say()}",
                it.Reasons
            ),
            AppropriatenessLapsed it => new(
                $"The decision about this service lapsed: nobody reviewed it by {it.ReviewBy.Say()}"
            ),
            _ => null,
        };

    private static string Say(StaffRole role) => role is StaffRole.FundManager ? "fund manager" : "grant officer";

    private static string Say(MemberRole role) => role is MemberRole.Lead ? "a lead" : "a contributor";

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static string Count(int count, string one, string? many = null) =>
        count == 1 ? $"1 {one}" : $"{count:N0} {many ?? one + "s"}";

    private static string List(IEnumerable<string> items) =>
        items.ToList() is [.. var most, var last] && most.Count > 0
            ? $"{string.Join(", ", most)} and {last}"
            : string.Concat(items);

    /// <summary>"people-lead" is said as "People lead".</summary>
    private static string Unkeyed(string key) => key.Length == 0 ? key : Capital(key.Replace('-', ' '));
}
