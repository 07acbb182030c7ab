using CoProductionFund.Application;
using CoProductionFund.LocalPostgres;
using JasperFx;

var builder = WebApplication.CreateBuilder(args);

builder.AddCoProductionFund(builder.AddLocalPostgresUnlessConfigured());
builder.Services.AddRazorPages();
builder.Services.AddProblemDetails();

var app = builder.Build();

app.UseExceptionHandler("/error");
app.UseStatusCodePagesWithReExecute("/error");
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
app.MapHealthChecks("/health");

if (args is [var verb, ..] && !verb.StartsWith('-'))
{
    return await app.RunJasperFxCommands(args); // codegen write, db-apply, projections rebuild …
}

return await app.RunOrExplain();

public partial class Program;
