using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Chancery.Documents.Describing;

/// <summary>Finds days in text, in the forms of the four languages: "6 maja 2025 r.", "den 12 maj 2025", "am 6. Mai 2025", "May 5-7, 2025".</summary>
internal static partial class DateFinder
{
    private const string Months =
        "january|february|march|april|may|june|july|august|september|october|november|december|" +
        "januar|jänner|februar|märz|mai|juni|juli|oktober|dezember|" +
        "januari|februari|mars|maj|augusti|" +
        "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|" +
        "jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|oct|nov|dec|dez";

    // The first three letters of a month's name tell it in all four languages.
    private const string MonthStarts =
        "jan jän sty;feb lut;mar mär;apr kwi;may mai maj;jun cze;jul lip;aug sie;sep wrz;oct okt paź;nov lis;dec dez gru";

    private static readonly FrozenDictionary<string, int> MonthByStart = MonthStarts.Split(';')
        .SelectMany((starts, index) => starts.Split(' ').Select(start => (start, index)))
        .ToFrozenDictionary(row => row.start, row => row.index + 1, StringComparer.Ordinal);

    /// <summary>The first day that a text names; of a range, its first day.</summary>
    public static DateOnly? First(string text) => FirstWithPlace(text)?.Date;

    /// <summary>The first day and where it stands.</summary>
    public static FoundDate? FirstWithPlace(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            return null;
        }

        FoundDate? first = null;
        foreach (var pattern in (ReadOnlySpan<Regex>)[DayFirst(), MonthFirst(), Iso(), Dotted()])
        {
            foreach (Match match in pattern.Matches(text))
            {
                if (Day(match) is { } date)
                {
                    first = first is null || match.Index < first.Index ? new FoundDate(date, match.Index, match.Length) : first;
                    break;
                }
            }
        }

        return first;
    }

    /// <summary>Whether a text goes on like a date after its day: "6." – "Mai 2025".</summary>
    public static bool StartsWithMonth(ReadOnlySpan<char> text) => LeadingMonth().IsMatch(text);

    private static DateOnly? Day(Match match)
    {
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        var day = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        var name = match.Groups["month"].Value.ToLowerInvariant();
        var month = char.IsAsciiDigit(name[0]) ? int.Parse(name, CultureInfo.InvariantCulture) : MonthByStart[name[..3]];
        return year is >= 1500 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    [GeneratedRegex(@"\b(?<day>\d{1,2})(?:st|nd|rd|th|\.|:e|:a)?(?:\s*(?:[-–—]|bis|till|do|to|and|und|och|i)\s*\d{1,2}(?:st|nd|rd|th|\.)?)?,?\s+(?:day\s+of\s+|of\s+)?(?<month>" + Months + @")\.?,?\s+(?<year>\d{4})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"\b(?<month>" + Months + @")\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?:\s*(?:[-–—]|and|to)\s*\d{1,2}(?:st|nd|rd|th)?)?,?\s+(?<year>\d{4})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"\b(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Dotted();

    [GeneratedRegex(@"^(?:" + Months + @")\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LeadingMonth();
}

/// <summary>A day, and the characters that name it.</summary>
internal sealed record FoundDate(DateOnly Date, int Index, int Length);
