using System.Globalization;

namespace Chancery.Search.Parsing;

/// <summary>Reads what stands after <c>field:</c>.</summary>
internal static class FieldValue
{
    public static readonly string[] Names = [.. Enum.GetNames<QueryField>().Select(name => name.ToLowerInvariant())];

    public static QueryNode Parse(Lexeme lexeme, QueryParser parser)
    {
        if (!Names.Contains(lexeme.Text, StringComparer.OrdinalIgnoreCase))
        {
            string quoted = parser.Query.Insert(lexeme.Start + lexeme.Text.Length, "\\");
            throw QueryParser.Fault($"there is no field '{lexeme.Text}'; there are {string.Join(", ", Names)}", lexeme.Start, quoted);
        }

        var field = Enum.Parse<QueryField>(lexeme.Text, ignoreCase: true);
        if (parser.TryTakeRange(out var range))
        {
            return field == QueryField.Date
                ? ParseRange(range, parser)
                : throw QueryParser.Fault("only date: has ranges", range.Start);
        }

        var value = parser.NextPart(lexeme);
        return field == QueryField.Date ? ParseDay(value, lexeme, parser) : new FieldNode(field, value);
    }

    private static DateRangeNode ParseRange(Lexeme range, QueryParser parser)
    {
        var ends = range.Text.Split(" TO ", StringSplitOptions.TrimEntries);
        if (ends.Length != 2)
        {
            throw QueryParser.Fault("a range is written [from TO to], as in date:[2024-01-01 TO 2025-12-31]", range.Start);
        }

        return new DateRangeNode(
            ends[0] == "*" ? null : Period(ends[0], range.Start, parser).First,
            ends[1] == "*" ? null : Period(ends[1], range.Start, parser).Last);
    }

    private static DateRangeNode ParseDay(QueryNode value, Lexeme lexeme, QueryParser parser)
    {
        string text = value switch
        {
            WordsNode words => words.Text,
            PhraseNode phrase => phrase.Text,
            _ => "",
        };
        var (first, last) = Period(text, lexeme.Start, parser);
        return new DateRangeNode(first, last);
    }

    /// <summary>A day, a month or a year as its first and last day.</summary>
    private static (DateOnly First, DateOnly Last) Period(string text, int position, QueryParser parser)
    {
        if (TryDay(text, "yyyy-MM-dd", out var day))
        {
            return (day, day);
        }

        if (TryDay(text, "yyyy-MM", out var month))
        {
            return (month, month.AddMonths(1).AddDays(-1));
        }

        return TryDay(text, "yyyy", out var year)
            ? (year, year.AddYears(1).AddDays(-1))
            : throw QueryParser.Fault($"'{text}' is no date; write 2025-05-06, 2025-05 or 2025", position);
    }

    private static bool TryDay(string text, string format, out DateOnly day) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
