using CoProductionFund.Benchmarks.Measure;

namespace CoProductionFund.Benchmarks;

/// <summary>One question about speed, answered on a cluster of its own.</summary>
public interface IBenchmark
{
    string Name { get; }

    /// <summary>What is measured, and against what.</summary>
    string What { get; }

    Task Run(Cluster cluster, Settings settings, Report report);
}
