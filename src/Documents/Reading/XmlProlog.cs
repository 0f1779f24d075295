namespace Chancery.Documents.Reading;

/// <summary>Finds the root element behind what may stand before it: declaration, comments, document type.</summary>
internal static class XmlProlog
{
    /// <summary>Tells HTML and XML from other text.</summary>
    public static FileHead Read(string head)
    {
        var text = head.AsSpan().TrimStart();
        var isDeclared = text.StartsWith("<?xml", StringComparison.Ordinal);
        var root = Root(text, out var doctype);
        if (root.Equals("html", StringComparison.OrdinalIgnoreCase) || doctype.StartsWith("html", StringComparison.OrdinalIgnoreCase))
        {
            return new FileHead(ContentKind.Html, "html", head);
        }

        var isXml = root.Length > 0 && (isDeclared || doctype.Length > 0 || head.Contains("xmlns", StringComparison.Ordinal));
        return new FileHead(isXml ? ContentKind.Xml : ContentKind.Text, root, head);
    }

    private static string Root(ReadOnlySpan<char> text, out string doctype)
    {
        doctype = "";
        while (text is ['<', ..])
        {
            if (text.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
            {
                doctype = Name(text["<!DOCTYPE".Length..].TrimStart());
            }

            var length = text[1..] is ['?' or '!', ..] ? Length(text) : 0;
            if (length == 0)
            {
                return Name(text[1..]);
            }

            text = text[length..].TrimStart();
        }

        return "";
    }

    // A document type may hold declarations in brackets, which hold ">" themselves.
    private static int Length(ReadOnlySpan<char> text)
    {
        var end = text.StartsWith("<!--", StringComparison.Ordinal) ? text.IndexOf("-->") + 2
            : text[..Math.Min(512, text.Length)].IndexOf('>') is var close && text[..Math.Max(0, close)].Contains('[') ? text.IndexOf("]>") + 1
            : close;
        return end <= 1 ? text.Length : end + 1;
    }

    private static string Name(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_' or ':'))
        {
            end++;
        }

        var name = text[..end];
        return name.Length > 0 && char.IsLetter(name[0]) ? name[(name.IndexOf(':') + 1)..].ToString() : "";
    }
}
