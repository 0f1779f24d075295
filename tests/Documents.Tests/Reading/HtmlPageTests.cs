namespace Chancery.Documents.Tests.Reading;

/// <summary>Pages of any site: the text is found, what is around it is left out.</summary>
public sealed class HtmlPageTests : IDisposable
{
    private const string Sentence = "The two ministers agreed that the salmon of the Sarn belongs to both countries alike. ";

    private readonly Texts _texts = new();

    public void Dispose() => _texts.Dispose();

    [Fact]
    public void Navigation_banners_comments_and_related_links_are_left_out()
    {
        var page =
            $"""
            <html lang="en"><head><title>Salmon talks | Ministry</title></head><body>
            <header><a href="/">Ministry</a> <a href="/news">News</a> <a href="/about">About</a></header>
            <div id="cookie-consent"><p>We store small files on your device to remember you.</p></div>
            <div><ul><li><a href="/1">Press office</a></li><li><a href="/2">Speeches of the minister</a></li><li><a href="/3">Calendar</a></li></ul></div>
            <div class="content"><h1>Salmon talks</h1><p>{Sentence}{Sentence}</p><p>{Sentence}<a href="/treaty">Treaty of the Sarn</a>.</p>
            <div class="share-buttons"><span>Tell a friend</span></div></div>
            <div class="more"><h3>Read also</h3><a href="/4">Herring talks begin in spring</a><a href="/5">Cod talks ended</a><a href="/6">All talks</a></div>
            <section id="comments"><h2>3 voices</h2><p>A reader: {Sentence}</p></section>
            <footer>Ministry of Fish</footer></body></html>
            """;

        var text = string.Join('\n', _texts.One("page.html", page).Clauses.Select(clause => clause.Text));

        Assert.Contains("Treaty of the Sarn", text, StringComparison.Ordinal);
        foreach (var furniture in new[] { "device", "Press office", "Tell a friend", "Herring", "A reader", "Ministry of Fish", "About" })
        {
            Assert.DoesNotContain(furniture, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_text_in_a_column_with_a_misleading_name_is_kept()
    {
        var page = $"<html lang=en><body><div class=\"related-content sidebar\"><p>{Sentence}</p><p>{Sentence}</p></div></body></html>";

        Assert.Equal(2, _texts.One("page.html", page).Clauses.Count);
    }

    [Fact]
    public void A_recital_full_of_links_is_text()
    {
        var page = "<html lang=en><body><h1>Resolution on the Sarn</h1><div><p>Recalling <a href=1>resolution 4 of the Council on the rivers of the north and the rights of those who live by them</a>, <a href=2>resolution 5 of the Council on the lakes of the south and the rights of those who live on their shores</a> and <a href=3>resolution 6 of the Council on the sea between the two and all that swims in it</a>,</p></div><p>" + Sentence + "</p></body></html>";

        Assert.Contains(_texts.One("page.html", page).Clauses, clause => clause.Text.StartsWith("Recalling", StringComparison.Ordinal));
    }

    [Fact]
    public void Marks_that_are_never_closed_cost_no_more_memory_than_allowed()
    {
        var page = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"<b id=x{i}></i>")) + string.Concat(Enumerable.Repeat("<p>a", 50_000));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var reason = Texts.Refusal(_texts.Read("bomb.en.html", page, new ReadOptions { TimeMax = TimeSpan.FromSeconds(100) }));

        Assert.Contains("64 MB of memory", reason, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 80 * 1024 * 1024);
    }
}
