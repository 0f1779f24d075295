using System.Text;

namespace Chancery.Documents.Reading;

/// <summary>Takes Markdown's marks out of a line: emphasis, links, images, escapes, tags.</summary>
internal static class MarkdownText
{
    // Looking for a closing bracket stops here, so that a line of opening ones isn't searched again for each.
    private const int ReachMax = 600;

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("*_[]<>\\`&");

    public static string Plain(string markdown)
    {
        var text = markdown.AsSpan();
        if (text.IndexOfAny(Marks) < 0)
        {
            return markdown;
        }

        var plain = new StringBuilder(text.Length);
        var i = 0;
        while (i < text.Length)
        {
            i += Take(text, i, plain);
        }

        return System.Net.WebUtility.HtmlDecode(plain.ToString());
    }

    // Appends what stands at i, as a reader sees it, and says how many characters it takes.
    private static int Take(ReadOnlySpan<char> text, int i, StringBuilder plain)
    {
        var rest = text[i..];
        switch (rest[0])
        {
            case '\\' when rest.Length > 1 && char.IsPunctuation(rest[1]) || rest[0] == '\\' && rest.Length > 1 && char.IsSymbol(rest[1]):
                plain.Append(rest[1]);
                return 2;
            case '!' when rest.Length > 1 && rest[1] == '[' && Link(rest[1..]) is { Length: > 0 } image:
                return 1 + image.Length;
            case '[' when Link(rest) is { Length: > 0 } link:
                plain.Append(Plain(rest[1..link.TextEnd].ToString()));
                return link.Length;
            case '[' when rest.Length > 1 && rest[1] == '^' && Reach(rest).IndexOf(']') is var end and > 0:
                return end + 1;
            case '<' when Tag(rest) is var length and > 0:
                plain.Append(rest[1] is 'h' && rest.StartsWith("<http", StringComparison.Ordinal) ? rest[1..(length - 1)] : " ");
                return length;
            case '*' or '`':
                return 1;
            case '_' when i == 0 || i + 1 == text.Length || !char.IsLetterOrDigit(text[i - 1]) || !char.IsLetterOrDigit(text[i + 1]):
                return 1;
            default:
                plain.Append(rest[0]);
                return 1;
        }
    }

    private static (int TextEnd, int Length) Link(ReadOnlySpan<char> rest)
    {
        var reach = Reach(rest);
        var middle = reach.IndexOf("](");
        if (middle < 0 || reach[1..middle].Contains('['))
        {
            return default;
        }

        var end = reach[middle..].IndexOf(')');
        return end < 0 ? default : (middle, middle + end + 1);
    }

    private static int Tag(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 3 || !(char.IsAsciiLetter(rest[1]) || rest[1] is '/' or '!'))
        {
            return 0;
        }

        return Reach(rest).IndexOf('>') + 1;
    }

    private static ReadOnlySpan<char> Reach(ReadOnlySpan<char> rest) => rest[..Math.Min(ReachMax, rest.Length)];
}
