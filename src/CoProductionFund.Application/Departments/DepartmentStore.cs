using JasperFx.Events.Projections;
using Marten;

namespace CoProductionFund.Application.Departments;

internal static class DepartmentStore
{
    public static void Use(StoreOptions options)
    {
        options.Projections.Add(new DepartmentRowProjection(), ProjectionLifecycle.Inline);
        options.Projections.Add(new OfficesProjection(), ProjectionLifecycle.Inline);
        options.Schema.For<DepartmentRow>().UniqueIndex(row => row.Code).GinIndexJsonData();
    }
}
