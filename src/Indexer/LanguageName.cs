using Chancery.Analysis;

namespace Chancery.Indexer;

/// <summary>A language as somebody names it on the command line.</summary>
internal static class LanguageName
{
    /// <exception cref="UsageException">It is none of the languages of the index.</exception>
    public static void Require(string language)
    {
        if (!Analyzer.Languages.Contains(language))
        {
            throw new UsageException($"'{language}' is no language of the index; there are {string.Join(", ", Analyzer.Languages)}");
        }
    }
}
