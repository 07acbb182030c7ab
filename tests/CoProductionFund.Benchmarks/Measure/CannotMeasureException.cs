namespace CoProductionFund.Benchmarks.Measure;

/// <summary>What was asked for cannot be measured.</summary>
/// <param name="message">Says why, and what to do.</param>
public sealed class CannotMeasureException(string message) : Exception(message);
