using System.Collections.Frozen;
using System.Text;

namespace Chancery.Documents.Reading;

/// <summary>What the elements of an XML format mean for the flow of its text.</summary>
/// <param name="Paragraphs">Elements that start on a line of their own.</param>
/// <param name="LeftOut">Elements that are not the text: notes, pictures, metadata.</param>
/// <param name="Numbers">Elements that hold a number or a letter, which belongs to the paragraph behind it.</param>
/// <param name="Cells">Elements that a space parts from what stands before them.</param>
/// <param name="Rows">Elements whose text is one paragraph, whatever is in them: the rows of tables.</param>
internal sealed record MarkupDialect(FrozenSet<string> Paragraphs, FrozenSet<string> LeftOut, FrozenSet<string> Numbers, FrozenSet<string> Cells, FrozenSet<string> Rows)
{
    public static FrozenSet<string> Names(string names) =>
        names.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>Takes the text out of elements, paragraph by paragraph.</summary>
internal sealed class MarkupFlow(MarkupDialect dialect)
{
    private readonly List<string> _paragraphs = [];
    private readonly StringBuilder _text = new();
    private bool _isNumbered;
    private int _rows;

    /// <summary>The paragraphs of some nodes, each one clean line, none of them empty.</summary>
    public static List<string> Paragraphs(MarkupDialect dialect, IEnumerable<MarkupNode> nodes)
    {
        var flow = new MarkupFlow(dialect);
        foreach (var node in nodes)
        {
            flow.Take(node);
        }

        flow.End();
        return flow._paragraphs;
    }

    /// <summary>All text of a node on one line; empty where there is no node.</summary>
    public static string Line(MarkupDialect dialect, MarkupNode? node) =>
        node is null ? "" : string.Join(' ', Paragraphs(dialect, [node]));

    private void Take(MarkupNode node)
    {
        if (node.IsText)
        {
            Append(node.Text);
            return;
        }

        if (dialect.LeftOut.Contains(node.Name))
        {
            return;
        }

        var isParagraph = dialect.Paragraphs.Contains(node.Name);
        if (isParagraph)
        {
            Break();
        }

        if (dialect.Cells.Contains(node.Name) && !_isNumbered)
        {
            _text.Append(' ');
        }

        var isRow = dialect.Rows.Contains(node.Name);
        _rows += isRow ? 1 : 0;
        TakeChildren(node);
        _rows -= isRow ? 1 : 0;
        if (isParagraph)
        {
            Break();
        }
    }

    private void TakeChildren(MarkupNode node)
    {
        if (!dialect.Numbers.Contains(node.Name))
        {
            foreach (var child in node.Children)
            {
                Take(child);
            }

            return;
        }

        Break();
        var start = _text.Length;
        foreach (var child in node.Children)
        {
            Take(child);
        }

        var number = _text.ToString(start, _text.Length - start).Trim();
        if (number.Length is > 0 and <= 4 && char.IsLetterOrDigit(number[^1]))
        {
            // Some editions leave the brackets to the page's style.
            _text.Length = start;
            _text.Append('(').Append(number).Append(')');
        }

        _text.Append(' ');
        _isNumbered = number.Length > 0;
    }

    private void Append(string text)
    {
        _text.Append(text);
        _isNumbered &= string.IsNullOrWhiteSpace(text);
    }

    private void Break()
    {
        if (_rows > 0)
        {
            _text.Append(' ');
        }
        else if (!_isNumbered)
        {
            End();
        }
    }

    private void End()
    {
        var clean = TextCleaner.Clean(_text.ToString());
        if (clean.Length > 0)
        {
            _paragraphs.Add(clean);
        }

        _text.Clear();
        _isNumbered = false;
    }
}
