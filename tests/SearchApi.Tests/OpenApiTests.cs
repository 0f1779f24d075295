using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.SearchApi.Tests;

/// <summary>The description of the API.</summary>
public sealed class OpenApiTests(FixtureService fixture) : IClassFixture<FixtureService>
{
    [Fact]
    public async Task It_lists_every_route_of_the_api()
    {
        var paths = (await fixture.Service.Json("/openapi/v1.json"))["paths"]!.AsObject();
        var routes = fixture.Service.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'))
            .Where(route => route.StartsWith("/api/", StringComparison.Ordinal) || route.StartsWith("/healthz/", StringComparison.Ordinal))
            .ToList();
        Assert.True(routes.Count >= 7);
        Assert.Equal(routes.Order(StringComparer.Ordinal), paths.Select(path => path.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_operation_and_parameter_is_described()
    {
        var document = await fixture.Service.Json("/openapi/v1.json");
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            var operation = item!["get"]!;
            Assert.False(string.IsNullOrEmpty((string?)operation["summary"]), path);
            Assert.NotNull(operation["responses"]!["200"]);
            foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
            {
                Assert.False(string.IsNullOrEmpty((string?)parameter!["description"]), $"{path} {parameter["name"]}");
            }
        }
    }

    [Fact]
    public async Task The_search_names_all_its_parameters_and_problems()
    {
        var search = (await fixture.Service.Json("/openapi/v1.json"))["paths"]!["/api/search"]!["get"]!;
        Assert.Equal(
            Http.SearchParameters.All.Select(parameter => parameter.Name),
            search["parameters"]!.AsArray().Select(parameter => (string?)parameter!["name"]));
        Assert.Equal(["200", "400", "503", "504"], search["responses"]!.AsObject().Select(response => response.Key));
    }

    [Fact]
    public async Task An_answer_has_the_members_that_are_described()
    {
        var schemas = (await fixture.Service.Json("/openapi/v1.json"))["components"]!["schemas"]!;
        var page = (await fixture.Service.Json("/api/search?q=desertification")).AsObject();
        Assert.Equal(page.Select(member => member.Key).Order(), schemas["ResultPage"]!["properties"]!.AsObject().Select(member => member.Key).Order());
        var hit = page["hits"]![0]!.AsObject();
        Assert.Equal(hit.Select(member => member.Key).Order(), schemas["ClauseHit"]!["properties"]!.AsObject().Select(member => member.Key).Order());
    }
}
