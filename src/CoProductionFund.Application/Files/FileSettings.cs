using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CoProductionFund.Application.Files;

/// <param name="Folder">Where files lie. All nodes of one site share it.</param>
/// <param name="Clamd">"host:port", or the path of a socket; null where files are not looked at by a virus scanner.</param>
public sealed record FileSettings(string Folder, string? Clamd)
{
    /// <summary>Bytes of one file.</summary>
    public const int Most = 20 * 1024 * 1024;

    public static FileSettings Read(IConfiguration settings, IHostEnvironment environment) =>
        new(
            settings["Files:Folder"] is { Length: > 0 } folder
                ? Path.GetFullPath(folder)
                : Path.Combine(
                    settings["DataFolder"] is { Length: > 0 } data
                        ? Path.GetFullPath(data)
                        : environment.ContentRootPath,
                    "files"
                ),
            settings["Files:Clamd"] is { Length: > 0 } clamd ? clamd : null
        );
}

internal static class FilesSetup
{
    public static void AddFiles(this IServiceCollection services)
    {
        services.AddSingleton(all =>
            FileSettings.Read(all.GetRequiredService<IConfiguration>(), all.GetRequiredService<IHostEnvironment>())
        );
        services.AddSingleton<FileStore>();
        services.AddSingleton<Receiving>();
        services.AddSingleton<Clamd>();
    }
}
