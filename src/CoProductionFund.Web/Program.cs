using CoProductionFund.Application;
using CoProductionFund.LocalPostgres;
using CoProductionFund.Web.Design;
using JasperFx;

var builder = WebApplication.CreateBuilder(args);

builder.AddCoProductionFund(builder.AddLocalPostgresUnlessConfigured());
builder.AddDesign();
builder.Services.AddProblemDetails();

var app = builder.Build();

app.UseDesign();
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
app.MapHealthChecks("/health");

if (args is [var verb, ..] && !verb.StartsWith('-'))
{
    return await app.RunJasperFxCommands(args); // codegen write, db-apply, projections rebuild …
}

return await app.RunOrExplain();

public partial class Program;
