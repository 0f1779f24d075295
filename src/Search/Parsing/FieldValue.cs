using System.Globalization;
using Chancery.Analysis;

namespace Chancery.Search.Parsing;

/// <summary>Reads what stands after <c>field:</c>.</summary>
internal static class FieldValue
{
    private static readonly string[] Names = [.. Enum.GetNames<QueryField>().Select(name => name.ToLowerInvariant())];

    public static bool IsField(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    public static QueryNode Parse(Lexeme name, QueryParser parser)
    {
        if (!IsField(name.Text))
        {
            string quoted = parser.Query.Insert(name.Start + name.Text.Length, "\\");
            throw QueryParser.Fault($"there is no field '{name.Text}'; there are {string.Join(", ", Names)}", name.Start, quoted);
        }

        var field = Enum.Parse<QueryField>(name.Text, ignoreCase: true);
        if (parser.TryTakeRange(out var range))
        {
            return field == QueryField.Date
                ? ParseRange(range, parser)
                : throw QueryParser.Fault("only date: has ranges", range.Start);
        }

        int position = parser.Current.Start;
        return Restrict(field, parser.NextPart(name), position);
    }

    /// <summary>A field before a group counts for every part of it that names no field itself.</summary>
    private static QueryNode Restrict(QueryField field, QueryNode value, int position) => value switch
    {
        OrNode or => new OrNode([.. or.Parts.Select(part => Restrict(field, part, position))]),
        AndNode and => new AndNode([.. and.Parts.Select(part => (part.Sign, Restrict(field, part.Part, position)))]),
        SequenceNode sequence => new SequenceNode([.. sequence.Parts.Select(part => (part.Sign, Restrict(field, part.Part, position)))]),
        BoostNode boost => boost with { Part = Restrict(field, boost.Part, position) },
        FieldNode or DateRangeNode or EverythingNode => value,
        _ => RestrictOne(field, value, position),
    };

    private static QueryNode RestrictOne(QueryField field, QueryNode value, int position)
    {
        string name = Names[(int)field];
        string text = value switch
        {
            WordsNode words => words.Text,
            PhraseNode phrase => phrase.Text,
            _ when field is QueryField.Text or QueryField.Title or QueryField.Section => "",
            _ => throw QueryParser.Fault($"{name}: takes whole values, not beginnings of words", position),
        };
        if (field == QueryField.Date)
        {
            var (first, last) = Period(text, position);
            return new DateRangeNode(first, last);
        }

        if (field == QueryField.Lang)
        {
            RequireLanguages(text, position);
        }

        return new FieldNode(field, value);
    }

    private static void RequireLanguages(string text, int position)
    {
        foreach (string language in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Analyzer.Languages.Contains(language, StringComparer.OrdinalIgnoreCase))
            {
                throw QueryParser.Fault(
                    $"'{language}' is no language of the index; there are {string.Join(", ", Analyzer.Languages)}", position);
            }
        }
    }

    private static DateRangeNode ParseRange(Lexeme range, QueryParser parser)
    {
        var words = range.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words is not [var from, var to, var until] || !to.Equals("TO", StringComparison.OrdinalIgnoreCase))
        {
            throw QueryParser.Fault("a range is written [from TO to], as in date:[2024-01-01 TO 2025-12-31]", range.Start);
        }

        // Curly brackets leave the end they stand at out, as in Lucene.
        DateOnly? after = from == "*" ? null : parser.Query[range.Start] == '{' ? Next(Period(from, range.Start).Last) : Period(from, range.Start).First;
        DateOnly? before = until == "*" ? null : parser.Query[range.End - 1] == '}' ? Previous(Period(until, range.Start).First) : Period(until, range.Start).Last;
        if (after > before)
        {
            string turned = $"{parser.Query[..range.Start]}[{until} TO {from}]{parser.Query[range.End..]}";
            throw QueryParser.Fault($"the range from {from} to {until} has no day in it", range.Start, turned);
        }

        return new DateRangeNode(after, before);
    }

    private static DateOnly Next(DateOnly day) => day == DateOnly.MaxValue ? day : day.AddDays(1);

    private static DateOnly Previous(DateOnly day) => day == DateOnly.MinValue ? day : day.AddDays(-1);

    /// <summary>A day, a month or a year as its first and last day.</summary>
    private static (DateOnly First, DateOnly Last) Period(string text, int position)
    {
        if (TryDay(text, "yyyy-MM-dd", out var day))
        {
            return (day, day);
        }

        if (TryDay(text, "yyyy-MM", out var month))
        {
            return (month, new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)));
        }

        return TryDay(text, "yyyy", out var year)
            ? (year, new DateOnly(year.Year, 12, 31))
            : throw QueryParser.Fault($"'{text}' is no date; write 2025-05-06, 2025-05 or 2025", position);
    }

    private static bool TryDay(string text, string format, out DateOnly day) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
