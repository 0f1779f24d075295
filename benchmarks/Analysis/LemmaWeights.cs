namespace Chancery.Benchmarks.Analysis;

/// <summary>
/// How likely each lemma of a form is, from how often forms occur: expectation maximisation over lemmas, where a lemma
/// gives each of its forms alike. It keeps a surname that nobody has from taking the forms of a common noun.
/// </summary>
internal sealed class LemmaWeights
{
    private const int Rounds = 8;
    private const double UnseenShare = 0.02;
    private const double UnseenNameShare = 0.002;

    private readonly Dictionary<string, double> _shares;
    private readonly Dictionary<string, double> _expected;

    public LemmaWeights(IReadOnlyDictionary<string, LemmaPair[]> lemmasOf, IReadOnlyDictionary<string, int> counts)
    {
        Dictionary<string, int> formCounts = new(StringComparer.Ordinal);
        Dictionary<string, double> prior = new(StringComparer.Ordinal);
        foreach (LemmaPair pair in lemmasOf.Values.SelectMany(pairs => pairs))
        {
            formCounts[pair.Lemma] = formCounts.GetValueOrDefault(pair.Lemma) + 1;
            double share = pair.IsName ? UnseenNameShare : UnseenShare;
            prior[pair.Lemma] = Math.Max(prior.GetValueOrDefault(pair.Lemma), share);
        }

        Dictionary<string, double> expected = prior;
        _shares = expected.ToDictionary(each => each.Key, each => each.Value / formCounts[each.Key], StringComparer.Ordinal);
        for (int round = 0; round < Rounds; round++)
        {
            expected = new Dictionary<string, double>(prior, StringComparer.Ordinal);
            foreach ((string form, LemmaPair[] pairs) in lemmasOf)
            {
                if (counts.TryGetValue(form, out int count))
                {
                    double sum = pairs.Sum(pair => _shares[pair.Lemma]);
                    foreach (LemmaPair pair in pairs)
                    {
                        expected[pair.Lemma] += count * _shares[pair.Lemma] / sum;
                    }
                }
            }

            foreach ((string lemma, double each) in expected)
            {
                _shares[lemma] = each / formCounts[lemma];
            }
        }

        _expected = expected;
    }

    /// <summary>How often forms of the lemma are expected in the texts.</summary>
    public double ExpectedOf(string lemma) => _expected[lemma];

    /// <summary>How often the lemma is expected for one of its forms.</summary>
    public double ShareOf(string lemma) => _shares[lemma];
}
