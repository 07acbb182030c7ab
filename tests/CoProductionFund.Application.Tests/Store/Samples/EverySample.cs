using System.Text;
using CoProductionFund.Application.Store;
using Marten;

namespace CoProductionFund.Application.Tests.Store.Samples;

/// <summary>One sample of each event, as it lies in the store.</summary>
internal static class EverySample
{
    public static ISerializer Serializer { get; } =
        DocumentStore.For(options => StoreSetup.Use(options, "Host=nowhere", TimeProvider.System)).Serializer;

    public static IReadOnlyList<KeyValuePair<string, string>> Stored { get; } =
    [
        .. DepartmentsSamples.All,
        .. FundsSamples.All,
        .. ServiceAreasSamples.All,
        .. GroupsSamples.All,
        .. RoundsSamples.All,
        .. BidsSamples.All,
        .. ReviewsSamples.All,
        .. AwardsSamples.All,
        .. SafetyNetSamples.All,
        .. PartnerChecksSamples.All,
        .. InstitutionsSamples.All,
        .. AgreementsSamples.All,
        .. PaymentsSamples.All,
        .. PaymentRunsSamples.All,
        .. ReturnsSamples.All,
        .. ProjectEndSamples.All,
        .. ErasuresSamples.All,
    ];

    public static object Read(string name)
    {
        var stored = Stored.Single(sample => sample.Key == name).Value;
        var type = EventNames.All.Single(known => known.Name.Name == name).Type;
        return Serializer.FromJson(type, new MemoryStream(Encoding.UTF8.GetBytes(stored)))!;
    }
}
