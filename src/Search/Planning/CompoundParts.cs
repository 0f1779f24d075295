using Chancery.Analysis;
using Chancery.CrossLanguage;
using Chancery.Index;

namespace Chancery.Search.Planning;

/// <summary>Finds a word where it is a part of a compound, and a compound where its parts stand near each other.</summary>
internal static class CompoundParts
{
    /// <summary>
    /// What a part counts of what the whole word would: with BM25's k1 of 1.2 even a clause full of parts stays below
    /// one of the same length with the word itself.
    /// </summary>
    private const float PartBoost = 0.25f;

    /// <summary>The same for a compound of which only the parts are there: each adds its own weight.</summary>
    private const float ApartBoost = 0.15f;

    /// <summary>Other words that may stand among the parts.</summary>
    private const int ApartSlop = 5;

    /// <summary>The further ways in which a term answers; none in a language that writes no compounds as one word.</summary>
    public static IReadOnlyList<IndexQuery> Of(IReadOnlyList<Expansion> expansions, string language)
    {
        if (!Analyzer.For(language).HasParts)
        {
            return [];
        }

        var words = expansions.Where(expansion => expansion.Phrase.Stems.Count == 1).ToList();
        if (words.Count == 0)
        {
            return [];
        }

        var parts = new GroupQuery(
            [.. words.Select(word => new TermUnit(Field.Part, word.Phrase.Stems[0], word.Weight))], PartBoost);
        return [parts, .. words.Select(word => Apart(word, language)).OfType<IndexQuery>()];
    }

    /// <summary>The simple parts of a compound, in reading order; none of another word.</summary>
    public static IReadOnlyList<string> StemsOf(string form, string language) =>
        [.. Analyzer.For(language).AnalyzeWithParts(form).Where(token => token.Kind == TokenKind.Part).Select(token => token.Stem)];

    private static NearQuery? Apart(Expansion word, string language)
    {
        var stems = StemsOf(word.Phrase.Forms[0], language);
        return stems.Count < 2
            ? null
            : new NearQuery(
                [.. stems.Select(stem => new GroupQuery([new TermUnit(Field.Text, stem), new TermUnit(Field.Part, stem)]))],
                ApartSlop,
                InOrder: false,
                ApartBoost * word.Weight);
    }
}
