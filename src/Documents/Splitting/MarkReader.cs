using System.Buffers;
using Chancery.Documents.Describing;
using Chancery.Documents.Reading;

namespace Chancery.Documents.Splitting;

/// <summary>Reads what a line may announce by its first words. Whether it does, the numbers around it decide.</summary>
internal static class MarkReader
{
    private const int NumberDigitsMax = 4;
    private const int SectionMax = 300;
    private const int AnnexMax = 200;

    private static readonly SearchValues<char> AnnexNumbers = SearchValues.Create("0123456789IVXLCABDEFGH");
    private static readonly SearchValues<char> NumberEnds = SearchValues.Create(" .:–—-");

    public static Line Read(Block block)
    {
        var line = new Line(block);
        line.Demote();
        _ = TryArticle(line) || TryAnnex(line) || TryChapter(line) || TryNumber(line) || TryRoman(line) || TryLetter(line);
        return line;
    }

    /// <summary>"Article 5", "Art. 5.", "§ 5", "5 §": at the end of the line, before a mark, or before a title.</summary>
    private static bool TryArticle(Line line)
    {
        var text = line.Text.AsSpan();
        var word = MarkWords.ArticleWord(text);
        if (word < 0)
        {
            return TrySwedishArticle(line);
        }

        var style = text[0] == '§' ? '§' : 'A';
        var rest = text[word..].TrimStart(" .");
        var (number, value, length) = ArticleNumber(rest);
        if (length == 0)
        {
            return false;
        }

        rest = rest[length..];
        var isAttached = rest.Length > 0 && rest[0] == '(';
        rest = rest.TrimStart();
        var hasMark = rest.Length > 0 && rest[0] is '.' or ':' or ')' or '–' or '—' or '-';
        rest = hasMark ? rest[1..].TrimStart(" .:–—-") : rest;
        if (isAttached || !(rest.IsEmpty || hasMark || OpensText(rest)) || MarkWords.IsCitation(rest))
        {
            return false;
        }

        Set(line, MarkKind.Article, number, value, rest.ToString(), style);
        return true;
    }

    private static bool TrySwedishArticle(Line line)
    {
        var text = line.Text.AsSpan();
        var (number, value, length) = text.Length > 0 && char.IsAsciiDigit(text[0]) ? ArticleNumber(text) : default;
        if (length == 0 || !text[length..].TrimStart().StartsWith("§", StringComparison.Ordinal))
        {
            return false;
        }

        var rest = text[length..].TrimStart()[1..].TrimStart(" .");
        if (!rest.IsEmpty && !OpensText(rest))
        {
            return false;
        }

        Set(line, MarkKind.Article, number, value, rest.ToString(), '§');
        return true;
    }

    private static (string Number, int Value, int Length) ArticleNumber(ReadOnlySpan<char> text)
    {
        var digits = LeadingDigits(text);
        if (digits == 0)
        {
            var end = text.IndexOfAnyExcept(RomanNumber.Letters);
            end = end < 0 ? text.Length : end;
            var roman = end > 0 && (end == text.Length || !char.IsLetterOrDigit(text[end])) ? RomanNumber.Parse(text[..end]) : 0;
            return roman > 0 ? (text[..end].ToString(), roman, end) : default;
        }

        if (digits > NumberDigitsMax || (digits < text.Length && char.IsLetter(text[digits]) && digits + 1 < text.Length && char.IsLetterOrDigit(text[digits + 1])))
        {
            return default;
        }

        var suffix = MarkWords.NumberSuffix(text[digits..]);
        var number = text[..digits].ToString() + text.Slice(digits, suffix).Trim().ToString();
        return (number, Value(text[..digits]), digits + suffix);
    }

    // A title or a sentence opens with a capital, a quotation, a bracket or a figure of its own.
    private static bool OpensText(ReadOnlySpan<char> rest)
    {
        if (rest[0] == '(' && rest.Length > 1 && char.IsAsciiDigit(rest[1]))
        {
            var close = rest.IndexOf(')');
            var after = close < 0 ? default : rest[(close + 1)..].TrimStart();
            return !after.IsEmpty && char.IsUpper(after[0]);
        }

        return char.IsUpper(rest[0]) || rest[0] is '"' or '„' or '“' or '«' or '(' or '[' || (char.IsAsciiDigit(rest[0]) && rest.Contains('.'));
    }

