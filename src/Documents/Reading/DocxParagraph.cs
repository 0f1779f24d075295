using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chancery.Documents.Reading;

/// <summary>Takes the visible text out of a paragraph of a DOCX file.</summary>
internal static class DocxParagraph
{
    /// <summary>The lines of a paragraph that its author broke; none where nothing is visible. Text boxes are apart.</summary>
    public static List<string> Lines(Paragraph paragraph)
    {
        var text = new StringBuilder();
        Take(paragraph, text);
        return [.. text.ToString().Split('\n').Select(line => TextCleaner.Clean(line)).Where(line => line.Length > 0)];
    }

    /// <summary>The paragraphs of text boxes that hang on a paragraph.</summary>
    public static IEnumerable<string> TextBoxes(Paragraph paragraph) =>
        paragraph.Descendants<TextBoxContent>()
            .Where(box => !box.Ancestors<AlternateContentFallback>().Any())
            .SelectMany(box => box.Descendants<Paragraph>())
            .SelectMany(Lines);

    /// <summary>Whether the paragraph's end was deleted, so that with its text gone nothing is left.</summary>
    public static bool IsDeleted(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.GetFirstChild<Deleted>() is not null;

    private static void Take(OpenXmlElement parent, StringBuilder text)
    {
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case Text run:
                    text.Append(run.Text);
                    break;
                case TabChar or PositionalTab:
                    text.Append(' ');
                    break;
                case NoBreakHyphen:
                    text.Append('-');
                    break;
                case Break or CarriageReturn:
                    text.Append('\n');
                    break;
                case Run run when IsHidden(run):
                case DeletedRun or MoveFromRun or ParagraphProperties or RunProperties or FieldCode or TextBoxContent or AlternateContentFallback or Drawing or Picture:
                    break;
                default:
                    Take(child, text);
                    break;
            }
        }
    }

    private static bool IsHidden(Run run) => run.RunProperties?.Vanish is { } vanish && vanish.Val?.Value != false;
}
