using Chancery.Analysis.Stemming;

namespace Chancery.Analysis.Languages;

/// <summary>One row a language: adding a language is a new row here and a new folder in <c>analyzers/</c>.</summary>
/// <remarks>The stages and their order are the same for all (<see cref="TokenReader.MoveNext"/>); a row says what is its language's own.</remarks>
internal static class LanguageTable
{
    private static readonly (string Language, Func<IStemmer> Stemmer)[] Rows =
    [
        ("en", () => EnglishStemmer.Instance),
        ("de", () => GermanStemmer.Instance),
        ("sv", () => SwedishDefiniteStemmer.Instance),
        ("pl", () => new PolishRuleStemmer(SuffixRuleSet.Load("pl"))),
    ];

    public static IReadOnlyList<string> Languages { get; } = [.. Rows.Select(row => row.Language)];

    /// <summary>Loads the word lists of a language.</summary>
    /// <param name="number">Its place in <see cref="Languages"/>.</param>
    public static LanguageStages Load(int number)
    {
        (string language, Func<IStemmer> stemmer) = Rows[number];
        return new LanguageStages(language, stemmer(), new LanguageLists(language), AnalyzerOptions.All);
    }
}
