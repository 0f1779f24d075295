namespace Chancery.CrossLanguage.Alignment;

/// <summary>How telling each feature is among the clauses of two documents: what stands in every clause tells nothing.</summary>
internal sealed class FeatureWeights
{
    private readonly Dictionary<int, float> _inverse = [];

    public FeatureWeights(IReadOnlyList<ClauseSignature> first, IReadOnlyList<ClauseSignature> second)
    {
        var counts = new Dictionary<int, int>();
        foreach (int feature in first.Concat(second).SelectMany(clause => clause.Features.Keys))
        {
            counts[feature] = counts.GetValueOrDefault(feature) + 1;
        }

        float clauses = first.Count + second.Count;
        foreach (var (feature, count) in counts)
        {
            _inverse.Add(feature, MathF.Log(1 + (clauses / count)));
        }
    }

    /// <summary>Clauses that stand side by side as one vector.</summary>
    public WeightedVector Vector(IReadOnlyList<ClauseSignature> clauses, int start, int count)
    {
        var features = new Dictionary<int, float>();
        int words = 0;
        for (int i = start; i < start + count; i++)
        {
            words += clauses[i].Words;
            foreach (var (feature, weight) in clauses[i].Features)
            {
                features[feature] = features.GetValueOrDefault(feature) + weight;
            }
        }

        foreach (int feature in features.Keys)
        {
            features[feature] = MathF.Sqrt(features[feature]) * _inverse[feature];
        }

        return new WeightedVector(features, words);
    }
}

/// <summary>Weighted features, and the words they come from.</summary>
internal sealed class WeightedVector
{
    private readonly int[] _features;
    private readonly float[] _weights;
    private readonly float _norm;

    public WeightedVector(Dictionary<int, float> features, int words)
    {
        _features = [.. features.Keys.Order()];
        _weights = [.. _features.Select(feature => features[feature])];
        _norm = MathF.Sqrt(_weights.Sum(weight => weight * weight));
        Words = words;
    }

    public int Words { get; }

    /// <summary>Cosine of the angle between two vectors, 0 to 1; 0 where one is empty.</summary>
    public float Cosine(WeightedVector other)
    {
        float product = 0;
        for (int i = 0, j = 0; i < _features.Length && j < other._features.Length;)
        {
            int order = _features[i].CompareTo(other._features[j]);
            product += order == 0 ? _weights[i] * other._weights[j] : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return product == 0 ? 0 : product / (_norm * other._norm);
    }
}
