using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;

namespace Chancery.SearchApi.Tests;

/// <summary>Clauses, titles, sources and queries full of markup stay text.</summary>
public sealed class MarkupTests
{
    private const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg/onload=alert(3)> &lt;b&gt; peace";

    [Fact]
    public async Task Markup_in_documents_stays_text_on_every_page()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("hostile.jsonl", new JsonObject
        {
            ["work"] = "hostile",
            ["language"] = "en",
            ["number"] = "1",
            ["text"] = Hostile,
            ["title"] = Hostile,
            ["place"] = Hostile,
            ["parties"] = new JsonArray(Hostile),
            ["sections"] = new JsonArray(Hostile),
            ["source"] = "javascript:alert(1)",
        }.ToJsonString());
        using var service = new Service([file]);
        foreach (string address in new[] { "/?q=peace", "/clauses/hostile/en/cl_1", "/documents/hostile/en", "/documents" })
        {
            var page = await service.Page(address);
            ExpectHarmless(page);
            Assert.Contains("<script>alert(1)</script>", page.Body!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal("peace", (await service.Page("/?q=peace")).QuerySelector("p.clause mark")!.TextContent);
    }

    [Theory]
    [InlineData("/?q={0}")]
    [InlineData("/?q=%22{0}")]
    [InlineData("/?q=desertification&party={0}")]
    [InlineData("/?q=desertification&without={0}")]
    [InlineData("/?q=desertification&kind={0}")]
    [InlineData("/?q=desertification&cursor={0}")]
    [InlineData("/documents?work={0}")]
    [InlineData("/documents?language={0}")]
    [InlineData("/clauses/a/en/{0}")]
    [InlineData("/documents/a/{0}")]
    [InlineData("/{0}")]
    public async Task Markup_in_addresses_stays_text(string address)
    {
        using var service = Service.OnFixtures();
        using var response = await service.Client.GetAsync(
            new Uri(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, Uri.EscapeDataString(Hostile)), UriKind.Relative));
        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.NotFound);
        ExpectHarmless(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync()));
    }

    private static void ExpectHarmless(IDocument page)
    {
        Assert.Empty(page.QuerySelectorAll("script, img, svg, iframe, object, embed, style, base"));
        foreach (var element in page.All)
        {
            Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name == "style");
            Assert.DoesNotContain(
                element.Attributes, attribute => attribute.Name is "href" or "action" or "src" && attribute.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
        }
    }
}
