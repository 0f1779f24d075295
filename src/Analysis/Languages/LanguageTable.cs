using Chancery.Analysis.Stemming;

namespace Chancery.Analysis.Languages;

/// <summary>What is a language's own in the way from text to token.</summary>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="StopWords">The function words.</param>
/// <param name="Stemmer">Reduces a form to its stem.</param>
internal sealed record LanguageStages(string Language, WordList StopWords, IStemmer Stemmer);

/// <summary>One row a language: adding a language is a new row here and a new folder in <c>analyzers/</c>.</summary>
internal static class LanguageTable
{
    private static readonly (string Language, IStemmer Stemmer)[] Rows =
    [
        ("en", NoStemmer.Instance),
        ("de", NoStemmer.Instance),
        ("sv", NoStemmer.Instance),
        ("pl", NoStemmer.Instance),
    ];

    public static LanguageStages RowOf(string language)
    {
        (string name, IStemmer stemmer) = Rows.Single(row => row.Language == language);
        return new LanguageStages(name, WordList.Load(name, "stopwords"), stemmer);
    }
}
