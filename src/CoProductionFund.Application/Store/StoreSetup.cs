using System.Text.Json;
using CoProductionFund.Application.Agreements;
using CoProductionFund.Application.Audit;
using CoProductionFund.Application.Awards;
using CoProductionFund.Application.Bids;
using CoProductionFund.Application.Departments;
using CoProductionFund.Application.Erasures;
using CoProductionFund.Application.Funds;
using CoProductionFund.Application.Groups;
using CoProductionFund.Application.Institutions;
using CoProductionFund.Application.Ledger;
using CoProductionFund.Application.PartnerChecks;
using CoProductionFund.Application.PaymentRuns;
using CoProductionFund.Application.People;
using CoProductionFund.Application.Reviews;
using CoProductionFund.Application.Rounds;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Application.ServiceAreas;
using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Weasel.Core;

namespace CoProductionFund.Application.Store;

/// <summary>What the store must know: serializer, event names, states, and what each module keeps beside its streams.</summary>
public static class StoreSetup
{
    public static void Use(StoreOptions options, string connection, TimeProvider clock)
    {
        options.Connection(connection);
        options.DatabaseSchemaName = "fund";
        options.Logger(new SaysNothing());
        options.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase, Serializer);

        options.Events.UseMandatoryStreamTypeDeclaration = true;
        options.Events.MetadataConfig.EnableAll();
        options.Events.MetadataConfig.UserNameEnabled = true;
        // the service's own clock, as for every rule; plain Quick would ask the database's (docs/adr/0006)
        options.Events.AppendMode = EventAppendMode.QuickWithServerTimestamps;
        options.Events.TimeProvider = new MicrosecondClock(clock);

        foreach (var (type, name) in EventNames.All)
        {
            options.Events.MapEventType(type, name.Name);
        }

        options.Projections.Errors.SkipApplyErrors = false;
        // what is committed shows within a quarter of a second in what is written behind it (docs/adr/0081)
        options.Projections.FastPollingTime = options.Projections.SlowPollingTime = TimeSpan.FromMilliseconds(100);
        foreach (var state in EventNames.States)
        {
            typeof(StoreSetup).GetMethod(nameof(Folded))!.MakeGenericMethod(state).Invoke(null, [options]);
        }

        foreach (var id in EventNames.Ids)
        {
            options.RegisterValueType(id);
        }

        options.RegisterValueType<Pence>();
        options.Advanced.DuplicatedFieldEnumStorage = EnumStorage.AsString;

        // every document is named here or in its module: tables are made ahead, and not when one is missing
        options.Schema.For<WrittenText>().Identity(text => text.Sha256);
        options.Schema.For<ProtectionKey>();
        options.Schema.For<StoryMark>();
        References.Use(options);
        PeopleStore.Use(options);
        DepartmentStore.Use(options);
        FundStore.Use(options);
        ServiceAreaStore.Use(options);
        GroupStore.Use(options);
        InstitutionStore.Use(options);
        RoundStore.Use(options);
        BidStore.Use(options);
        ReviewStore.Use(options);
        AwardStore.Use(options);
        CaseStore.Use(options);
        PartnerCheckStore.Use(options);
        AgreementStore.Use(options);
        PaymentRunStore.Use(options);
        ErasureStore.Use(options);
        AuditIndex.Use(options);
        LedgerStore.Use(options);
        ReadModules.Limit(options);
    }

    public static void Folded<TState>(StoreOptions options)
        where TState : class, IFold<TState> => options.Projections.Add(new Folding<TState>(), ProjectionLifecycle.Live);

    public static void Serializer(JsonSerializerOptions json)
    {
        json.IgnoreReadOnlyProperties = true; // what can be computed is not stored
        json.Converters.Add(new StreamIdJson());
        json.Converters.Add(new PenceJson());
        json.Converters.Add(new PercentJson());
        json.Converters.Add(new CommitmentJson());
    }
}
