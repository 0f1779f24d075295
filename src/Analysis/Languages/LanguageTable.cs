using Chancery.Analysis.Stemming;

namespace Chancery.Analysis.Languages;

/// <summary>One row a language: adding a language is a new row here and a new folder in <c>analyzers/</c>.</summary>
/// <remarks>The stages and their order are the same for all (<see cref="TokenReader.MoveNext"/>); a row says what is its language's own.</remarks>
internal static class LanguageTable
{
    private static readonly (string Language, IStemmer Stemmer)[] Rows =
    [
        ("en", EnglishStemmer.Instance),
        ("de", GermanStemmer.Instance),
        ("sv", SwedishStemmer.Instance),
        ("pl", PolishStemmer.Instance),
    ];

    public static IReadOnlyList<string> Languages { get; } = [.. Rows.Select(row => row.Language)];

    /// <summary>Loads the word lists of all languages.</summary>
    public static LanguageStages[] Load() =>
        [.. Rows.Select(row => new LanguageStages(
            row.Language, WordList.Load(row.Language, "stopwords"), WordList.Load(row.Language, "endings"), row.Stemmer))];
}
