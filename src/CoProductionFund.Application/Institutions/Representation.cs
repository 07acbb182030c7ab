using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Store;
using Marten;

namespace CoProductionFund.Application.Institutions;

/// <summary>Who acts for which institution, for the rules of every module.</summary>
public static class Representation
{
    /// <summary>The institutions this person acts for.</summary>
    internal static Listing<InstitutionRow> InstitutionsOf(PersonId person) =>
        new(
            person,
            session =>
                session
                    .InstitutionsWith(InstitutionRows.Representatives, person)
                    .OrderBy(row => row.Details.Name)
                    .Take(100)
        );

    public static async Task<bool> IsRepresentative(
        this IQuerySession session,
        Caller by,
        InstitutionId institution,
        CancellationToken stop
    ) => (await session.LoadAsync<InstitutionRow>(institution.Value, stop))?.HasRepresentative(by.Person) is true;

    public static async Task<bool> IsSignatoryOf(
        this IQuerySession session,
        Caller by,
        InstitutionId institution,
        CancellationToken stop
    ) => (await session.LoadAsync<InstitutionRow>(institution.Value, stop))?.HasSignatory(by.Person) is true;
}
