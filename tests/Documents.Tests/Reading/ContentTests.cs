using System.IO.Compression;
using System.Text;

namespace Chancery.Documents.Tests.Reading;

/// <summary>Files whose names don't say what is in them.</summary>
public sealed class ContentTests : IDisposable
{
    private const string Page = "<!DOCTYPE html><html lang=\"en\"><body><nav>Home</nav><p>The two sides agreed on the salmon of the Sarn.</p></body></html>";

    private readonly Texts _texts = new();

    public void Dispose() => _texts.Dispose();

    [Theory]
    [InlineData("page.txt")]
    [InlineData("page.md")]
    [InlineData("page.pdf")]
    [InlineData("page.xml")]
    [InlineData("page.xyz")]
    [InlineData("page")]
    public void A_page_is_read_as_a_page_whatever_its_name(string name) =>
        Assert.Equal("The two sides agreed on the salmon of the Sarn.", Assert.Single(_texts.One(name, Page).Clauses).Text);

    [Theory]
    [InlineData("text.doc")]
    [InlineData("text.docx")]
    [InlineData("text.rtf")]
    [InlineData("text.pdf")]
    [InlineData("text")]
    public void Plain_text_is_read_as_plain_text_whatever_its_name(string name) =>
        Assert.Equal("The two sides agreed on the salmon of the Sarn.", Assert.Single(_texts.One(name, "The two sides agreed on the salmon of the Sarn.").Clauses).Text);

    [Theory]
    [InlineData("letter.doc")]
    [InlineData("letter.txt")]
    public void Rich_text_is_known_by_its_first_bytes(string name) =>
        Assert.Equal("The salmon returns.", Assert.Single(_texts.One(name, @"{\rtf1\ansi The salmon returns.\par}", new ReadOptions { Language = "en" }).Clauses).Text);

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47 }, "PNG")]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }, "JPEG")]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0 }, "gzip")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }, "old Word")]
    public void Foreign_formats_are_named(byte[] bytes, string name) =>
        Assert.Contains(name, Texts.Refusal(new DocumentReader(new ReadOptions()).Read(_texts.Put("foreign.txt", bytes))), StringComparison.Ordinal);

    [Fact]
    public void An_archive_that_is_no_document_is_named()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("notes.txt").Open();
            entry.Write("notes"u8);
        }

        Assert.Contains("ZIP archive", Texts.Refusal(new DocumentReader(new ReadOptions()).Read(_texts.Put("notes.docx", stream.ToArray()))), StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_give_documents_without_a_known_name()
    {
        var page = _texts.Put("saved-page", Page);
        _texts.Put("notes", "only text");
        _texts.Put("program.bin", [0x7F, .. "ELF"u8]);

        Assert.Equal([page], SourceFiles.Find([_texts.Folder]).Files);
    }

    [Fact]
    public void Statutes_in_JSON_give_their_provisions()
    {
        var document = _texts.One(
            "statute.json",
            """{"title":"Ustawa o latarniach","issued_date":"2031-04-02","url":"https://example.org/7","type":"statute","provisions":[{"provision_ref":"art1","title":"Art. 1","content":"Latarnie świecą dla wszystkich statków, które płyną przez zatokę."},{"provision_ref":"art2","title":"Koszty utrzymania","content":"Koszty ponoszą obie strony po równo, zgodnie z umową."}]}""");

        Assert.Equal(["art_1", "art_2"], document.Clauses.Select(clause => clause.Label));
        Assert.Equal(["Koszty utrzymania"], document.Clauses[1].Sections);
        Assert.Equal(("pl", "Ustawa o latarniach", new DateOnly(2031, 4, 2)), (document.Language, document.Metadata.Title.Value, document.Metadata.Date!.Value));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"a\":1}")]
    [InlineData("{\"provisions\":[1,null,{}]}")]
    [InlineData("{")]
    public void JSON_without_a_document_is_refused(string json) => Assert.Contains("JSON", Texts.Refusal(_texts.Read("x.json", json)), StringComparison.Ordinal);

    [Fact]
    public void Deeply_nested_JSON_is_refused() =>
        Assert.Contains("not JSON", Texts.Refusal(_texts.Read("deep.json", new string('[', 100_000))), StringComparison.Ordinal);

    [Fact]
    public void Bulk_lines_under_the_wrong_extension_are_read() =>
        Assert.Equal(2, _texts.One("bulk.json", "{\"work\":\"w\",\"language\":\"en\",\"number\":\"1\",\"text\":\"One clause.\"}\n{\"work\":\"w\",\"language\":\"en\",\"number\":\"2\",\"text\":\"Another.\"}\n").Clauses.Count);

    [Fact]
    public void Utf16_pages_are_known_as_pages() =>
        Assert.Single(new DocumentReader(new ReadOptions()).Read(_texts.Put("page16.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Page)])).Documents);
}
