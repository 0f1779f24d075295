using System.Text;

namespace Chancery.Documents.Reading;

/// <summary>Reads <c>.md</c>: headings, paragraphs and list items; front matter or Pandoc's title block at the top.</summary>
internal sealed class MarkdownReader : ISourceReader
{
    public IReadOnlyList<string> Extensions { get; } = [".md", ".markdown"];

    public Claim Judge(FileHead head) => head.Kind == ContentKind.Text ? Claim.ByName : Claim.None;

    public Reading Read(SourceFile file, ReadBudget budget)
    {
        var lines = TextLines.All(file.DecodeLines(), budget);
        var declared = FrontMatter.Take(lines);
        if (TakePandocTitle(lines) is { } title)
        {
            declared = declared with { Title = declared.Title ?? title, Where = declared.Title is null ? "the title block" : declared.Where };
        }

        return Reading.Of(new SourceText(declared, new Layout(budget).Read(lines)));
    }

    // Pandoc's title block: lines at the top that start with "%"; the first is the title.
    private static string? TakePandocTitle(List<string> lines)
    {
        var count = lines.TakeWhile(line => line.StartsWith("% ", StringComparison.Ordinal)).Count();
        if (count == 0)
        {
            return null;
        }

        var title = TextCleaner.Clean(lines[0].AsSpan(2));
        lines.RemoveRange(0, count);
        return title.Length > 0 ? title : null;
    }

    /// <summary>Goes through the lines once and gathers them into blocks.</summary>
    private sealed class Layout(ReadBudget budget)
    {
        private readonly List<Block> _blocks = [];
        private readonly StringBuilder _paragraph = new();

        public List<Block> Read(List<string> lines)
        {
            foreach (var raw in lines)
            {
                budget.Check();
                Take(raw);
            }

            EndParagraph();
            return _blocks;
        }

        private void Take(string raw)
        {
            var line = raw.AsSpan().Trim().TrimStart("> ");
            if (line.IsEmpty || IsRule(line))
            {
                EndParagraph();
            }
            else if (HeadingLevel(line) is var level and > 0)
            {
                EndParagraph();
                Add(line[level..].Trim().TrimEnd('#').ToString(), BlockKind.Heading, level);
            }
            else
            {
                TakeText(raw, line);
            }
        }

        private void TakeText(string raw, ReadOnlySpan<char> line)
        {
            if (StartsItem(line))
            {
                EndParagraph();
                line = WithoutBullet(line);
            }

            _paragraph.Append(_paragraph.Length > 0 ? " " : "").Append(line.TrimEnd('\\'));

            // Two spaces or a backslash at the end are a line break that the author wants.
            if (raw.EndsWith("  ", StringComparison.Ordinal) || raw.EndsWith('\\'))
            {
                EndParagraph();
            }
        }

        private void EndParagraph()
        {
            if (_paragraph.Length > 0)
            {
                Add(_paragraph.ToString(), BlockKind.Paragraph, 0);
                _paragraph.Clear();
            }
        }

        private void Add(string markdown, BlockKind kind, int level)
        {
            var text = TextCleaner.Clean(MarkdownText.Plain(markdown));
            if (text.Length == 0)
            {
                return;
            }

            // A paragraph that is bold from end to end is how many authors write a heading.
            var isBold = kind == BlockKind.Paragraph && markdown is ['*', '*', .., '*', '*'] && markdown.IndexOf("**", 2, StringComparison.Ordinal) == markdown.Length - 2 && text.Length <= 150;
            _blocks.Add(isBold ? new Block(text, BlockKind.Heading, 6) : new Block(text, kind, level));
        }

        private static int HeadingLevel(ReadOnlySpan<char> line)
        {
            var level = 0;
            while (level < line.Length && line[level] == '#')
            {
                level++;
            }

            return level is >= 1 and <= 6 && level < line.Length ? level : 0;
        }

        private static bool IsRule(ReadOnlySpan<char> line) => line.Length >= 3 && line.Trim(line[0]).IsEmpty && line[0] is '-' or '*' or '_' or '=' or '`' && line.Trim(line[0]).IsEmpty;

        private static bool StartsItem(ReadOnlySpan<char> line)
        {
            if (line is ['-' or '*' or '+' or '•', ' ', ..])
            {
                return true;
            }

            var digits = 0;
            while (digits < line.Length && char.IsAsciiDigit(line[digits]))
            {
                digits++;
            }

            return digits is > 0 and <= 3 && digits + 1 < line.Length && line[digits] is '.' or ')' or '\\' && digits is > 0 and <= 3;
        }

        private static ReadOnlySpan<char> WithoutBullet(ReadOnlySpan<char> line) => line is ['*' or '+' or '•', ' ', ..] ? line[2..].TrimStart() : line;
    }
}
