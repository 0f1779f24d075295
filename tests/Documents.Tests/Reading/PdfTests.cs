namespace Chancery.Documents.Tests.Reading;

public sealed class PdfTests : IDisposable
{
    private static readonly ReadOptions Patient = new() { Language = "en", TimeMax = TimeSpan.FromSeconds(100) };

    private readonly Texts _texts = new();

    public void Dispose() => _texts.Dispose();

    [PdfFact]
    public void Heads_feet_page_numbers_and_broken_words_are_mended()
    {
        var file = new PdfFile();
        for (var page = 1; page <= 3; page++)
        {
            file.Page().Line(60, 800, $"Gulf of Sarn Commission - Report {page}", 9).Line(290, 30, $"- {page} -", 9);
            file.Lines(
                60,
                700,
                $"{page}. The two sides will keep the lighthouses of the gulf in com-",
                "mon, and share the costs of their keepers, lamps and boats",
                "in equal parts.");
        }

        var document = Read(file);

        Assert.Equal(["cl_1", "cl_2", "cl_3"], document.Clauses.Select(clause => clause.Label));
        Assert.All(document.Clauses, clause => Assert.Equal("The two sides will keep the lighthouses of the gulf in common, and share the costs of their keepers, lamps and boats in equal parts.", clause.Text));
    }

    [PdfFact]
    public void Columns_are_read_one_after_the_other_and_sentences_go_on_over_them()
    {
        var file = new PdfFile().Page()
            .Lines(50, 700, "The Parties to this treaty, who share the", "waters of the Gulf of Sarn and the fish", "that live in them, wish to keep both for", "those who come after them, and to")
            .Lines(320, 700, "this end they will meet every spring in", "Lund and every autumn in Sarn.", "", "They will publish what they find.");

        var text = string.Join('\n', Read(file).Clauses.Select(clause => clause.Text));

        Assert.Contains("those who come after them, and to this end they will meet every spring in Lund and every autumn in Sarn.", text, StringComparison.Ordinal);
        Assert.Contains("They will publish what they find.", text, StringComparison.Ordinal);
    }

    [PdfFact]
    public void Footnotes_are_left_out_and_numbers_in_hanging_indents_are_put_back()
    {
        var file = new PdfFile().Page()
            .Line(60, 700, "1.").Lines(110, 700, "The two sides will open a school of navigation in", "the town of Lund before the end of the year.")
            .Line(60, 660, "2.").Lines(110, 660, "The two sides will lower the fees of their ports by", "a tenth in each of the next three years.")
            .Line(60, 120, "1 See the report of the Commission of the Gulf.", 7);

        var document = Read(file);

        Assert.Equal(["1", "2"], document.Clauses.Select(clause => clause.Number));
        Assert.DoesNotContain(document.Clauses, clause => clause.Text.Contains("report of the Commission", StringComparison.Ordinal));
    }

    [PdfFact]
    public void A_PDF_under_another_name_is_read()
    {
        var path = _texts.Put("treaty.doc", new PdfFile().Page().Lines(60, 700, "The salmon of the Sarn knows no border at all.", "The Parties therefore fish in turns.", "They count the fish.").ToBytes());

        Assert.Single(new DocumentReader(Patient).Read(path).Documents);
    }

    [PdfFact]
    public void Pages_without_text_and_broken_files_are_named()
    {
        Assert.Contains("OCR", Texts.Refusal(new DocumentReader(Patient).Read(_texts.Put("scan.pdf", new PdfFile().Page().ToBytes()))), StringComparison.Ordinal);
        Assert.Contains("broken", Texts.Refusal(_texts.Read("broken.pdf", "%PDF-1.7\nnothing follows", Patient)), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_pdftotext_the_file_is_refused_with_the_way_to_install_it()
    {
        var path = _texts.Put("treaty.pdf", new PdfFile().Page().Line(60, 700, "Text").ToBytes());

        var reason = Texts.Refusal(new DocumentReader(Patient with { Process = new Ending(ExtractionEnd.NotInstalled) }).Read(path));

        Assert.Contains("apt install poppler-utils", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExtractionEnd.TimeUp, "longer than")]
    [InlineData(ExtractionEnd.OutputTooLong, "of memory")]
    public void What_breaks_its_bounds_is_named(ExtractionEnd end, string reason)
    {
        var path = _texts.Put("treaty.pdf", new PdfFile().Page().Line(60, 700, "Text").ToBytes());

        Assert.Contains(reason, Texts.Refusal(new DocumentReader(Patient with { Process = new Ending(end) }).Read(path)), StringComparison.Ordinal);
    }

    private Document Read(PdfFile file)
    {
        var result = new DocumentReader(Patient).Read(_texts.Put("file.pdf", file.ToBytes()));
        Assert.Empty(result.Refusals);
        return Assert.Single(result.Documents);
    }

    private sealed class Ending(ExtractionEnd end) : IExtractionProcess
    {
        public ExtractionOutcome Run(ExtractionCommand command, CancellationToken cancellationToken) => new(end, 0, default, "", 0);
    }
}
