using CoProductionFund.LocalPostgres;

namespace CoProductionFund.Web.Files;

internal static class FilesFolder
{
    /// <summary>Beside the private database, unless a folder is named. With a database of yours it is below <c>DataFolder</c> or the site.</summary>
    public static void UseFilesBesidePrivateDatabase(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["Files:Folder"] is not { Length: > 0 } && builder.PrivateFolder() is { } folder)
        {
            builder.Configuration["Files:Folder"] = Path.Combine(folder, "files");
        }
    }
}
