using System.Net;
using System.Text.Json.Nodes;

namespace Chancery.SearchApi.Tests;

/// <summary>Every form of refusal.</summary>
public sealed class ProblemTests(FixtureService fixture) : IClassFixture<FixtureService>
{
    [Theory]
    [InlineData("problem-q-missing", "")]
    [InlineData("problem-q-blank", "q=+")]
    [InlineData("problem-no-word", "q=...")]
    [InlineData("problem-unknown-parameter", "q=peace&langs=en")]
    [InlineData("problem-twice", "q=peace&q=war")]
    [InlineData("problem-in", "q=peace&in=en,fr")]
    [InlineData("problem-from", "q=peace&from=fr")]
    [InlineData("problem-size", "q=peace&size=0")]
    [InlineData("problem-cursor", "q=peace&cursor=abc")]
    [InlineData("problem-cursor-of-another-query", "q=peace&cursor=MS4xMC5hYmM")]
    [InlineData("problem-cursor-gone", "q=peace&cursor=OTkuMTAuYWJj")]
    [InlineData("problem-expand", "q=peace&expand=maybe")]
    [InlineData("problem-group-work", "q=peace&group=work")]
    [InlineData("problem-sort", "q=peace&sort=title")]
    [InlineData("problem-kind", "q=peace&kind=poem")]
    [InlineData("problem-after", "q=peace&after=yesterday")]
    [InlineData("problem-after-before", "q=peace&after=2025&before=2024")]
    [InlineData("problem-lenient", "q=peace&lenient=yes")]
    [InlineData("problem-mm", "q=peace&mm=0")]
    [InlineData("problem-syntax-quote", "q=%22peace+talks")]
    [InlineData("problem-syntax-group", "q=(peace+AND+war")]
    [InlineData("problem-syntax-close", "q=peace)")]
    [InlineData("problem-syntax-operator", "q=peace+AND")]
    [InlineData("problem-syntax-field", "q=colour:red")]
    [InlineData("problem-syntax-date", "q=date:soon")]
    public async Task A_search_that_cannot_be_is_refused_as_before(string name, string parameters) =>
        Golden.Check(name, await fixture.Service.Json("/api/search?" + parameters, HttpStatusCode.BadRequest));

    [Theory]
    [InlineData("problem-clause-missing", "/api/clauses/lake-orm-treaty/de/art_99", HttpStatusCode.NotFound)]
    [InlineData("problem-parallel-missing", "/api/clauses/no-such-work/de/cl_1/parallel", HttpStatusCode.NotFound)]
    [InlineData("problem-document-missing", "/api/documents/no-such-work/de", HttpStatusCode.NotFound)]
    [InlineData("problem-no-endpoint", "/api/poems", HttpStatusCode.NotFound)]
    [InlineData("problem-documents-language", "/api/documents?language=fr", HttpStatusCode.BadRequest)]
    [InlineData("problem-documents-size", "/api/documents?size=5000", HttpStatusCode.BadRequest)]
    [InlineData("problem-clause-parameter", "/api/clauses/lake-orm-treaty/de/art_1?lang=en", HttpStatusCode.BadRequest)]
    public async Task A_reading_that_cannot_be_is_refused_as_before(string name, string address, HttpStatusCode status) =>
        Golden.Check(name, await fixture.Service.Json(address, status));

    [Fact]
    public async Task A_query_that_is_too_long_is_refused_with_its_position()
    {
        var problem = await fixture.Service.Json("/api/search?q=" + new string('a', 2001), HttpStatusCode.BadRequest);
        Assert.Equal("/problems/query-syntax", (string?)problem["type"]);
        Assert.Equal(2000, (int?)problem["position"]);
    }

    [Fact]
    public async Task A_suggestion_can_be_searched_for()
    {
        foreach (string query in new[] { "\"peace talks", "(peace", "peace)", "peace AND", "colour:red" })
        {
            var problem = await fixture.Service.Json("/api/search?q=" + Uri.EscapeDataString(query), HttpStatusCode.BadRequest);
            await fixture.Service.Json("/api/search?q=" + Uri.EscapeDataString((string)problem["suggestion"]!));
        }
    }

    [Fact]
    public async Task Another_method_is_refused()
    {
        using var content = new StringContent("{}");
        using var response = await fixture.Service.Client.PostAsync(new Uri("/api/search?q=peace", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(405, (int?)problem["status"]);
    }

    [Fact]
    public async Task Every_type_of_problem_is_the_address_of_a_page_about_it()
    {
        foreach (var kind in Http.Problems.All)
        {
            var page = await fixture.Service.Page(kind.Type);
            Assert.Equal(kind.Title, page.QuerySelector("h1")!.TextContent);
        }

        await fixture.Service.Page("/problems/nothing", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?q=%22")]
    [InlineData("/site.css")]
    [InlineData("/nothing-here")]
    [InlineData("/api/search?q=desertification")]
    [InlineData("/api/search?q=%22")]
    [InlineData("/api/nothing")]
    [InlineData("/healthz/ready")]
    [InlineData("/openapi/v1.json")]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        using var response = await fixture.Service.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(
            ["default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"],
            response.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["no-referrer"], response.Headers.GetValues("Referrer-Policy"));
    }
}
