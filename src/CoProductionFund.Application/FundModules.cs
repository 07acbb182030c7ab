using CoProductionFund.Application.Asking;
using CoProductionFund.Application.Files;
using CoProductionFund.Application.Ledger;
using CoProductionFund.Application.Mail;
using CoProductionFund.Application.People;
using CoProductionFund.Application.Store;
using FluentValidation;
using JasperFx;
using JasperFx.CodeGeneration;
using JasperFx.Core.Reflection;
using Marten;
using Marten.Exceptions;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Wolverine;
using Wolverine.ErrorHandling;
using Wolverine.Marten;

namespace CoProductionFund.Application;

/// <summary>The only thing a host calls.</summary>
public static class FundModules
{
    private const int MostPrepared = 100;

    /// <summary>ops/publish compiles the handler adapters in; see docs/adr.</summary>
    private static bool IsPublished =>
        typeof(FundModules).Assembly.GetType("Internal.Generated.WolverineHandlers.GeneratedHandlerRegistry")
            is not null;

    /// <param name="connection">Of the account the service works under.</param>
    /// <param name="owner">Of the account that owns the tables, to make them at the start; null where that is done by hand.</param>
    public static IHostApplicationBuilder AddCoProductionFund(
        this IHostApplicationBuilder builder,
        string connection,
        string? owner = null
    )
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new DatabaseAccounts(connection, owner is { Length: > 0 } ? owner : null));
        builder.Services.AddSingleton<FundDatabase>();
        builder.Services.AddHostedService(all => all.GetRequiredService<FundDatabase>());
        builder.Services.AddQueries();
        builder.Services.AddSingleton<StoryBook>();
        builder.Services.AddSingleton<Audit.ReadModelChecker>();
        builder.Services.AddEverythingThatErases();
        builder.Services.AddValidators();
        builder.Services.AddFiles();
        builder.Services.AddSingleton(SafetyNet.CaseSettings.Read(builder.Configuration));
        builder.Services.AddSingleton<Bids.BidPlaces>();
        builder.Services.AddScoped<PartnerChecks.CheckViews>();
        builder.Services.AddHostedService<PartnerChecks.SweepFiles>();
        builder.Services.AddHealthChecks().AddCheck<ReadModelsAlive>("read models");

        builder.AddStore(connection, AutoCreate.None); // tables are for their owner to make
        builder.Services.AddPeople();
        builder.Services.AddLedger(connection);
        return builder;
    }

    /// <summary>Events, documents and messages, as the service and the owner of the tables both see them.</summary>
    internal static void AddStore(this IHostApplicationBuilder builder, string connection, AutoCreate tables)
    {
        var store = builder
            .Services.AddMarten(services =>
            {
                var options = new StoreOptions { AutoCreateSchemaObjects = tables };
                StoreSetup.Use(options, Kept(connection), services.GetRequiredService<TimeProvider>());
                return options;
            })
            .UseLightweightSessions();
        // before Wolverine, which lets a handler's own session take its place: what a handler asks is read in its transaction
        builder.Services.AddScoped<Remembering>();
        builder.Services.AddScoped(all =>
            all.GetRequiredService<Remembering>().Open(all.GetRequiredService<IDocumentStore>())
        );
        store.IntegrateWithWolverine(marten =>
        {
            marten.MessageStorageSchemaName = "messages";
            marten.UseFastEventForwarding = true; // policies hear of an event in the transaction that stored it
            marten.UseWolverineManagedEventSubscriptionDistribution = true;
        });

        builder.UseWolverine(options => Messaging(options, builder.Environment, tables));
    }

    private static void Messaging(WolverineOptions options, IHostEnvironment environment, AutoCreate tables)
    {
        options.AutoBuildMessageStorageOnStartup = tables;
        options.ApplicationAssembly = typeof(FundModules).Assembly;
        options.Discovery.CustomizeHandlerDiscovery(types =>
        {
            types.Excludes.WithCondition("answers queries, which MediatR carries", IsQueryHandler);
            types.Includes.WithCondition(
                "a policy: DoThisWhenThat",
                type => type.IsStatic() && type.Name.Contains("When", StringComparison.Ordinal)
            );
        });

        options.CodeGeneration.TypeLoadMode = IsPublished ? TypeLoadMode.Static : TypeLoadMode.Dynamic;
        options.CodeGeneration.GeneratedCodeOutputPath = Path.Combine(
            environment.ContentRootPath,
            "../CoProductionFund.Application/Internal/Generated"
        );
        options.CodeGeneration.AlwaysUseServiceLocationFor<IMediator>();
        options.CodeGeneration.AlwaysUseServiceLocationFor<Guard>();

        options.MultipleHandlerBehavior = MultipleHandlerBehavior.Separated; // two policies on one event stand alone
        options.Policies.AutoApplyTransactions();
        options.Policies.Add<Checking>();
        options.Policies.UseDurableLocalQueues();
        options.Policies.Add(new SecretsStayInMemory());
        options
            .Policies.OnException<ConcurrencyException>()
            .Or<ExistingStreamIdCollisionException>() // two began the same stream: the second one finds it there
            .RetryWithCooldown(Milliseconds(10, 25, 50, 100))
            .WithFullJitter();

        options.Durability.ScheduledJobPollingTime = TimeSpan.FromSeconds(1);
        // a node that died is noticed and its work goes on elsewhere within ten seconds (docs/adr/0075)
        options.Durability.HealthCheckPollingTime = TimeSpan.FromSeconds(1);
        options.Durability.StaleNodeTimeout = TimeSpan.FromSeconds(5);
        options.Durability.CheckAssignmentPeriod = TimeSpan.FromSeconds(2);
        options.Durability.Mode = environment.IsDevelopment() ? DurabilityMode.Solo : DurabilityMode.Balanced;
    }

    /// <summary>
    /// Sessions leave nothing behind in a connection, so it needs no cleaning before the next one gets it: that took a
    /// seventh of what a command costs (docs/adr/0074). The statements sent most are parsed and planned once for each connection.
    /// </summary>
    private static string Kept(string connection)
    {
        var kept = new NpgsqlConnectionStringBuilder(connection) { NoResetOnClose = true };
        kept.MaxAutoPrepare = Math.Max(kept.MaxAutoPrepare, MostPrepared);
        return kept.ConnectionString;
    }

    private static TimeSpan[] Milliseconds(params int[] waits) =>
        [.. waits.Select(wait => TimeSpan.FromMilliseconds(wait))];

    private static bool IsQueryHandler(Type type) => type.Implements(typeof(IRequestHandler<,>)).Any();

    private static void AddQueries(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetService!);
        services.AddScoped<IMediator, Mediator>();
        services.AddAll(typeof(IRequestHandler<,>), ServiceLifetime.Scoped);
        services.AddAll(typeof(IRule<>), ServiceLifetime.Scoped);
        services.AddScoped<Guard>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(GuardBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehaviour<,>));
    }

    private static void AddEverythingThatErases(this IServiceCollection services)
    {
        foreach (
            var type in typeof(FundModules)
                .Assembly.GetTypes()
                .Where(type => type.IsClass && type.IsAssignableTo(typeof(Erasures.IErase)))
        )
        {
            services.AddSingleton(typeof(Erasures.IErase), type);
        }
    }

    private static void AddValidators(this IServiceCollection services)
    {
        services.AddSingleton<Validators>();
        services.AddAll(typeof(IValidator<>), ServiceLifetime.Singleton);
    }

    /// <summary>Registers every class here that closes <paramref name="open"/>.</summary>
    private static void AddAll(this IServiceCollection services, Type open, ServiceLifetime lifetime)
    {
        foreach (
            var type in typeof(FundModules)
                .Assembly.GetTypes()
                .Where(type => type is { IsAbstract: false, IsGenericTypeDefinition: false })
        )
        {
            foreach (var closed in type.Implements(open))
            {
                services.Add(new(closed, type, lifetime));
            }
        }
    }

    private static IEnumerable<Type> Implements(this Type type, Type open) =>
        type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == open);
}
