using CoProductionFund.LocalPostgres;

namespace CoProductionFund.Web.Demonstration;

/// <summary>The setting Demo: true while developing unless told otherwise; --no-demo is Demo=false. In Production it is refused.</summary>
public static class DemonstrationSetup
{
    public const string Switch = "--no-demo";

    /// <summary>Goes before the rest: the story's clock is the clock of the whole service.</summary>
    public static void AddDemonstrationClock(this WebApplicationBuilder builder, string[] args)
    {
        if (builder.IsDemonstrated(args))
        {
            var clock = new StoryClock();
            builder.Services.AddSingleton(clock).AddSingleton<TimeProvider>(clock);
        }
    }

    /// <summary>Goes after the rest, so that the story is played once everything runs and before the site is served.</summary>
    public static void AddDemonstration(this WebApplicationBuilder builder, string[] args)
    {
        if (builder.IsDemonstrated(args))
        {
            builder.Services.AddHostedService<StoryService>();
        }
    }

    private static bool IsDemonstrated(this WebApplicationBuilder builder, string[] args)
    {
        var wanted = builder.Configuration.GetValue<bool?>("Demo");
        if (wanted is true && builder.Environment.IsProduction())
        {
            throw new LocalPostgresException(
                "Demo is set, but a service in Production has no demonstration data. Take the setting away."
            );
        }

        return !args.Contains(Switch) && (wanted ?? builder.Environment.IsDevelopment());
    }
}
