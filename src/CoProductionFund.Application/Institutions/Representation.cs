using CoProductionFund.Application.Asking;
using Marten;

namespace CoProductionFund.Application.Institutions;

/// <summary>Who acts for which institution, for the rules of every module.</summary>
public static class Representation
{
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
