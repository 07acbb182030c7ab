using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoProductionFund.Application.Store;

/// <summary>How answers that are kept as one text are written and read.</summary>
internal static class WrittenJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        StoreSetup.Serializer(options);
        options.Converters.Add(new JsonStringEnumConverter());
        return options;
    }
}
