namespace CoProductionFund.Web;

internal static class EndpointsOnce
{
    /// <summary>
    /// Routing and authorization each ask every source for its endpoints, and a group makes them anew each time, which is
    /// half a second of a start. A composite remembers what it made.
    /// </summary>
    public static void BuildEndpointsOnce(this IEndpointRouteBuilder app)
    {
        var all = new CompositeEndpointDataSource([.. app.DataSources]);
        app.DataSources.Clear();
        app.DataSources.Add(all);
    }
}
