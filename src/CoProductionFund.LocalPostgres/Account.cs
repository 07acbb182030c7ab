namespace CoProductionFund.LocalPostgres;

/// <summary>PostgreSQL refuses to run as root, so root lends it an account.</summary>
internal sealed record Account(string Name, string User, string Group)
{
    /// <summary>Null when we are not root: PostgreSQL then runs as we do.</summary>
    /// <exception cref="LocalPostgresException">We are root and there is nobody to lend.</exception>
    public static Account? Lent =>
        Environment.IsPrivilegedProcess
            ? Named("postgres")
                ?? Named("nobody")
                ?? throw new LocalPostgresException(
                    "PostgreSQL cannot run as root, and there is no account postgres or nobody. Run the site as an ordinary user."
                )
            : null;

    /// <summary>Who may log in to the database: we, and the account it runs under.</summary>
    public static IEnumerable<string> Welcome =>
        new[] { Environment.UserName, Lent?.Name ?? Environment.UserName }.Distinct();

    private static Account? Named(string name) =>
        File.ReadLines("/etc/passwd")
            .Select(line => line.Split(':'))
            .Where(fields => fields.Length > 3 && fields[0] == name)
            .Select(fields => new Account(name, fields[2], fields[3]))
            .FirstOrDefault();
}
