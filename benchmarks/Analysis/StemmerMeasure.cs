namespace Chancery.Benchmarks.Analysis;

/// <summary>How well stems bring the forms of a lemma together and keep lemmas apart.</summary>
/// <param name="Pairs">Pairs of different words with a common lemma.</param>
/// <param name="UnderStemming">Share of those pairs that do not meet.</param>
/// <param name="OverStemming">Share of the pairs that meet which have no common lemma, in no gold.</param>
/// <param name="F1">Of precision and recall over pairs of words.</param>
internal sealed record StemmerMeasure(long Pairs, double UnderStemming, double OverStemming, double F1)
{
    /// <param name="gold">Words with their lemmas.</param>
    /// <param name="stem">What is measured.</param>
    /// <param name="alsoSame">Pairs that another gold brings together: comparatives with their adjectives, verbal nouns with their verbs.</param>
    public static StemmerMeasure Of(IReadOnlyList<LemmaPair> gold, Func<string, string> stem, Func<string, string, bool>? alsoSame = null)
    {
        Dictionary<string, HashSet<string>> lemmasOf = new(StringComparer.Ordinal);
        foreach (LemmaPair pair in gold)
        {
            Add(lemmasOf, pair.Form, pair.Lemma);
            Add(lemmasOf, pair.Lemma, pair.Lemma);
        }

        HashSet<(string, string)> same = Meetings(lemmasOf.Keys, word => lemmasOf[word]);
        HashSet<(string, string)> met = Meetings(lemmasOf.Keys, word => [stem(word)]);
        double both = met.Count(same.Contains);
        double wrong = met.Count(pair => !same.Contains(pair) && alsoSame?.Invoke(pair.Item1, pair.Item2) != true);
        double recall = both / same.Count;
        double precision = both / (both + wrong);
        return new StemmerMeasure(same.Count, 1 - recall, 1 - precision, 2 * precision * recall / (precision + recall));
    }

    private static void Add(Dictionary<string, HashSet<string>> sets, string key, string value)
    {
        if (!sets.TryGetValue(key, out HashSet<string>? set))
        {
            sets.Add(key, set = new HashSet<string>(StringComparer.Ordinal));
        }

        set.Add(value);
    }

    private static HashSet<(string, string)> Meetings(IEnumerable<string> words, Func<string, IEnumerable<string>> keys)
    {
        Dictionary<string, HashSet<string>> groups = new(StringComparer.Ordinal);
        foreach (string word in words)
        {
            foreach (string key in keys(word))
            {
                Add(groups, key, word);
            }
        }

        HashSet<(string, string)> pairs = [];
        foreach (HashSet<string> group in groups.Values)
        {
            string[] members = [.. group.Order(StringComparer.Ordinal)];
            for (int i = 0; i < members.Length; i++)
            {
                for (int k = i + 1; k < members.Length; k++)
                {
                    pairs.Add((members[i], members[k]));
                }
            }
        }

        return pairs;
    }
}
