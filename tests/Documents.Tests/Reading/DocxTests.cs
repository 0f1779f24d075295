using System.IO.Compression;
using System.Text;

namespace Chancery.Documents.Tests.Reading;

/// <summary>DOCX files, read in a process of their own.</summary>
public sealed class DocxTests : IDisposable
{
    // The process has to start, which takes its time on a busy machine.
    private static readonly ReadOptions Patient = new() { Language = "en", TimeMax = TimeSpan.FromSeconds(100) };

    private readonly Texts _texts = new();

    public void Dispose() => _texts.Dispose();

    [Fact]
    public void Numbers_that_Word_computes_stand_in_the_text()
    {
        var file = new WordFile().Add("styles", "styles", WordFile.Styles).Add("numbering", "numbering", WordFile.Numbering)
            .Paragraph("Treaty on the Lighthouses of the Gulf of Sarn", "<w:pStyle w:val=\"H1\"/>")
            .Paragraph("Article 1 .... 2", "<w:pStyle w:val=\"Toc\"/>")
            .Paragraph("Purpose", "<w:pStyle w:val=\"Art\"/>")
            .Paragraph("The Parties keep the lighthouses in common.", WordFile.List(1, 1))
            .Paragraph("They share the costs.", WordFile.List(1, 1))
            .Paragraph("Staff", "<w:pStyle w:val=\"Art\"/>")
            .Paragraph("Each Party names a keeper.", WordFile.List(1, 1))
            .Paragraph("The keepers report every year.", WordFile.List(1, 1));

        var document = Read(file);

        Assert.Equal("Treaty on the Lighthouses of the Gulf of Sarn", document.Metadata.Title.Value);
        Assert.Equal(["art_1__para_1", "art_1__para_2", "art_2__para_1", "art_2__para_2"], document.Clauses.Select(clause => clause.Label));
        Assert.Equal("They share the costs.", document.Clauses[1].Text);
        Assert.Contains("Staff", document.Clauses[2].Sections);
    }

    [Fact]
    public void Lists_of_one_definition_count_on_and_an_override_starts_anew()
    {
        var file = new WordFile().Add("numbering", "numbering", WordFile.Numbering)
            .Paragraph("The two sides will open a school of navigation.", WordFile.List(2, 0))
            .Paragraph("The two sides will lower the fees of their ports.", WordFile.List(2, 0));
        Assert.Equal(["27", "28"], Read(file).Clauses.Select(clause => clause.Number));

        file = new WordFile().Add("numbering", "numbering", WordFile.Numbering)
            .Paragraph("The two sides will open a school of navigation.", WordFile.List(3, 0))
            .Paragraph("The two sides will lower the fees of their ports.", WordFile.List(3, 0));
        Assert.Equal(["1", "2"], Read(file).Clauses.Select(clause => clause.Number));
    }

    [Fact]
    public void Changes_are_accepted_and_hidden_text_and_footnotes_are_out()
    {
        var file = new WordFile().Raw(
            "<w:p><w:r><w:t>The Parties </w:t></w:r><w:del><w:r><w:delText>reject</w:delText></w:r></w:del><w:ins><w:r><w:t>accept</w:t></w:r></w:ins>" +
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t> secretly</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t> the award</w:t><w:noBreakHyphen/><w:t>in full.</w:t></w:r></w:p>");

        Assert.Equal("The Parties accept the award-in full.", Assert.Single(Read(file).Clauses).Text);
    }

    [Fact]
    public void A_row_of_a_table_is_one_paragraph()
    {
        static string Cell(string text) => $"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>";
        var file = new WordFile().Paragraph("The quotas are set out below for the first year of the agreement.")
            .Raw($"<w:tbl><w:tr>{Cell("Herring")}{Cell("400 tonnes")}</w:tr><w:tr>{Cell("Cod")}{Cell("90 tonnes")}</w:tr></w:tbl>");

        Assert.Contains("Herring 400 tonnes", Read(file).Clauses.SelectMany(clause => clause.Text.Split('\n')));
    }

    [Fact]
    public void A_zip_bomb_is_refused_and_memory_stays_within_its_bound()
    {
        var process = new RecordingProcess();
        var path = _texts.Put("bomb.docx", Bomb());
        Assert.True(new FileInfo(path).Length < 4_000_000);

        var reason = Texts.Refusal(new DocumentReader(Patient with { Process = process }).Read(path));

        Assert.True(reason.Contains("64 MB of memory", StringComparison.Ordinal), reason);

        // Beside its heap the process holds the runtime itself, some 60 MB of code that is shared with all others.
        Assert.InRange(process.Last!.MemoryPeak, 0, (64 + 110) * 1024 * 1024);
    }

    [Theory]
    [InlineData("PK\u0003\u0004word/document is no archive")]
    [InlineData("PK\u0003\u0004")]
    public void A_broken_file_is_refused(string text) =>
        Assert.NotEmpty(Texts.Refusal(_texts.Read("broken.docx", text, Patient)));

    [Fact]
    public void A_process_that_takes_too_long_is_killed()
    {
        var path = _texts.Put("slow.docx", new WordFile().Paragraph("Text.").ToBytes());

        var reason = Texts.Refusal(new DocumentReader(Patient with { TimeMax = TimeSpan.FromMilliseconds(30) }).Read(path));

        Assert.Contains("longer than 0.03 s", reason, StringComparison.Ordinal);
    }

    private Document Read(WordFile file)
    {
        var result = new DocumentReader(Patient).Read(_texts.Put("file.docx", file.ToBytes()));
        Assert.Empty(result.Refusals);
        return Assert.Single(result.Documents);
    }

    // One paragraph of 600 MB, which packs to a thousandth of that.
    private static byte[] Bomb()
    {
        using var stream = new MemoryStream(new WordFile().Paragraph("x").ToBytes());
        var grown = new MemoryStream();
        stream.CopyTo(grown);
        using (var archive = new ZipArchive(grown, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("word/document.xml")!.Delete();
            using var part = archive.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            part.Write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"u8);
            var block = Encoding.ASCII.GetBytes(new string('a', 1024 * 1024));
            for (var i = 0; i < 300; i++)
            {
                part.Write(block);
            }

            part.Write("</w:t></w:r></w:p></w:body></w:document>"u8);
        }

        return grown.ToArray();
    }

    private sealed class RecordingProcess : IExtractionProcess
    {
        public ExtractionOutcome? Last { get; private set; }

        public ExtractionOutcome Run(ExtractionCommand command, CancellationToken cancellationToken) =>
            Last = ExtractionProcess.Local.Run(command, cancellationToken);
    }
}
