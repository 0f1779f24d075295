using System.Text;

namespace Chancery.Documents.Reading;

/// <summary>Puts the lines of a PDF's pages together to paragraphs, over the ends of lines, columns and pages.</summary>
internal sealed class PdfParagraphs
{
    private const double GapShare = 0.65;
    private const double SizeShare = 0.13;
    private const double IndentShare = 0.9;
    private const double ShortShare = 0.85;
    private const double HeadingShare = 1.18;
    private const int HeadingMax = 160;
    private const int MarkMax = 6;

    private readonly List<Block> _blocks = [];
    private readonly StringBuilder _text = new();
    private readonly double _body;
    private double _size;

    private PdfParagraphs(double body) => _body = body;

    public static List<Block> Of(List<PdfPage> pages, ReadBudget budget)
    {
        var paragraphs = new PdfParagraphs(PdfFurniture.BodySize(pages));
        PdfLine? last = null;
        var page = 0;
        var lastPage = 0;
        foreach (var lines in pages.Select(each => WithMarks(each.Lines)))
        {
            var right = lines.GroupBy(line => line.Block).ToDictionary(group => group.Key, group => (Left: group.Min(line => line.Left), Right: group.Max(line => line.Right)));
            foreach (var line in lines)
            {
                budget.Check();
                if (last is not null && paragraphs.StartsAnew(last, line, isOtherPage: page != lastPage, right))
                {
                    paragraphs.End();
                }

                paragraphs.Append(line);
                (last, lastPage) = (line, page);
            }

            page++;
        }

        paragraphs.End();
        return paragraphs._blocks;
    }

    // A number set apart from its paragraph, as in a hanging indent, is put back before it.
    private static List<PdfLine> WithMarks(List<PdfLine> lines)
    {
        var marked = new List<PdfLine>(lines);
        foreach (var mark in lines.Where(line => line.Text.Length <= MarkMax && line.Text[^1] is '.' or ')' && line.Text.AsSpan().ContainsAnyInRange('0', '9') | line.Text.Length <= 4))
        {
            var index = marked.FindIndex(line => !ReferenceEquals(line, mark) && line.Left >= mark.Right && Math.Abs(line.Top - mark.Top) < mark.Size * 0.4);
            if (index >= 0)
            {
                var line = marked[index];
                marked[index] = line with { Text = mark.Text + " " + line.Text, Left = mark.Left };
                marked.Remove(mark);
            }
        }

        return marked;
    }

    private bool StartsAnew(PdfLine last, PdfLine line, bool isOtherPage, Dictionary<int, (double Left, double Right)> blocks)
    {
        if (Math.Abs(last.Size - line.Size) > _body * SizeShare)
        {
            return true;
        }

        var opens = WrappedLines.OpensParagraph(line.Text);
        if (isOtherPage || last.Block != line.Block)
        {
            // A sentence goes on in the next column, or on the next page, in small letters.
            return opens || WrappedLines.EndsSentence(last.Text) || !(char.IsLower(line.Text[0]) || GoesOnInCapital(last, line, isOtherPage));
        }

        var (left, right) = blocks[line.Block];
        var isShort = last.Right < left + ((right - left) * ShortShare);
        return line.Top - last.Bottom > line.Size * GapShare
            || (opens && (isShort || WrappedLines.EndsSentence(last.Text)))
            || (WrappedLines.EndsSentence(last.Text) && (isShort || line.Left > left + (line.Size * IndentShare)))
            || (isShort && IsCentred(last, left, right) && IsCentred(line, left, right));
    }

    // A line that runs to the end of its column and stops in mid-sentence is followed by its rest, German nouns included.
    private static bool GoesOnInCapital(PdfLine last, PdfLine line, bool isOtherPage) =>
        isOtherPage && last.Text.Length > 40 && line.Text.Length > 40 && last.Text[^1] is not (':' or ';') && !Splitting.TextShape.IsCapitals(line.Text);

    private static bool IsCentred(PdfLine line, double left, double right) =>
        line.Left > left + line.Size && Math.Abs(line.Left - left - (right - line.Right)) < line.Size;

    private void Append(PdfLine line)
    {
        _size = Math.Max(_size, line.Size);
        if (_text.Length == 0)
        {
            _text.Append(line.Text);
            return;
        }

        var isBroken = _text[^1] is '-' or '\u2010' && _text.Length > 1 && char.IsLetter(_text[^2]);
        if (isBroken && char.IsLower(line.Text[0]))
        {
            _text.Length--;
            _text.Append(line.Text);
        }
        else
        {
            _text.Append(isBroken ? "" : " ").Append(line.Text);
        }
    }

    private void End()
    {
        var text = _text.ToString();
        if (text.Length > 0)
        {
            var isHeading = _size > _body * HeadingShare && text.Length <= HeadingMax;
            _blocks.Add(isHeading ? new Block(text, BlockKind.Heading, _size > _body * HeadingShare * HeadingShare ? 1 : 2) : new Block(text));
        }

        _text.Clear();
        _size = 0;
    }
}
