namespace CoProductionFund.LocalPostgres;

/// <param name="Folder">Where everything lives; made when it is not there.</param>
/// <param name="PostgresFolder">Where initdb, postgres and pg_ctl are; null to look for them.</param>
/// <param name="Throwaway">For tests: no waiting for the disk, and a stop that keeps nothing.</param>
public sealed record LocalServerSettings(string Folder, string? PostgresFolder = null, bool Throwaway = false);
