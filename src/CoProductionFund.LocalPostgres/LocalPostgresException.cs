namespace CoProductionFund.LocalPostgres;

/// <summary>The private database cannot be had. The message says why, and what the person can do about it.</summary>
public sealed class LocalPostgresException(string message) : Exception(message);
