using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chancery.Documents.Reading;

/// <summary>Takes the text out of a DOCX file, as a person sees it with all changes accepted: numbers in, footnotes out.</summary>
internal static class DocxText
{
    // A part of this many characters would take longer to go through than any file may.
    private const long PartCharsMax = 400_000_000;

    /// <exception cref="RefusedException">It is no DOCX file that can be read, or time is up.</exception>
    public static SourceText Read(string path, ReadBudget budget)
    {
        try
        {
            using var package = Open(path);
            var main = package.MainDocumentPart ?? throw new RefusedException("a DOCX file without a main part");
            var styles = new DocxStyles(main.StyleDefinitionsPart?.Styles);
            var numbering = new DocxNumbering(main.NumberingDefinitionsPart?.Numbering, styles);
            var title = TextCleaner.Clean(package.PackageProperties.Title ?? "");
            var declared = new Declared
            {
                Where = "its properties",
                Title = title.Length > 0 ? title : null,
                TitleIsWeak = true,
                Language = styles.Language,
                LanguageIsWeak = true,
            };
            return new SourceText(declared, Blocks(main, styles, numbering, budget));
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or XmlException or FileFormatException or FormatException or IOException or InvalidOperationException or ArgumentException or NotSupportedException)
        {
            throw new RefusedException("the DOCX file is broken: " + e.Message.Split('\n', 2)[0].Trim());
        }
    }

    // Word itself writes links that are no addresses; the library takes them only where it may put others in their place, which
    // it does in a copy in memory.
    private static WordprocessingDocument Open(string path)
    {
        try
        {
            return WordprocessingDocument.Open(path, isEditable: false, new OpenSettings { AutoSave = false, MaxCharactersInPart = PartCharsMax });
        }
        catch (OpenXmlPackageException e) when (e.Message.Contains("URI", StringComparison.Ordinal))
        {
            var copy = new MemoryStream();
            using (var file = File.OpenRead(path))
            {
                file.CopyTo(copy);
            }

            var settings = new OpenSettings
            {
                AutoSave = false,
                MaxCharactersInPart = PartCharsMax,
                RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory((_, _, _) => "about:blank"),
            };
            return WordprocessingDocument.Open(copy, isEditable: true, settings);
        }
    }

    // Only one paragraph or one row of a table is in memory at a time.
    private static List<Block> Blocks(MainDocumentPart main, DocxStyles styles, DocxNumbering numbering, ReadBudget budget)
    {
        var blocks = new List<Block>();
        using var reader = OpenXmlReader.Create(main);
        while (reader.Read())
        {
            budget.Check();
            if (!reader.IsStartElement)
            {
                continue;
            }

            if (reader.ElementType == typeof(Paragraph) && reader.LoadCurrentElement() is Paragraph paragraph)
            {
                Add(paragraph, styles, numbering, blocks);
            }
            else if (reader.ElementType == typeof(TableRow) && reader.LoadCurrentElement() is TableRow row)
            {
                Add(row, numbering, blocks);
            }
        }

        return blocks;
    }

    private static void Add(Paragraph paragraph, DocxStyles styles, DocxNumbering numbering, List<Block> blocks)
    {
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        var lines = DocxParagraph.Lines(paragraph);
        if (styles.IsContents(style) || (lines.Count == 0 && DocxParagraph.IsDeleted(paragraph)))
        {
            return;
        }

        var number = numbering.Next(paragraph.ParagraphProperties);
        var level = DocxStyles.OutlineLevel(paragraph.ParagraphProperties) ?? styles.HeadingLevel(style);
        if (lines.Count == 0)
        {
            return;
        }

        lines[0] = number.Length > 0 ? number + " " + lines[0] : lines[0];
        if (level is >= 1 and <= 6)
        {
            blocks.Add(new Block(string.Join(' ', lines), BlockKind.Heading, level.Value));
        }
        else
        {
            blocks.AddRange(lines.Select(line => new Block(line)));
        }

        blocks.AddRange(DocxParagraph.TextBoxes(paragraph).Select(text => new Block(text)));
    }

    // A table that lays out text has long cells, each a paragraph of its own; one of data has rows that belong together.
    private static void Add(TableRow row, DocxNumbering numbering, List<Block> blocks)
    {
        const int cellCharsMax = 300;
        if (row.TableRowProperties?.GetFirstChild<Deleted>() is not null)
        {
            return;
        }

        var cells = new List<List<string>>();
        foreach (var cell in row.Elements<TableCell>())
        {
            var lines = new List<string>();
            foreach (var paragraph in cell.Descendants<Paragraph>())
            {
                var own = DocxParagraph.Lines(paragraph);
                var number = numbering.Next(paragraph.ParagraphProperties);
                if (own.Count > 0)
                {
                    own[0] = number.Length > 0 ? number + " " + own[0] : own[0];
                    lines.AddRange(own);
                }
            }

            cells.Add(lines);
        }

        var isLayout = cells.Exists(lines => lines.Sum(line => line.Length) > cellCharsMax);
        var texts = isLayout ? cells.SelectMany(lines => lines) : [string.Join(' ', cells.SelectMany(lines => lines))];
        blocks.AddRange(texts.Where(text => text.Length > 0).Select(text => new Block(text)));
    }
}
