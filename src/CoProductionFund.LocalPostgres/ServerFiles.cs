namespace CoProductionFund.LocalPostgres;

/// <summary>
/// What the server reads at start. Written anew each time, so the folder may be moved, and kept outside the data,
/// so root never writes where another account could have laid a link.
/// </summary>
internal static class ServerFiles
{
    /// <returns>The file to start the server with.</returns>
    public static string Write(DataFolder folder, string data, bool throwaway)
    {
        Directory.CreateDirectory(folder.Settings);
        Modes.Set(folder.Settings, Modes.OthersPass);

        var hba = Put("pg_hba.conf", "local all all peer map=own\n");
        var ident = Put(
            "pg_ident.conf",
            string.Concat(from it in Account.Welcome from role in Cluster.Roles select $"own \"{it}\" {role}\n")
        );
        var disk = throwaway ? "off" : "on";
        return Put(
            "postgresql.conf",
            $"""
            # Written anew at every start. To change a setting for good, use ALTER SYSTEM.
            include '{Path.Combine(data, "postgresql.conf")}'
            hba_file = '{hba}'
            ident_file = '{ident}'
            listen_addresses = ''
            unix_socket_directories = '{folder.Socket}'
            unix_socket_permissions = 0700
            port = 5432
            max_connections = 200
            fsync = {disk}
            synchronous_commit = {disk}
            full_page_writes = {disk}

            """
        );

        string Put(string name, string text)
        {
            var file = Path.Combine(folder.Settings, name);
            File.WriteAllText(file, text);
            Modes.Set(file, Modes.OthersRead);
            return file;
        }
    }
}
