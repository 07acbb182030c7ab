using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CoProductionFund.Application.SafetyNet;
using CoProductionFund.Web.Design;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoProductionFund.Web.Tests.Design;

/// <summary>The pages and what stands around them, without the fund: no database.</summary>
public sealed class DesignSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private DesignSite(WebApplication app, LogLines log) =>
        (this.app, Log, Browser) = (app, log.Lines, Visitor(app, CookieNames));

    public HttpClient Browser { get; }

    public IReadOnlyCollection<string> Log { get; }

    /// <summary>Every cookie the site has set since it started.</summary>
    public HashSet<string> CookieNames { get; } = [];

    public static async Task<DesignSite> Start(string environment = "Development")
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(DesignSetup).Assembly.GetName().Name,
                ContentRootPath = Repository.Web,
                EnvironmentName = environment,
            }
        );
        var log = new LogLines();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.WebHost.UseTestServer();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddSingleton(CaseSettings.Read(builder.Configuration)); // the privacy page says how long contacts are kept
        builder.AddDesign();
        var app = builder.Build();
        app.UseDesign();
        app.MapRazorPages();
        app.Map("/test/broken", string () => throw new InvalidOperationException("secret detail"));
        app.Map("/test/status/{code:int}", (int code) => Results.StatusCode(code));
        await app.StartAsync();
        return new DesignSite(app, log);
    }

    public async Task<IHtmlDocument> Open(string address) => await Read(await Browser.GetAsync(address));

    /// <summary>Opens a page, fills in its form and sends it.</summary>
    public async Task<HttpResponseMessage> Send(string address, params (string Name, string Value)[] answers)
    {
        var page = await Open(address);
        var token = (IHtmlInputElement)page.QuerySelector("input[name=__RequestVerificationToken]")!;
        var form = answers.Append((Name: token.Name!, token.Value));
        return await Browser.PostAsync(
            address,
            new FormUrlEncodedContent(form.Select(answer => KeyValuePair.Create(answer.Name, answer.Value)))
        );
    }

    public static async Task<IHtmlDocument> Read(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await app.DisposeAsync();
    }

    private static HttpClient Visitor(WebApplication app, HashSet<string> names) =>
        new(new KeepsCookies(names) { InnerHandler = app.GetTestServer().CreateHandler() })
        {
            BaseAddress = new Uri("http://localhost"),
        };

    private sealed class KeepsCookies(HashSet<string> names) : DelegatingHandler
    {
        private readonly CookieContainer cookies = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
        {
            request.Headers.TryAddWithoutValidation("Cookie", cookies.GetCookieHeader(request.RequestUri!));
            var response = await base.SendAsync(request, stop);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                cookies.SetCookies(request.RequestUri!, cookie);
                names.Add(cookie.Split('=')[0]);
            }

            return response;
        }
    }

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose() { }
    }
}
