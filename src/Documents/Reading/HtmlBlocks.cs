using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace Chancery.Documents.Reading;

/// <summary>Gathers a page's text into blocks: one for each paragraph, list item, table row, heading or broken line.</summary>
internal sealed class HtmlBlocks(HtmlFurniture furniture, ReadBudget budget)
{
    private static readonly HashSet<string> BlockNames = new(StringComparer.Ordinal)
    {
        "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "section", "article", "main", "header", "blockquote", "pre", "table", "thead", "tbody",
        "tfoot", "tr", "caption", "figure", "address", "fieldset", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "hgroup", "center", "body", "details", "summary",
    };

    private readonly List<Block> _blocks = [];
    private readonly StringBuilder _text = new();
    private readonly Stack<ListCount> _lists = new();
    private int _heading;
    private int _preformatted;

    public List<Block> Read(INode root)
    {
        HtmlWalk.Visit(root, Enter, Leave, Append);
        End();
        return _blocks;
    }

    private bool Enter(IElement element)
    {
        budget.Check();
        if (furniture.Is(element) || HtmlFurniture.IsFootnoteMark(element))
        {
            return false;
        }

        var name = element.LocalName;
        if (BlockNames.Contains(name))
        {
            End();
        }

        switch (name)
        {
            case "br":
                Break();
                break;
            case "td" or "th":
                _text.Append(' ');
                break;
            case "ol" or "ul":
                _lists.Push(new ListCount(element));
                break;
            case "li" when _lists.TryPeek(out var list):
                _text.Append(list.Next(element));
                break;
            case ['h', >= '1' and <= '6']:
                _heading = name[1] - '0';
                break;
        }

        _preformatted += KeepsLines(element) ? 1 : 0;
        return true;
    }

    private void Leave(IElement element)
    {
        var name = element.LocalName;
        _preformatted -= KeepsLines(element) ? 1 : 0;
        if (BlockNames.Contains(name))
        {
            End();
        }

        switch (name)
        {
            case "ol" or "ul":
                _lists.TryPop(out _);
                break;
            case ['h', >= '1' and <= '6']:
                _heading = 0;
                break;
        }
    }

    private void Append(string text)
    {
        if (_preformatted == 0)
        {
            _text.Append(text);
            return;
        }

        var position = 0;
        while (TextLines.TryNext(text, ref position, out var line))
        {
            _text.Append(line);
            End();
        }
    }

    private static bool KeepsLines(IElement element) =>
        element.LocalName == "pre"
        || element.GetAttribute("style")?.Contains("white-space: pre", StringComparison.OrdinalIgnoreCase) == true
        || element.GetAttribute("class")?.Contains("whitespace-pre", StringComparison.OrdinalIgnoreCase) == true;

    // A heading may run over two lines; in a paragraph a broken line is one of its own.
    private void Break()
    {
        if (_heading > 0)
        {
            _text.Append(' ');
        }
        else
        {
            End();
        }
    }

    private void End()
    {
        if (_text.Length == 0)
        {
            return;
        }

        var text = TextCleaner.Clean(_text.ToString());
        _text.Clear();
        if (text.Length > 0 && !IsBareNumber(text))
        {
            _blocks.Add(_heading > 0 ? new Block(text, BlockKind.Heading, _heading) : new Block(text));
        }
        else if (text.Length > 0)
        {
            // A number that stands apart from its paragraph opens it.
            _text.Append(text).Append(' ');
        }
    }

    // "1." or "(1)" on a line of its own, as pages give that set numbers in boxes.
    private bool IsBareNumber(string text) =>
        _heading == 0 && text.Length <= 5 && text[^1] is '.' or ')' && text.AsSpan().Trim("().") is { Length: > 0 and <= 3 } inner && !inner.ContainsAnyExceptInRange('0', '9');

    /// <summary>The numbers that a page's reader sees before the items of an ordered list.</summary>
    private sealed class ListCount
    {
        private readonly bool _isOrdered;
        private readonly string _type;
        private int _next;

        public ListCount(IElement list)
        {
            _isOrdered = list.LocalName == "ol" && list.GetAttribute("style")?.Contains("none", StringComparison.OrdinalIgnoreCase) != true;
            _type = list.GetAttribute("type") ?? "1";
            _next = int.TryParse(list.GetAttribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var start) ? start : 1;
        }

        public string Next(IElement item)
        {
            var number = _next++;
            if (!_isOrdered || StartsWithNumber(item))
            {
                return "";
            }

            return _type switch
            {
                "a" when number is >= 1 and <= 26 => $"({(char)('a' + number - 1)}) ",
                "1" => string.Create(CultureInfo.InvariantCulture, $"{number}. "),
                _ => "",
            };
        }

        private static bool StartsWithNumber(IElement item)
        {
            foreach (var child in item.ChildNodes)
            {
                if (child is IText text && text.Data.AsSpan().TrimStart() is { Length: > 0 } start)
                {
                    return char.IsAsciiDigit(start[0]) || start[0] == '(' || (start.Length > 1 && start[1] is '.' or ')');
                }

                if (child is IElement element)
                {
                    return element.TextContent.AsSpan().TrimStart() is [>= '0' and <= '9' or '(', ..];
                }
            }

            return false;
        }
    }
}
