using CoProductionFund.Application.People;
using CoProductionFund.LocalPostgres;

namespace CoProductionFund.Web.Demonstration;

/// <summary>The setting Demo: true while developing unless told otherwise; --no-demo is Demo=false. In Production it is refused.</summary>
public static class DemonstrationSetup
{
    private const string Switch = "--no-demo";

    /// <summary>What is left of the command line for the configuration, which knows no switches without a value.</summary>
    public static string[] WithoutDemoSwitch(this string[] args) => [.. args.Where(arg => arg != Switch)];

    /// <summary>Goes before the rest: the story's clock is the clock of the whole service.</summary>
    public static bool AddDemonstrationClock(this WebApplicationBuilder builder, string[] args)
    {
        var wanted = builder.Configuration.GetValue<bool?>("Demo");
        if (wanted is true && builder.Environment.IsProduction())
        {
            builder.Services.AddHostedService<NotInProduction>();
            return false;
        }

        var isDemonstrated = !args.Contains(Switch) && (wanted ?? builder.Environment.IsDevelopment());
        if (isDemonstrated)
        {
            var clock = new StoryClock();
            builder.Services.AddSingleton(clock).AddSingleton<TimeProvider>(clock);
            builder.Services.AddSingleton<IStoryPeople, Cast>();
        }

        return isDemonstrated;
    }

    /// <summary>Goes after the rest, so that the story is played once everything runs and before the site is served.</summary>
    public static void AddDemonstration(this WebApplicationBuilder builder) =>
        builder.Services.AddHostedService<StoryService>();

    private sealed class NotInProduction : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) =>
            throw new LocalPostgresException(
                "The setting Demo is on, but a service in Production has no demonstration data. Take the setting away."
            );

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
