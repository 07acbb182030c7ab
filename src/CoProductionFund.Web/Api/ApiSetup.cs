using System.Text.Json;
using System.Text.Json.Serialization;
using CoProductionFund.Application.Store;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CoProductionFund.Web.Api;

/// <summary>What pages can do, programs can do: JSON under /api/v1, described by /openapi/v1.json.</summary>
public static class ApiSetup
{
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(options => Json(options.SerializerOptions));
        builder.Services.AddOpenApi(
            "v1",
            options => options.AddSchemaTransformer(DescribeOwnTypes).AddDocumentTransformer(DescribeAll)
        );
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi().AllowAnonymous();
        var api = app.MapGroup("/api/v1").DisableAntiforgery().RequireAuthorization();
        api.MapPublic();
        api.MapAccount();
        api.MapOffices();
        api.MapDepartments();
        api.MapRounds();
        api.MapGroups();
        api.MapBids();
        api.MapAwards();
        api.MapPayments();
        api.MapPaymentRuns();
        api.MapChecks();
        api.MapInstitutions();
        api.MapAgreements();
        api.MapReturns();
        api.MapCases();
        api.MapPanels();
        api.MapTimelines();
        api.MapAudit();
        api.MapErasures();
        api.MapLedger();
    }

    private static void Json(JsonSerializerOptions json)
    {
        StoreSetup.Serializer(json);
        json.IgnoreReadOnlyProperties = false;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.RespectNullableAnnotations = true; // what is missing is told as a bad request, not met as a bug
        json.RespectRequiredConstructorParameters = true;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    private static Task DescribeOwnTypes(
        OpenApiSchema schema,
        OpenApiSchemaTransformerContext context,
        CancellationToken stop
    )
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(Pence))
        {
            (schema.Type, schema.Format, schema.Description) = (JsonSchemaType.Integer, "int64", "Whole pence.");
        }
        else if (type == typeof(Percent))
        {
            (schema.Type, schema.Format) = (JsonSchemaType.Integer, "int32");
            schema.Description = "Hundredths of a percent: 2500 is 25%.";
        }
        else if (type == typeof(Commitment))
        {
            (schema.Type, schema.Description) = (JsonSchemaType.String, "Salted SHA-256 of a text, in hexadecimal.");
        }
        else if (EventNames.Ids.Contains(type))
        {
            (schema.Type, schema.Format) = (JsonSchemaType.String, "uuid");
        }

        return Task.CompletedTask;
    }

    private static Task DescribeAll(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken stop
    )
    {
        document.Info = new()
        {
            Title = "Co-Production Fund API",
            Version = "1",
            Description =
                "What pages can do, programs can do. Sign in as a person does; the cookie is the key. Amounts are whole "
                + "pence, moments are UTC. What you may not see answers 404. A rule that says no answers 409 with the "
                + "rule's code as type; a form that is not filled in answers 400 with the errors of each field.",
        };
        return Task.CompletedTask;
    }
}
