using System.Text.RegularExpressions;

namespace Chancery.Documents.Describing;

/// <summary>Finds the place that stands beside a date: "i Minsk den 12 maj 2025", "on 06 May 2025 in Astana".</summary>
internal static partial class PlaceFinder
{
    private const int Reach = 120;

    /// <summary>The place as it is written there, inflected or not; <see langword="null"/> where none stands beside the date.</summary>
    public static string? BesideDate(string text, FoundDate date)
    {
        var before = text[Math.Max(0, date.Index - Reach)..date.Index];
        if (Before().Match(before) is { Success: true } left)
        {
            return left.Groups["place"].Value.TrimEnd('.', ',');
        }

        var end = date.Index + date.Length;
        var after = text[end..Math.Min(text.Length, end + Reach)];
        var match = After().Match(after);
        match = match.Success ? match : Opening().Match(before);
        return match.Success ? match.Groups["place"].Value.TrimEnd('.', ',') : null;
    }

    private const string Place = @"(?<place>\p{Lu}[\p{L}'’.-]*(?:(?:[ -]|\s(?:am|an der|ob der|upon|de|la|nad)\s)\p{Lu}[\p{L}'’-]*){0,3})";

    private const string BeforeDay = @"(?:,\s\p{Lu}[\p{L} ]{1,40}|\s\([^)]{1,40}\))?,?\s*(?:(?:on|am|den|dnia|w dniu|this|the)\s+)*$";

    [GeneratedRegex(@"\b(?:in|at|zu|i|w|we|im)\s+" + Place + BeforeDay, RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    // "Selvona, 5 February 2026" on a line of its own.
    [GeneratedRegex(@"^\(?" + Place + BeforeDay, RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?:\s+r\.|\s+roku|\s+r)?,?\s+(?:in|at|zu|i|w|we)\s+(?:(?:der|the|staden|mieście|Stadt)\s+)?" + Place, RegexOptions.CultureInvariant)]
    private static partial Regex After();
}
