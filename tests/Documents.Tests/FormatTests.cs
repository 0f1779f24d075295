using System.Text;

namespace Chancery.Documents.Tests;

public sealed class FormatTests : IDisposable
{
    private readonly Texts _texts = new();

    public void Dispose() => _texts.Dispose();

    [Fact]
    public void Html_gives_its_text_without_the_page_around_it()
    {
        var document = _texts.One("page.html", """
            <!doctype html><html lang="en"><head><title>Treaty on Ferries | Ministry</title><link rel="canonical" href="https://example.org/ferries"><script>var a = 1;</script></head>
            <body><header><a href="/">Home</a></header><nav><ul><li>News</li></ul></nav>
            <div class="cookie-banner">We use cookies.</div>
            <main><h1>Treaty on Ferries</h1>
            <h2>Article 1</h2><h3>Scope</h3><p>This Treaty applies to&nbsp;all ferries<sup><a href="#f1">1</a></sup> of both Parties.</p>
            <h2>Article 2</h2><ol><li>The ferries shall run every day.</li><li>The fares shall be the same<br>for all.</li></ol>
            <form><p>Your comment</p></form></main>
            <div id="comments"><p>First!</p></div><footer><p>Imprint</p></footer></body></html>
            """);

        Assert.Equal(["art_1", "art_2__para_1", "art_2__para_2"], document.Clauses.Select(clause => clause.Label));
        Assert.Equal("This Treaty applies to all ferries of both Parties.", document.Clauses[0].Text);
        Assert.Equal(["Scope"], document.Clauses[0].Sections);
        Assert.Equal("The fares shall be the same\nfor all.", document.Clauses[2].Text);
        Assert.Equal("Treaty on Ferries", document.Metadata.Title.Value);
        Assert.Equal("https://example.org/ferries", document.Metadata.Source?.Value);
    }

    [Fact]
    public void A_page_whose_template_names_another_language_is_read_by_its_text()
    {
        var document = _texts.One("page.html", """
            <html lang="en"><body><p>Obie strony zgodziły się, że współpraca gospodarcza między ich krajami powinna się rozwijać.</p>
            <p>Rządy obu państw będą wspierać wymianę studentów i naukowców oraz znosić bariery celne.</p></body></html>
            """);

        Assert.Equal("pl", document.Language);
    }

    [Fact]
    public void Markdown_keeps_headings_and_drops_its_marks()
    {
        var document = _texts.One("text.en.md", """
            # Joint Statement

            ## Trade & Transport

            1\. The **two sides** will [lower](https://example.org) their _tariffs_.

            2. The two sides will build
               a bridge. ![picture](bridge.png)

            <!-- a remark -->
            """);

        Assert.Equal("The two sides will lower their tariffs.", document.Clauses[0].Text);
        Assert.Equal("The two sides will build a bridge.", document.Clauses[1].Text);
        Assert.Equal(["Trade & Transport"], document.Clauses[1].Sections);
        Assert.Equal(DocumentKind.JointStatement, document.Metadata.Kind.Value);
    }

    [Fact]
    public void Bulk_lines_become_documents_and_a_broken_line_is_refused_by_its_number()
    {
        var result = _texts.Read("bulk.jsonl", """
            {"work":"ferry-deal","language":"en","number":"1","text":"The ferries shall run every day.","title":"Ferry Deal","date":"2020-02-03","parties":["Poland","Sweden"],"kind":"treaty","extra":{"a":[1]}}
            {"work":"ferry-deal","language":"en","number":"5(2)","text":"The fares are free.","sections":["II. Fares"]}
            {"work":"ferry-deal","language":"pl","number":1,"text":"Promy kursują codziennie."}
            not json at all
            {"work":"ferry-deal","language":"fr","number":"1","text":"Les bateaux partent chaque jour."}
            {"work":"ferry-deal","language":"en","number":"6"}
            {"work":"ferry-deal","language":"en","number":"7","text":"bad \ud800 surrogate"}
            ["an","array"]
            """);

        Assert.Equal(["ferry-deal/en", "ferry-deal/pl"], result.Documents.Select(document => document.Id));
        var english = result.Documents[0];
        Assert.Equal(["cl_1", "art_5__para_2"], english.Clauses.Select(clause => clause.Label));
        Assert.Equal(["1", "5(2)"], english.Clauses.Select(clause => clause.Number));
        Assert.Equal(["II. Fares"], english.Clauses[1].Sections);
        Assert.Equal("Ferry Deal", english.Metadata.Title.Value);
        Assert.Equal(DocumentKind.Treaty, english.Metadata.Kind.Value);
        Assert.Equal([4, 5, 6, 7, 8], result.Refusals.Select(refusal => refusal.Line));
        Assert.Contains("'fr'", result.Refusals[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Parallel_rows_become_a_document_a_language()
    {
        var result = _texts.Read("rows.tsv", "id\ten\tde\tfr\ncrc/art2\tEach child has rights.\tJedes Kind hat Rechte.\tx\ncrc/art3\tThe child comes first.\t\tx\nplain\tA clause of the file.\t\t\nbad\t1\t2\t3\t4\n");

        Assert.Equal(["crc/en", "crc/de", "rows/en"], result.Documents.Select(document => document.Id));
        Assert.Equal(["art_2", "art_3"], result.Documents[0].Clauses.Select(clause => clause.Label));
        Assert.Single(result.Documents[1].Clauses);
        Assert.Equal([1, 5], result.Refusals.Select(refusal => refusal.Line));
    }

    [Theory]
    [InlineData("treaties.en-de.tsv")]
    [InlineData("treaties.de.tsv")]
    [InlineData("treaties.en.de.tsv")]
    public void The_columns_of_parallel_rows_name_their_languages_whatever_the_file_is_called(string name)
    {
        var result = _texts.Read(name, "id\ten\tde\na/1\tOne clause.\tEine Klausel.\n");

        Assert.Empty(result.Refusals);
        Assert.Equal(["a/en", "a/de"], result.Documents.Select(document => document.Id));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Utf16_with_its_mark_is_read(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("1. Środowisko jest ważne dla obu krajów.\r\n2. Drugi punkt też jest ważny.\r\n")];
        var document = Assert.Single(new DocumentReader(new ReadOptions()).Read(_texts.Put("text.pl.txt", bytes)).Documents);

        Assert.Equal("Środowisko jest ważne dla obu krajów.", document.Clauses[0].Text);
    }

    [Fact]
    public void Invisible_characters_are_gone_and_text_is_composed()
    {
        var document = _texts.One("text.sv.txt", "\uFEFF1.\u00A0O\u0308ken\u00ADspridning\u200B ska\u2003bekämpas.\r\n2. Det är allt.\r\n");

        Assert.Equal("Ökenspridning ska bekämpas.", document.Clauses[0].Text);
    }

    [Fact]
    public void Folders_give_the_files_that_readers_know_in_order()
    {
        var b = _texts.Put("b.txt", "x");
        var a = _texts.Put("sub/a.html", "x");
        _texts.Put("README.md", "x");
        _texts.Put("picture.png", [0x89, .. "PNG\r\n"u8]);
        var picture = Path.Combine(_texts.Folder, "picture.png");
        var missing = Path.Combine(_texts.Folder, "missing.txt");

        var (files, refusals) = SourceFiles.Find([_texts.Folder, b, picture, missing]);

        Assert.Equal(new[] { b, a }.Order(StringComparer.Ordinal), files);
        Assert.Equal([picture, missing], refusals.Select(refusal => refusal.Path));
    }
}