    private static bool TryAnnex(Line line)
    {
        var text = line.Text.AsSpan();
        var word = text.Length <= AnnexMax ? MarkWords.AnnexWord(text) : -1;
        if (word < 0)
        {
            return false;
        }

        var rest = text[word..].TrimStart();
        rest = MarkWords.SkipNumberWord(rest);
        var end = rest.IndexOfAnyExcept(AnnexNumbers);
        end = end < 0 ? rest.Length : end;
        var isNumber = end is > 0 and <= 4 && (end == rest.Length || !char.IsLetterOrDigit(rest[end]));
        var after = isNumber ? rest[end..].TrimStart() : rest;
        var isMark = after.IsEmpty || after[0] is '.' or ':' or '–' or '—' or '-' || (isNumber && char.IsUpper(after[0]));
        if (!isMark || (TextShape.EndsSentence(line.Text) && after.Length > 1 && line.Text.Length > 80))
        {
            return false;
        }

        Set(line, MarkKind.Annex, isNumber ? rest[..end].ToString() : "", 0, after.ToString(), 'X');
        line.Rank = SectionRank.Annex;
        return true;
    }

    private static bool TryChapter(Line line)
    {
        var text = line.Text.AsSpan();
        if (text.Length > SectionMax || MarkWords.ChapterWord(text) is not (var word and > 0, var rank))
        {
            return false;
        }

        var rest = text[word..].TrimStart();
        var end = rest.IndexOfAny(NumberEnds);
        var number = end < 0 ? rest : rest[..end];
        if (number.IsEmpty || !MarkWords.IsChapterNumber(number))
        {
            return false;
        }

        var after = rest[number.Length..].TrimStart(" .:–—-");
        if (!after.IsEmpty && (!char.IsUpper(after[0]) || TextShape.EndsSentence(line.Text)))
        {
            return false;
        }

        Set(line, MarkKind.Chapter, number.ToString(), 0, after.ToString(), 'C');
        line.Rank = SectionRank.Chapter + rank;
        return true;
    }

    /// <summary>"27. …", "27) …", "(27) …"; not "1.5 million", not "6. Mai 2025".</summary>
    private static bool TryNumber(Line line)
    {
        var text = line.Text.AsSpan();
        var open = text[0] == '(' ? 1 : 0;
        var digits = LeadingDigits(text[open..]);
        var end = open + digits;
        if (digits is 0 or > NumberDigitsMax || end >= text.Length)
        {
            return false;
        }

        var letter = char.IsAsciiLetterLower(text[end]) && end + 1 < text.Length && text[end + 1] is '.' or ')' ? 1 : 0;
        var close = text[end + letter];
        if (close is not ('.' or ')') || (open == 1 && close != ')'))
        {
            return false;
        }

        var rest = text[(end + letter + 1)..];
        if (rest.Length > 0 && !char.IsWhiteSpace(rest[0]) && !char.IsUpper(rest[0]) && rest[0] is not ('"' or '„' or '“' or '«' or '(' or '['))
        {
            return false;
        }

        rest = rest.TrimStart();
        if (DateFinder.StartsWithMonth(rest))
        {
            return false;
        }

        Set(line, MarkKind.Number, text.Slice(open, digits + letter).ToString(), Value(text.Slice(open, digits)), rest.ToString(), open == 1 ? '(' : close);
        return true;
    }

    private static bool TryRoman(Line line)
    {
        var text = line.Text.AsSpan();
        var end = text.IndexOfAnyExcept(RomanNumber.Letters);
        end = end < 0 ? text.Length : end;
        var value = end is > 0 and <= 8 ? RomanNumber.Parse(text[..end]) : 0;
        if (value == 0 || text.Length > SectionMax)
        {
            return false;
        }

        var after = text[end..];
        var rest = after.TrimStart(" .):–—-");
        var isMarked = after.IsEmpty || after[0] is '.' or ')' or ':' || after.TrimStart() is ['–' or '—' or '-', ' ', ..];
        if (!isMarked || (!rest.IsEmpty && char.IsLower(rest[0])) || HoldsSentences(rest) || rest.TrimEnd() is [.., ';' or ','])
        {
            return false;
        }

        Set(line, MarkKind.Roman, text[..end].ToString(), value, rest.ToString(), 'I');
        line.Rank = SectionRank.Roman;
        return true;
    }

    private static bool TryLetter(Line line)
    {
        if (line.Text is not [>= 'A' and <= 'Z', '.' or ')', ' ', ..] || !TextShape.LooksLikeHeading(line.Text, 160))
        {
            return false;
        }

        Set(line, MarkKind.Letter, line.Text[..1], line.Text[0] - 'A' + 1, line.Text[3..], 'L');
        line.Rank = SectionRank.Letter;
        return true;
    }

    private static bool HoldsSentences(ReadOnlySpan<char> text)
    {
        var stop = text.IndexOf(". ");
        return stop >= 0 && stop > 12 && stop + 2 < text.Length && char.IsUpper(text[stop + 2]);
    }

    private static void Set(Line line, MarkKind kind, string number, int value, string rest, char style)
    {
        line.Kind = kind;
        line.Number = number;
        line.Value = value;
        line.Rest = rest;
        line.Style = style;
    }

    private static int LeadingDigits(ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits < 0 ? text.Length : digits;
    }

    private static int Value(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            value = (value * 10) + (digit - '0');
        }

        return value;
    }
}
