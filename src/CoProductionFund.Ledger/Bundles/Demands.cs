namespace CoProductionFund.Ledger.Bundles;

/// <summary>What a bundle must be; the first thing that is not so ends the reading.</summary>
internal static class Demands
{
    /// <exception cref="BadBundleException">It is not so: somebody tampered with the bundle.</exception>
    public static void Must(bool so, string place)
    {
        if (!so)
        {
            throw BadBundleException.Tampered(place);
        }
    }

    /// <exception cref="BadBundleException">It is not so: the bundle is not complete enough to be checked.</exception>
    public static void Need(bool so, string what)
    {
        if (!so)
        {
            throw BadBundleException.Unusable(what);
        }
    }
}
