using System.Net;

namespace Chancery.SearchApi.Tests;

/// <summary>Whole answers on the fixture works.</summary>
public sealed class AnswerTests(FixtureService fixture) : IClassFixture<FixtureService>
{
    [Theory]
    [InlineData("search-word-en", "q=desertification")]
    [InlineData("search-word-de-inflected", "q=Fl%C3%BCchtlingen")]
    [InlineData("search-word-pl-inflected", "q=pustynnienia")]
    [InlineData("search-phrase", "q=%22enter+into+force%22")]
    [InlineData("search-minus", "q=fisheries+-harbours")]
    [InlineData("search-field", "q=title:harbours+ratification")]
    [InlineData("search-prefix", "q=harbour*&in=en")]
    [InlineData("search-expand-off", "q=desertification&expand=off")]
    [InlineData("search-without", "q=desertification&without=W%C3%BCstenbildung&without=pustynnienie,%C3%B6kenspridning&in=de,pl")]
    [InlineData("search-filters", "q=ratification&kind=joint-statement&party=Szwecja&after=2024&before=2024-12")]
    [InlineData("search-latest-first", "q=ratification&sort=date&in=en")]
    [InlineData("search-lenient", "q=%22fisheries&lenient=true&in=en")]
    [InlineData("search-nothing", "q=zeppelin")]
    public async Task A_search_answers_as_before(string name, string parameters) =>
        Golden.Check(name, await fixture.Service.Json("/api/search?" + parameters));

    [Theory]
    [InlineData("clause", "/api/clauses/lake-orm-treaty/de/art_1")]
    [InlineData("clause-parallel", "/api/clauses/lake-orm-treaty/de/art_1/parallel")]
    [InlineData("documents", "/api/documents")]
    [InlineData("documents-filtered", "/api/documents?language=pl&language=de&size=2&offset=1")]
    [InlineData("document", "/api/documents/harbour-joint-statement/en")]
    [InlineData("document-part", "/api/documents/lake-orm-treaty/sv?offset=1&size=2")]
    public async Task A_reading_answers_as_before(string name, string address) =>
        Golden.Check(name, await fixture.Service.Json(address));

    [Fact]
    public async Task Four_spellings_of_a_concept_find_the_same_clauses()
    {
        string[] words = ["desertification", "Wüstenbildung", "ökenspridning", "pustynnienie"];
        foreach (string word in words)
        {
            var page = await fixture.Service.Json("/api/search?q=" + Uri.EscapeDataString(word));
            var ids = page["hits"]!.AsArray().Select(hit => (string?)hit!["id"]).Order(StringComparer.Ordinal);
            Assert.Equal(["de", "en", "pl", "sv"], ids.Select(id => id!.Split('/')[1]));
        }
    }

    [Fact]
    public async Task Letters_beyond_ascii_are_not_escaped()
    {
        string body = await fixture.Service.Client.GetStringAsync(new Uri("/api/search?q=desertification&in=de", UriKind.Relative));
        Assert.Contains("Wüstenbildung", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Highlights_stand_on_the_words_that_answer()
    {
        var page = await fixture.Service.Json("/api/search?q=refugees");
        var words = page["hits"]!.AsArray().Select(hit =>
        {
            var mark = hit!["highlights"]![0]!;
            return hit["text"]!.GetValue<string>()[mark["start"]!.GetValue<int>()..mark["end"]!.GetValue<int>()];
        });
        Assert.Equal(["Flyktingar", "Flüchtlinge", "Refugees", "Uchodźcy"], words.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Cursors_page_through_all_hits_once()
    {
        var ids = new List<string>();
        string address = "/api/search?q=parties&size=2";
        for (string? next = ""; next is not null;)
        {
            var page = await fixture.Service.Json(address + (next.Length > 0 ? "&cursor=" + next : ""));
            ids.AddRange(page["hits"]!.AsArray().Select(hit => hit!["id"]!.GetValue<string>()));
            next = (string?)page["next"];
        }

        var all = await fixture.Service.Json("/api/search?q=parties&size=100");
        Assert.True(ids.Count > 4);
        Assert.Equal(all["hits"]!.AsArray().Select(hit => hit!["id"]!.GetValue<string>()), ids);
    }

    [Fact]
    public async Task An_id_works_with_its_slashes_escaped()
    {
        var clause = await fixture.Service.Json("/api/clauses/lake-orm-treaty%2Fde%2Fart_1");
        Assert.Equal("lake-orm-treaty/de/art_1", (string?)clause["id"]);
        await fixture.Service.Json("/api/documents/lake-orm-treaty%2Fde");
    }

    [Fact]
    public async Task Live_and_ready()
    {
        Golden.Check("health-live", await fixture.Service.Json("/healthz/live"));
        Golden.Check("health-ready", await fixture.Service.Json("/healthz/ready"));
    }

    [Fact]
    public async Task The_style_sheet_is_served()
    {
        using var response = await fixture.Service.Client.GetAsync(new Uri("/site.css", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/css", response.Content.Headers.ContentType?.MediaType);
    }
}
