using Chancery.Analysis.Compounds;

namespace Chancery.Benchmarks.Analysis;

/// <summary>How often a word occurs, and how often it is written as a noun is.</summary>
internal readonly record struct Occurrence(int Count, int Capitals, int Smalls)
{
    /// <summary>In tenths; 5 where there is nothing to tell by.</summary>
    public int NounTenths => (int)Math.Round(10 * (Capitals + 0.5) / (Capitals + Smalls + 1));
}

/// <summary>
/// Learns from single words which of them compounds are made of: each word is parted at every place where both sides are
/// words, and expectation maximisation finds out which parts explain most words.
/// </summary>
internal sealed class CompoundLearner
{
    private const int Rounds = 5;
    private const int WordLengthMin = 7;
    private const int NounTenthsMin = 4;
    private const double LongerIsBetter = 1.4;
    private const int LongerUntil = 9;

    private readonly Dictionary<string, Occurrence> _words;
    private readonly CompoundJoints _joints;
    private Dictionary<string, double> _modifiers = [];
    private Dictionary<string, double> _heads = [];

    public CompoundLearner(IEnumerable<KeyValuePair<string, Occurrence>> words, CompoundJoints joints, IReadOnlySet<string> stopWords)
    {
        _joints = joints;
        _words = words
            .Where(word => word.Key.Length >= CompoundModel.PartLengthMin && word.Value.Count > 1)
            .Where(word => !stopWords.Contains(word.Key) && !joints.IsExcluded(word.Key))
            .Where(word => word.Key.Any(letter => "aeiouyäöüåé".Contains(letter, StringComparison.Ordinal)))
            .ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>All words that are or may be parts, with what is known of them, in their order.</summary>
    public List<CompoundWord> Learn()
    {
        List<(string Word, List<int> Places)> candidates = [];
        foreach (string word in _words.Keys.Order(StringComparer.Ordinal).Where(word => word.Length >= WordLengthMin && IsNoun(word)))
        {
            List<int> places = [.. Places(word)];
            if (places.Count > 0)
            {
                candidates.Add((word, places));
            }
        }

        for (int round = 0; round <= Rounds; round++)
        {
            Count(candidates, round);
        }

        Dictionary<string, List<(string, int)>> joints = JointsOf();
        return
        [
            .. _words.OrderBy(word => word.Key, StringComparer.Ordinal).Select(word => new CompoundWord(
                word.Key,
                word.Value.Count,
                (int)Math.Round(_heads.GetValueOrDefault(word.Key)),
                word.Value.NounTenths,
                joints.GetValueOrDefault(word.Key) ?? [])),
        ];
    }

    private bool IsNoun(string word) => _words[word].NounTenths >= NounTenthsMin;

    private IEnumerable<int> Places(string word)
    {
        for (int place = CompoundModel.PartLengthMin; place <= word.Length - CompoundModel.PartLengthMin; place++)
        {
            if (_words.ContainsKey(word[place..]) && IsNoun(word[place..]) && Bases(word[..place]).Any())
            {
                yield return place;
            }
        }
    }

    private IEnumerable<(string Base, string Joint)> Bases(string surface)
    {
        foreach (Joint joint in _joints.Joints.ToArray())
        {
            if (surface.EndsWith(joint.Added, StringComparison.Ordinal))
            {
                string text = surface[..^joint.Added.Length] + joint.Lost;
                if (text.Length >= CompoundModel.PartLengthMin && _words.ContainsKey(text))
                {
                    yield return (text, joint.ToString());
                }
            }
        }
    }

    private void Count(List<(string Word, List<int> Places)> candidates, int round)
    {
        Dictionary<string, double> modifiers = new(StringComparer.Ordinal);
        Dictionary<string, double> heads = new(StringComparer.Ordinal);
        foreach ((string word, List<int> places) in candidates)
        {
            double[] chances = [.. places.Select(place => round == 0 ? 1 : Chance(word, place))];
            double sum = chances.Sum();
            for (int i = 0; i < places.Count; i++)
            {
                string modifier = word[..places[i]];
                string head = word[places[i]..];
                modifiers[modifier] = modifiers.GetValueOrDefault(modifier) + (chances[i] / sum);
                heads[head] = heads.GetValueOrDefault(head) + (chances[i] / sum);
            }
        }

        (_modifiers, _heads) = (modifiers, heads);
    }

    private double Chance(string word, int place) =>
        Math.Max(_modifiers[word[..place]] - 0.5, 0.05) * Math.Max(_heads[word[place..]] - 0.5, 0.05)
        * Math.Pow(LongerIsBetter, Math.Min(place, LongerUntil) + Math.Min(word.Length - place, LongerUntil));

    private Dictionary<string, List<(string, int)>> JointsOf()
    {
        Dictionary<string, List<(string, int)>> joints = new(StringComparer.Ordinal);
        foreach ((string surface, double count) in _modifiers.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            int rounded = (int)Math.Round(count);
            foreach ((string word, string joint) in rounded == 0 ? [] : Bases(surface))
            {
                if (!joints.TryGetValue(word, out List<(string, int)>? own))
                {
                    joints.Add(word, own = []);
                }

                own.Add((joint, rounded));
            }
        }

        return joints;
    }
}
