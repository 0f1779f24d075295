namespace Chancery.Documents.Splitting;

/// <summary>Questions about how a line looks, whatever it says.</summary>
internal static class TextShape
{
    private const int HeadingWordsMax = 16;

    /// <summary>Short, opened by a capital and ended without a mark: the look of a heading.</summary>
    public static bool LooksLikeHeading(string text, int lengthMax = 120, int wordsMax = HeadingWordsMax)
    {
        if (text.Length == 0 || text.Length > lengthMax || !char.IsLetterOrDigit(text[0]) || char.IsLower(text[0]))
        {
            return false;
        }

        return text[^1] is not ('.' or ',' or ';' or ':' or '!' or '?' or '…' or '-' or '–' or '|') && HasLetters(text) && WordCount(text) <= wordsMax;
    }

    /// <summary>Letters, and none of them small: a heading in capitals.</summary>
    public static bool IsCapitals(string text, int lengthMax = 200)
    {
        var letters = 0;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, lengthMax)))
        {
            if (char.IsLower(c))
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters >= 4 && text.Length <= lengthMax;
    }

    public static bool EndsSentence(string text)
    {
        var end = text.AsSpan().TrimEnd("\"”“»’')]");
        return end.Length > 0 && end[^1] is '.' or '!' or '?' or '…';
    }

    /// <summary>An item of a list: "- …", "(a) …", "b) …", "• …".</summary>
    public static bool IsListItem(string text)
    {
        var line = text.AsSpan();
        if (line.Length < 3)
        {
            return false;
        }

        if (line[0] is '-' or '–' or '—' or '•' or '·' or '*' or '▪')
        {
            return true;
        }

        var start = line[0] == '(' ? 1 : 0;
        var end = line[start..Math.Min(line.Length, start + 6)].IndexOfAny(')', '.');
        return end is > 0 and <= 4 && (line[start + end] == ')' || (end == 1 && char.IsLower(line[start])))
            && IsItemMark(line[start..(start + end)]);
    }

    public static int WordCount(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var isWord = char.IsLetterOrDigit(c);
            words += isWord && !inWord ? 1 : 0;
            inWord = isWord;
        }

        return words;
    }

    public static bool HasLetters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    // One letter or a small roman number, or figures.
    private static bool IsItemMark(ReadOnlySpan<char> mark) =>
        (mark.Length == 1 && char.IsLetterOrDigit(mark[0])) || !mark.ContainsAnyExcept("ivx") || !mark.ContainsAnyExceptInRange('0', '9') || (mark.Length == 2 && mark[0] == mark[1] && char.IsLower(mark[0]));
}
