using CoProductionFund.Benchmarks.Measure;

namespace CoProductionFund.Benchmarks;

/// <summary>One question about speed, answered on a cluster of its own.</summary>
public interface IBenchmark
{
    string Name { get; }

    /// <summary>What is measured, and against what.</summary>
    string What { get; }

    /// <summary>Works on a store of one of the sizes and leaves it as it was, so that one that is kept will do.</summary>
    bool TakesKeptStore => false;

    Task Run(Cluster cluster, Settings settings, Report report);
}
