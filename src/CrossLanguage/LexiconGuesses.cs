using Chancery.Analysis;

namespace Chancery.CrossLanguage;

/// <summary>What a lexicon makes of a word that it does not know: the parts of a compound, or words of the same family.</summary>
internal sealed class LexiconGuesses(TermTable table)
{
    /// <summary>Trust in what a compound's part means, and in what a word of the same family means.</summary>
    public const float PartWeight = 0.5f;
    public const float RelatedWeight = 0.4f;

    private readonly Lazy<RelatedStems> _related = new(() => new RelatedStems(table.SingleStems));

    /// <summary>The concepts, and the trust in each.</summary>
    public IEnumerable<(LexiconEntry Entry, float Trust)> Of(string word)
    {
        var parts = CompoundParts.Of(table.Language, word, stem => table.OfStem(stem).Count > 0);
        var (stems, trust) = parts.Count > 0 ? (parts, PartWeight) : (Related(word), RelatedWeight);
        return stems.SelectMany(table.OfStem).Distinct().Select(entry => (entry, trust));
    }

    private IReadOnlyList<string> Related(string word) =>
        Analyzer.For(table.Language).Analyze(word) is [var token] && token.Form.All(char.IsLetter) ? _related.Value.Find(token.Stem) : [];
}
