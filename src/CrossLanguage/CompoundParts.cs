using Chancery.Analysis;

namespace Chancery.CrossLanguage;

/// <summary>Takes a German or Swedish compound apart into words that are known, for what the compound itself is not known as.</summary>
internal static class CompoundParts
{
    private const int WordLettersMin = 8;
    private const int PartLettersMin = 4;
    private const int PartsMax = 4;

    /// <summary>What may stand between two parts, the longest first.</summary>
    private static readonly Dictionary<string, string[]> Links = new(StringComparer.Ordinal)
    {
        ["de"] = ["", "s", "es", "en", "n", "er", "e"],
        ["sv"] = ["", "s", "e", "o"],
    };

    /// <summary>Stems of the fewest parts that make up the word, the last as long as can be; empty where it can't be taken apart.</summary>
    /// <param name="language">Language of the word.</param>
    /// <param name="word">The word.</param>
    /// <param name="isKnown">Whether a stem is known.</param>
    public static IReadOnlyList<string> Of(string language, string word, Func<string, bool> isKnown) =>
        word.Length >= WordLettersMin && Links.TryGetValue(language, out var links) && word.All(char.IsLetter)
            ? Split(Analyzer.For(language), word.ToLowerInvariant(), links, isKnown, PartsMax) ?? []
            : [];

    private static List<string>? Split(Analyzer analyzer, string word, string[] links, Func<string, bool> isKnown, int parts)
    {
        List<string>? best = null;
        for (int cut = PartLettersMin; parts > 1 && cut <= word.Length - PartLettersMin; cut++)
        {
            if (Known(analyzer, word[cut..], isKnown) is not { } last)
            {
                continue;
            }

            foreach (string link in links)
            {
                if (cut - link.Length < PartLettersMin - 1 || !word.AsSpan(0, cut).EndsWith(link, StringComparison.Ordinal))
                {
                    continue;
                }

                string rest = word[..(cut - link.Length)];
                var first = Known(analyzer, rest, isKnown) is { } stem ? [stem] : Split(analyzer, rest, links, isKnown, parts - 1);
                if (first is not null && (best is null || first.Count + 1 < best.Count))
                {
                    best = [.. first, last];
                }
            }
        }

        return best;
    }

    private static string? Known(Analyzer analyzer, string word, Func<string, bool> isKnown) =>
        word.Length >= PartLettersMin - 1 && analyzer.Analyze(word) is [{ IsStopWord: false } token] && isKnown(token.Stem) ? token.Stem : null;
}
