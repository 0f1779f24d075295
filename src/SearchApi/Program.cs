using System.Text.Encodings.Web;
using Chancery.SearchApi;
using Chancery.SearchApi.Answers;
using Chancery.SearchApi.Endpoints;
using Chancery.SearchApi.Http;
using Chancery.SearchApi.Pages;
using Chancery.SearchApi.Serving;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Configuration.Memory;

if (ServiceOptions.FaultOf(args) is { } fault)
{
    await Console.Error.WriteLineAsync($"{fault}\n\n{ServiceOptions.Usage}");
    return 2;
}

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
var options = ServiceOptions.Of(builder.Configuration);
if (!ServiceOptions.NamesAddress(builder.Configuration))
{
    builder.WebHost.UseUrls(ServiceOptions.UrlDefault);
}

// The framework logs whole addresses, and with them what people search for, unless it is told to log warnings only.
builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource
{
    InitialData = [new("Logging:LogLevel:Microsoft.AspNetCore", "Warning")],
});
builder.Services.ConfigureHttpJsonOptions(json =>
{
    json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);

    // Answers are application/json and never part of a page, so letters need no escapes.
    json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
});
builder.Services.AddServing(options);
builder.Services.AddSingleton<PageFrame>();
builder.Services.AddExceptionHandler<ErrorAnswers>();
builder.Services.AddApiDescription();
builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy
{
    Timeout = options.RequestTimeMax,
    TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
    WriteTimeoutResponse = ErrorAnswers.WriteStatus,
});

var app = builder.Build();
app.UseSecurityHeaders();
app.UseExceptionHandler(_ => { });
app.UseStatusCodePages(context => ErrorAnswers.WriteStatus(context.HttpContext));
app.UseStaticFiles();
app.UseEscapedIds();
app.UseRouting();
app.UseRequestTimeouts();
app.MapOpenApi();
app.MapSearch();
app.MapClauses();
app.MapDocuments();
app.MapHealth();
app.MapPages();
await app.RunAsync();
return 0;
