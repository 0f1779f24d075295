namespace Chancery.Benchmarks.Analysis;

/// <summary>How well stems bring the forms of a lemma together and keep lemmas apart.</summary>
/// <param name="Pairs">Pairs of different words with a common lemma.</param>
/// <param name="UnderStemming">Share of those pairs that do not meet.</param>
/// <param name="OverStemming">Share of the pairs that meet which have no common lemma.</param>
/// <param name="F1">Of precision and recall over pairs of words.</param>
internal sealed record StemmerMeasure(long Pairs, double UnderStemming, double OverStemming, double F1)
{
    public static StemmerMeasure Of(IReadOnlyList<LemmaPair> gold, Func<string, string> stem, IReadOnlyDictionary<string, double>? weights = null)
    {
        Dictionary<string, HashSet<string>> lemmasOf = new(StringComparer.Ordinal);
        foreach (LemmaPair pair in gold)
        {
            Add(lemmasOf, pair.Form, pair.Lemma);
            Add(lemmasOf, pair.Lemma, pair.Lemma);
        }

        HashSet<(string, string)> same = Meetings(lemmasOf.Keys, word => lemmasOf[word]);
        HashSet<(string, string)> met = Meetings(lemmasOf.Keys, word => [stem(word)]);
        double Weight((string A, string B) pair) => weights is null ? 1 : Math.Sqrt(weights.GetValueOrDefault(pair.A, 0.1) * weights.GetValueOrDefault(pair.B, 0.1));
        double both = met.Where(same.Contains).Sum(Weight);
        double sameSum = same.Sum(Weight);
        double metSum = met.Sum(Weight);
        double recall = both / sameSum;
        double precision = both / metSum;
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
