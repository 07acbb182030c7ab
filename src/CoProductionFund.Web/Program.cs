using CoProductionFund.Application;
using CoProductionFund.LocalPostgres;
using CoProductionFund.Web;
using CoProductionFund.Web.Api;
using CoProductionFund.Web.Demonstration;
using CoProductionFund.Web.Design;
using CoProductionFund.Web.Files;
using CoProductionFund.Web.Identity;
using CoProductionFund.Web.Ledger;
using CoProductionFund.Web.Mail;

var builder = WebApplication.CreateBuilder(args.WithoutDemoSwitch());

var isDemonstrated = builder.AddDemonstrationClock(args);
builder.UseLedgerBesidePrivateDatabase();
builder.UseFilesBesidePrivateDatabase();
builder.AddCoProductionFund(
    builder.AddLocalPostgresUnlessConfigured(),
    builder.Configuration.GetConnectionString("Owner")
);
builder.AddDesign();
builder.AddAsking();
builder.AddIdentity();
builder.AddMail();
builder.AddApi();
if (isDemonstrated)
{
    builder.AddDemonstration();
}

var app = builder.Build();

app.UseDesign();
app.UseAsking();
app.MapStaticAssets().AllowAnonymous();
app.MapRazorPages().WithStaticAssets();
app.MapApi();
app.MapDownloads();
app.MapDemo();
app.MapHealthChecks("/health").AllowAnonymous();
app.BuildEndpointsOnce();

return await (Verbs.Of(app, args) ?? app.RunOrExplain(DatabaseVerb.Prepare));

public partial class Program;
