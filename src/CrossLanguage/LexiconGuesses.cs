using Chancery.Analysis;

namespace Chancery.CrossLanguage;

/// <summary>What a lexicon makes of a word that it does not know: the parts of a compound, or words of the same family.</summary>
internal sealed class LexiconGuesses(TermTable table)
{
    internal static readonly float PartWeight = Env("XPART", 0.5f);
    internal static readonly float RelatedWeight = Env("XREL", 0.4f);
    private static float Env(string name, float value) => Environment.GetEnvironmentVariable(name) is { } s ? float.Parse(s, System.Globalization.CultureInfo.InvariantCulture) : value;

    private readonly Lazy<RelatedStems> _related = new(() => new RelatedStems(table.SingleStems));

    /// <summary>The concepts, and the trust in each.</summary>
    public IEnumerable<(LexiconEntry Entry, float Trust)> Of(string word)
    {
        var parts = PartWeight > 0 ? CompoundParts.Of(table.Language, word, stem => table.OfStem(stem).Count > 0) : [];
        var (stems, trust) = parts.Count > 0 ? (parts, PartWeight) : (Related(word), RelatedWeight);
        return stems.SelectMany(table.OfStem).Distinct().Select(entry => (entry, trust));
    }

    private IReadOnlyList<string> Related(string word) =>
        RelatedWeight > 0 && Analyzer.For(table.Language).Analyze(word) is [var token] && token.Form.All(char.IsLetter) ? _related.Value.Find(token.Stem) : [];
}
