using System.Globalization;
using AngleSharp.Dom;

namespace Chancery.Documents.Reading;

/// <summary>Refuses pages that are nested so deeply that building their tree takes quadratic time.</summary>
internal static class HtmlDepth
{
    private const int DepthMax = 5_000;

    /// <exception cref="RefusedException">More elements are open at once than any page needs.</exception>
    public static void Refuse(ReadOnlySpan<char> html, ReadBudget budget)
    {
        var depth = 0;
        var position = 0;
        while (html[position..].IndexOf('<') is var next and >= 0)
        {
            position += next + 1;
            if (position >= html.Length)
            {
                return;
            }

            depth = Math.Max(0, depth + Step(html[position..]));
            if (depth > DepthMax)
            {
                throw TooDeep();
            }
        }

        budget.Check();
    }

    /// <summary>The same for the tree that was built, since marks may be closed in another order than they were opened.</summary>
    /// <exception cref="RefusedException">The tree is deeper than any page needs.</exception>
    public static void Refuse(INode root, ReadBudget budget)
    {
        var depth = 0;
        HtmlWalk.Visit(
            root,
            _ =>
            {
                budget.Check();
                return ++depth <= DepthMax ? true : throw TooDeep();
            },
            _ => depth--,
            _ => { });
    }

    private static RefusedException TooDeep() => new(string.Create(CultureInfo.InvariantCulture, $"more than {DepthMax:N0} elements are nested in each other"));

    // Only elements that must be closed are counted: an unclosed <p> or <li> is ordinary, and closes itself.
    private static int Step(ReadOnlySpan<char> tag)
    {
        var closes = tag[0] == '/';
        var name = closes ? tag[1..] : tag;
        var end = 0;
        while (end < name.Length && end < 12 && char.IsAsciiLetterOrDigit(name[end]))
        {
            end++;
        }

        if (end == 0 || IsVoidOrSelfClosing(name[..end]))
        {
            return 0;
        }

        return closes ? -1 : 1;
    }

    private static bool IsVoidOrSelfClosing(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[name.Length];
        name.ToLowerInvariant(lower);
        return lower is "br" or "hr" or "img" or "input" or "meta" or "link" or "area" or "base" or "col" or "embed" or "source" or "track" or "wbr"
            or "p" or "li" or "dt" or "dd" or "td" or "th" or "tr" or "option" or "tbody" or "thead" or "tfoot" or "colgroup" or "html" or "head" or "body"
            or "path" or "circle" or "rect" or "param" or "frame" or "polygon" or "line" or "use";
    }
}
