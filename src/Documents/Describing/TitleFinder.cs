using System.Text.RegularExpressions;

namespace Chancery.Documents.Describing;

/// <summary>Makes a title where none stands over the text: from a sentence that names the instrument, else from the file name.</summary>
internal static partial class TitleFinder
{
    private const int OpeningClauses = 6;

    /// <summary>The instrument as a sentence of the opening names it: "… gaben eine gemeinsame Erklärung zur Begründung der … ab."</summary>
    public static string? FromOpening(IReadOnlyList<Clause> clauses)
    {
        foreach (var clause in clauses.Take(OpeningClauses))
        {
            var match = Instrument().Match(clause.Text);
            if (match.Success)
            {
                var words = Ends().Split(match.Value, 2)[0].TrimEnd(' ', ',');
                words = words.EndsWith(" ab", StringComparison.Ordinal) ? words[..^3] : words;
                return char.ToUpperInvariant(words[0]) + Adjective(words)[1..];
            }
        }

        return null;
    }

    /// <summary>A title from a file's name: "vietnam-kazakhstan-news" gives "Vietnam Kazakhstan news".</summary>
    public static string FromFileName(string stem)
    {
        var words = stem.Split(['-', '_', ' ', '.'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var capital = char.ToUpperInvariant(words[i][0]) + words[i][1..];
            words[i] = i == 0 || StateNames.Find(capital).Count > 0 ? capital : words[i];
        }

        return words.Length == 0 ? stem : string.Join(' ', words);
    }

    // "eine gemeinsame Erklärung" keeps its ending, "der gemeinsamen Erklärung" gets the one a title has.
    private static string Adjective(string words) =>
        words.StartsWith("gemeinsamen ", StringComparison.OrdinalIgnoreCase) ? "gemeinsame " + words["gemeinsamen ".Length..] : words;

    [GeneratedRegex(@"\b(?:joint (?:statement|declaration|communiqué)|gemeinsamen? (?:erklärung|kommuniqué)|gemensamt uttalande|gemensam (?:förklaring|deklaration)|wspólne oświadczenie|wspólną deklarację)\s+(?:on|zu[rm]?|über|om|w sprawie|o)\s[^.;:,\n(]{10,250}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Instrument();

    [GeneratedRegex(@"\s(?:i samband med|under besöket|anlässlich|im rahmen|during|on the occasion|podczas|z okazji|in the presence)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ends();
}
