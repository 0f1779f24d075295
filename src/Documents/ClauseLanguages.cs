using System.Text.RegularExpressions;

namespace Chancery.Documents;

/// <summary>Clauses of one language of a document.</summary>
/// <param name="Language">The language; null for clauses in none of the four.</param>
/// <param name="Clauses">The clauses, in order.</param>
internal sealed record LanguagePart(string? Language, IReadOnlyList<Clause> Clauses);

/// <summary>
/// Parts the clauses of a text that is printed in two languages. A document may quote another language: only where a large
/// share of it is in another is it taken for several documents. Short clauses lean on the ones before them.
/// </summary>
internal static partial class ClauseLanguages
{
    /// <summary>Letters that a clause must have for its language to be asked for.</summary>
    private const int ClauseCharsMin = 60;
    private const double ConfidenceMin = 0.95;

    /// <summary>Share of a document's characters in another language that a quotation does not reach.</summary>
    private const double ForeignShareMin = 0.2;

    /// <summary>Parts a document's clauses by language; one part where it has one language.</summary>
    /// <param name="detector">Tells languages.</param>
    /// <param name="main">The document's language.</param>
    /// <param name="clauses">Its clauses.</param>
    public static IReadOnlyList<LanguagePart> Part(LanguageDetector detector, string main, IReadOnlyList<Clause> clauses)
    {
        var languages = new string?[clauses.Count];
        string? before = main;
        long foreign = 0;
        long all = 0;
        for (int i = 0; i < clauses.Count; i++)
        {
            before = languages[i] = Detect(detector, clauses[i].Text, before);
            all += clauses[i].Text.Length;
            foreign += before == main ? 0 : clauses[i].Text.Length;
        }

        if (foreign < all * ForeignShareMin || foreign == all)
        {
            return [new LanguagePart(main, clauses)];
        }

        FoldStrays(main, languages, clauses, all);
        return
        [
            .. Enumerable.Range(0, clauses.Count)
                .GroupBy(i => languages[i] ?? "", i => clauses[i], StringComparer.Ordinal)
                .OrderBy(group => group.Key == main ? 0 : 1)
                .Select(group => new LanguagePart(group.Key.Length == 0 ? null : group.Key, Relabel([.. group], clauses))),
        ];
    }

    /// <summary>A few clauses in a third language are a neighbour of that language misread: Dutch taken for German beside Dutch that was not.</summary>
    private static void FoldStrays(string main, string?[] languages, IReadOnlyList<Clause> clauses, long all)
    {
        long Share(string? language) =>
            Enumerable.Range(0, clauses.Count).Where(i => languages[i] == language).Sum(i => (long)clauses[i].Text.Length);

        string? into = Share(null) >= all * ForeignShareMin ? null : main;
        var strays = languages.Distinct().Where(language => language != main && language is not null && Share(language) < all * ForeignShareMin / 2).ToHashSet();
        for (int i = 0; i < languages.Length; i++)
        {
            languages[i] = strays.Contains(languages[i]) ? into : languages[i];
        }
    }

    private static string? Detect(LanguageDetector detector, string text, string? before)
    {
        if (text.Length < ClauseCharsMin)
        {
            return before;
        }

        var (language, confidence) = detector.Detect(text);
        return language is not null && confidence < ConfidenceMin ? before : language;
    }

    /// <summary>A number that was a repetition only because both languages stood in one file is no repetition in its own part.</summary>
    private static List<Clause> Relabel(List<Clause> part, IReadOnlyList<Clause> all)
    {
        var own = part.Select(clause => clause.Label).ToHashSet(StringComparer.Ordinal);
        var others = all.Select(clause => clause.Label).ToHashSet(StringComparer.Ordinal);
        var relabelled = new List<Clause>(part.Count);
        foreach (var clause in part)
        {
            string first = RepetitionPattern().Replace(clause.Label, "");
            bool isRepetition = first != clause.Label && others.Contains(first) && own.Add(first);
            relabelled.Add(isRepetition ? clause with { Label = first } : clause);
        }

        return relabelled;
    }

    [GeneratedRegex(@"_\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex RepetitionPattern();
}
