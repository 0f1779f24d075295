using System.Net;
using AngleSharp.Dom;

namespace Chancery.SearchApi.Tests;

/// <summary>The pages, as a browser without scripts has them.</summary>
public sealed class PageTests(FixtureService fixture) : IClassFixture<FixtureService>
{
    public static TheoryData<string> Addresses { get; } = new(All);

    private static string[] All =>
    [
        "/",
        "/?q=desertification",
        "/?q=zeppelin",
        "/?q=%22open",
        "/clauses/lake-orm-treaty/de/art_1",
        "/clauses/harbour-joint-statement/en/cl_3",
        "/documents",
        "/documents/harbour-joint-statement/pl",
        "/problems/query-syntax",
        "/nothing-here",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_page_has_landmarks_labels_and_headings_in_order(string address)
    {
        using var response = await fixture.Service.Client.GetAsync(new Uri(address, UriKind.Relative));
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith("– Chancery", page.Title, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Single(page.QuerySelectorAll("body > header"));
        Assert.Single(page.QuerySelectorAll("body > footer"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("#content", page.QuerySelector("body > a")!.GetAttribute("href"));
        ExpectHeadingsInOrder(page);
        ExpectUniqueIds(page);
        foreach (var field in page.QuerySelectorAll("input:not([type=hidden]), select"))
        {
            bool isLabelled = field.Closest("label") is not null || page.QuerySelector($"label[for='{field.Id}']") is not null;
            Assert.True(isLabelled, $"{address}: {field.OuterHtml} has no label");
        }

        foreach (var labelled in page.QuerySelectorAll("[aria-labelledby]"))
        {
            Assert.NotNull(page.GetElementById(labelled.GetAttribute("aria-labelledby")!));
        }
    }

    [Fact]
    public async Task A_search_shows_one_list_with_marks_and_their_reasons()
    {
        var page = await fixture.Service.Page("/?q=desertification");
        Assert.Equal("4 clauses", page.QuerySelector("#total")!.TextContent);
        var hits = page.QuerySelectorAll("article.hit");
        Assert.Equal(4, hits.Length);
        var german = hits.Single(hit => hit.QuerySelector("p.clause")!.GetAttribute("lang") == "de");
        Assert.Equal("Wüstenbildung", german.QuerySelector("mark")!.TextContent);
        Assert.Equal("Wüstenbildung ← desertification, lexicon", german.QuerySelector("mark")!.GetAttribute("title"));
        Assert.Contains("Wüstenbildung ← desertification, lexicon", german.QuerySelector(".reasons")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Article 1", german.QuerySelector("h3")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("German", german.QuerySelector(".badge")!.TextContent);
        Assert.Equal("2023-05-04", german.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal(["English", "Swedish", "Polish"], german.QuerySelectorAll(".also a").Select(link => link.TextContent));
        Assert.Equal(["as typed", "lexicon"], page.QuerySelectorAll(".legend mark").Select(mark => mark.TextContent));
    }

    [Fact]
    public async Task A_translation_can_be_left_out_and_put_back_by_links()
    {
        var page = await fixture.Service.Page("/?q=desertification");
        var chip = page.QuerySelectorAll(".chip").Single(each => each.TextContent.StartsWith("Wüstenbildung", StringComparison.Ordinal));
        string without = chip.QuerySelector("a")!.GetAttribute("href")!;
        var less = await fixture.Service.Page(without);
        Assert.Equal("3 clauses", less.QuerySelector("#total")!.TextContent);
        var more = await fixture.Service.Page(less.QuerySelector(".chip.gone a")!.GetAttribute("href")!);
        Assert.Equal("4 clauses", more.QuerySelector("#total")!.TextContent);
        var off = await fixture.Service.Page(page.QuerySelector(".switch a")!.GetAttribute("href")!);
        Assert.Equal("1 clause", off.QuerySelector("#total")!.TextContent);
        Assert.True(off.QuerySelector("input[name=expand]")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task Facets_narrow_the_list_and_what_was_chosen_can_be_taken_away()
    {
        var page = await fixture.Service.Page("/?q=fisheries");
        foreach (var link in page.QuerySelectorAll(".facets a"))
        {
            var narrowed = await fixture.Service.Page(link.GetAttribute("href")!);
            string count = link.QuerySelector(".count")!.TextContent;
            Assert.StartsWith(count + " clause", narrowed.QuerySelector("#total")!.TextContent, StringComparison.Ordinal);
            var wide = await fixture.Service.Page(narrowed.QuerySelector(".chosen a")!.GetAttribute("href")!);
            Assert.Equal(page.QuerySelector("#total")!.TextContent, wide.QuerySelector("#total")!.TextContent);
        }
    }

    [Fact]
    public async Task Pages_go_on_and_back_by_links()
    {
        var first = await fixture.Service.Page("/?q=parties&size=3");
        var second = await fixture.Service.Page(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal("4", second.QuerySelector("ol.hit-list")!.GetAttribute("start"));
        var back = await fixture.Service.Page(second.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal(Ids(first), Ids(back));
        Assert.Empty(Ids(first).Intersect(Ids(second)));
    }

    [Fact]
    public async Task The_form_keeps_what_was_chosen()
    {
        var page = await fixture.Service.Page("/?q=fisheries&in=de&in=sv&sort=date&after=2020-01-01&from=en&kind=treaty&without=fiske");
        Assert.Equal("fisheries", page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Equal(["de", "sv"], page.QuerySelectorAll("input[name=in][checked]").Select(box => box.GetAttribute("value")));
        Assert.Equal("date", page.QuerySelector("select[name=sort] option[selected]")!.GetAttribute("value"));
        Assert.Equal("en", page.QuerySelector("select[name=from] option[selected]")!.GetAttribute("value"));
        Assert.Equal("2020-01-01", page.QuerySelector("input[name=after]")!.GetAttribute("value"));
        Assert.Equal(["fiske", "treaty"], page.QuerySelectorAll("input[type=hidden]").Select(field => field.GetAttribute("value")));
    }

    [Fact]
    public async Task A_form_sent_with_empty_fields_is_a_plain_search()
    {
        var page = await fixture.Service.Page("/?q=desertification&in=en&in=de&in=sv&in=pl&after=&before=&sort=score&from=");
        Assert.Equal("4 clauses", page.QuerySelector("#total")!.TextContent);
        Assert.Null(page.QuerySelector(".chosen"));
    }

    [Fact]
    public async Task A_fault_in_the_query_is_shown_in_place_with_its_position_and_a_suggestion()
    {
        var page = await fixture.Service.Page("/?q=peace+)+talks", HttpStatusCode.BadRequest);
        var fault = page.QuerySelector(".fault")!;
        Assert.Equal("alert", fault.GetAttribute("role"));
        Assert.Equal(")", fault.QuerySelector(".wrong")!.TextContent);
        Assert.Contains("at character 7", fault.TextContent, StringComparison.Ordinal);
        Assert.Equal("peace ) talks", page.QuerySelector("#q")!.GetAttribute("value"));
        await fixture.Service.Page(fault.QuerySelector("a")!.GetAttribute("href")!);
    }

    [Fact]
    public async Task The_start_page_explains_and_offers_examples_that_can_be_searched()
    {
        var page = await fixture.Service.Page("/");
        var examples = page.QuerySelectorAll(".examples a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(6, examples.Count);
        using var samples = new Service([]);
        foreach (string example in examples)
        {
            Assert.NotEmpty((await samples.Page(example)).QuerySelectorAll("article.hit"));
        }
    }

    [Fact]
    public async Task A_clause_page_sets_its_versions_side_by_side()
    {
        var page = await fixture.Service.Page("/clauses/lake-orm-treaty/de/art_2__para_1");
        Assert.Equal("Article 2(1)", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["de", "en", "sv", "pl"], page.QuerySelectorAll(".column p.clause").Select(text => text.GetAttribute("lang")));
        Assert.Contains("4 May 2023", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["/clauses/lake-orm-treaty/de/art_1", "/clauses/lake-orm-treaty/de/art_2__para_2"],
            page.QuerySelectorAll("nav.pages a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_document_page_lists_its_clauses_with_places_to_link_to()
    {
        var page = await fixture.Service.Page("/documents/harbour-joint-statement/en");
        Assert.Equal(["I. SHIPPING", "II. CYBER SECURITY"], page.QuerySelectorAll(".clauses h3").Select(heading => heading.TextContent));
        Assert.NotNull(page.GetElementById("cl_2"));
        Assert.Equal("/clauses/harbour-joint-statement/en/cl_2", page.QuerySelector("#cl_2 a")!.GetAttribute("href"));
        Assert.Contains("Polish", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/clauses/lake-orm-treaty/de/art_77", "lake-orm-treaty/de/art_77")]
    [InlineData("/documents/no-such-work/de", "no-such-work/de")]
    [InlineData("/nothing-here", "/nothing-here")]
    public async Task What_is_not_there_is_named(string address, string name) =>
        Assert.Contains(name, (await fixture.Service.Page(address, HttpStatusCode.NotFound)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Every_link_of_every_page_leads_somewhere()
    {
        foreach (string address in All)
        {
            using var response = await fixture.Service.Client.GetAsync(new Uri(address, UriKind.Relative));
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
            foreach (string link in page.QuerySelectorAll("a[href^='/'], link[href^='/']").Select(each => each.GetAttribute("href")!).Distinct())
            {
                using var target = await fixture.Service.Client.GetAsync(new Uri(link, UriKind.Relative));
                Assert.True(target.IsSuccessStatusCode, $"{address} links to {link}, which answers {(int)target.StatusCode}");
            }
        }
    }

    private static List<string?> Ids(IDocument page) => [.. page.QuerySelectorAll(".hit h3 a").Select(link => link.GetAttribute("href"))];

    private static void ExpectHeadingsInOrder(IDocument page)
    {
        int level = 0;
        foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            int next = heading.LocalName[1] - '0';
            Assert.True(next <= level + 1, $"'{heading.TextContent}' is an h{next} after an h{level}");
            level = next;
        }
    }

    private static void ExpectUniqueIds(IDocument page)
    {
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }
}
