using System.Text;

namespace Chancery.Search.Parsing;

/// <summary>The words of a query without any of its signs: what can always be searched for.</summary>
internal static class PlainWords
{
    private static readonly string[] Operators = ["AND", "OR", "NOT"];

    /// <summary>The words, parted by single spaces; empty where the query has none.</summary>
    public static string Of(string query)
    {
        var text = new StringBuilder(Math.Min(query.Length, QueryParser.LengthMax));
        foreach (char c in query.AsSpan(0, Math.Min(query.Length, QueryParser.LengthMax)))
        {
            bool isHyphen = c == '-' && text.Length > 0 && char.IsLetterOrDigit(text[^1]);
            bool isPart = char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '\'' or '’' or '.' or ',' or '%' or '/' || IsMark(c);
            text.Append(isPart || isHyphen ? c : ' ');
        }

        var words = text.ToString()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Operators.Contains(word) && word.Any(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c)));
        return string.Join(' ', words);
    }

    /// <summary>Marks over letters (NFD), soft hyphens, joiners.</summary>
    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or
            System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.Format;
}
