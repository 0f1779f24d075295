using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Chancery.Documents;
using Chancery.Index.Native;
using Chancery.Indexing;
using Chancery.SearchApi.Serving;
using Chancery.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.SearchApi.Tests;

/// <summary>The service as it is, on an index of its own in a temporary folder.</summary>
internal sealed class Service : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly WebApplicationFactory<Program> _factory;

    /// <param name="paths">What to index beforehand; nothing leaves the service without an index.</param>
    /// <param name="services">Changes to what the service is made of.</param>
    /// <param name="settings">Settings beside the index.</param>
    public Service(IReadOnlyList<string> paths, Action<IServiceCollection>? services = null, params (string Key, string Value)[] settings)
    {
        if (paths.Count > 0)
        {
            Add([.. paths]);
        }

        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("index", IndexFolder);
            foreach (var (key, value) in settings)
            {
                host.UseSetting(key, value);
            }

            if (services is not null)
            {
                host.ConfigureTestServices(services);
            }
        });
        Client = _factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
    }

    public static string FixtureFolder { get; } = Path.Combine(RealData.RepositoryRoot, "tests", "SearchApi.Tests", "Fixtures");

    public HttpClient Client { get; }

    public string IndexFolder => _folder.In("index");

    public SnapshotHolder Holder => _factory.Services.GetRequiredService<SnapshotHolder>();

    public IServiceProvider Services => _factory.Services;

    public static Service OnFixtures(Action<IServiceCollection>? services = null) => new([FixtureFolder], services);

    public AddReport Add(params string[] paths) =>
        new IndexPipeline(new NativeEngine(IndexFolder), new ReadOptions()).Add(paths, null, CancellationToken.None);

    /// <summary>Adds one document of one clause.</summary>
    public AddReport AddClause(string work, string text)
    {
        using var folder = new TemporaryFolder();
        var row = new JsonObject { ["work"] = work, ["language"] = "en", ["number"] = "1", ["title"] = "Note on " + work, ["text"] = text };
        return Add(folder.Write(work + ".jsonl", row.ToJsonString()));
    }

    public async Task<JsonNode> Json(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative));
        string body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{address} answers {(int)response.StatusCode}: {body}");
        Assert.Equal(status == HttpStatusCode.OK || address.StartsWith("/healthz", StringComparison.Ordinal) ? "application/json" : "application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return JsonNode.Parse(body)!;
    }

    public async Task<IHtmlDocument> Page(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative));
        string body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{address} answers {(int)response.StatusCode}: {body}");
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        return new HtmlParser().ParseDocument(body);
    }

    public void Dispose()
    {
        Client.Dispose();
        _factory.Dispose();
        _folder.Dispose();
    }
}

/// <summary>One service on the fixtures for all tests that only read.</summary>
public sealed class FixtureService : IDisposable
{
    internal Service Service { get; } = Service.OnFixtures();

    public void Dispose() => Service.Dispose();
}
