using JasperFx.Events.Projections;
using Marten;

namespace CoProductionFund.Application.Groups;

internal static class GroupStore
{
    public static void Use(StoreOptions options)
    {
        options.Projections.Add(new GroupRowProjection(), ProjectionLifecycle.Inline);
        options.Schema.For<GroupRow>().UniqueIndex(row => row.Reference).GinIndexJsonData();
    }
}
