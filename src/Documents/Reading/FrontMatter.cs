using System.Globalization;

namespace Chancery.Documents.Reading;

/// <summary>Reads what a text file says of itself between two lines of three hyphens at its top, in YAML's simplest form.</summary>
internal static class FrontMatter
{
    private const int LinesMax = 200;

    /// <summary>Takes the front matter away from the top of the lines; without one they stay as they are.</summary>
    public static Declared Take(List<string> lines)
    {
        var first = lines.FindIndex(line => !string.IsNullOrWhiteSpace(line));
        if (first < 0 || lines[first].Trim().TrimStart('\uFEFF') != "---")
        {
            return Declared.Nothing;
        }

        var last = lines.FindIndex(first + 1, Math.Min(LinesMax, lines.Count - first - 1), line => line.Trim() is "---" or "...");
        if (last < 0)
        {
            return Declared.Nothing;
        }

        var fields = Fields(lines.GetRange(first + 1, last - first - 1));
        lines.RemoveRange(0, last + 1);
        return FromFields(fields, "the front matter");
    }

    /// <summary>Makes a declaration from fields by their usual names; unknown ones are passed over.</summary>
    public static Declared FromFields(IReadOnlyDictionary<string, IReadOnlyList<string>> fields, string where) => new()
    {
        Where = where,
        Language = One(fields, "lang") ?? One(fields, "language"),
        Title = One(fields, "title"),
        Date = ParseDate(One(fields, "date")),
        Place = One(fields, "place"),
        Parties = Many(fields, "parties"),
        Kind = One(fields, "kind"),
        Source = One(fields, "source") ?? One(fields, "url"),
        Work = One(fields, "work"),
    };

    /// <summary>The day of an ISO 8601 date or time, else <see langword="null"/>.</summary>
    public static DateOnly? ParseDate(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    private static Dictionary<string, IReadOnlyList<string>> Fields(List<string> lines)
    {
        var fields = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        List<string>? open = null;
        foreach (var line in lines)
        {
            var text = TextCleaner.Clean(line);
            if (text.StartsWith("- ", StringComparison.Ordinal))
            {
                open?.Add(Unquote(text[2..]));
                continue;
            }

            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                continue;
            }

            open = Values(text[(colon + 1)..].Trim());
            fields[text[..colon].Trim()] = open;
        }

        return fields;
    }

    private static List<string> Values(string text)
    {
        if (text.Length == 0)
        {
            return [];
        }

        return text is ['[', .., ']']
            ? [.. text[1..^1].Split(',').Select(Unquote).Where(value => value.Length > 0)]
            : [Unquote(text)];
    }

    private static string Unquote(string text)
    {
        text = text.Trim();
        return text.Length >= 2 && text[0] is '"' or '\'' && text[^1] == text[0] && text.Length >= 2 ? text[1..^1] : text;
    }

    private static string? One(IReadOnlyDictionary<string, IReadOnlyList<string>> fields, string name) =>
        fields.TryGetValue(name, out var values) && values.Count > 0 && values[0].Length > 0 ? values[0] : null;

    private static IReadOnlyList<string>? Many(IReadOnlyDictionary<string, IReadOnlyList<string>> fields, string name)
    {
        if (!fields.TryGetValue(name, out var values) || values.Count == 0)
        {
            return null;
        }

        return values.Count > 1
            ? values
            : values[0].Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
