namespace Chancery.CrossLanguage.Alignment;

/// <summary>What of a document can be compared across languages.</summary>
public sealed class DocumentSkeleton
{
    /// <summary>Features that a sketch has at most.</summary>
    public const int SketchSize = 64;

    /// <summary>Countries and places that a document is known by.</summary>
    private const int LeadingNames = 3;

    /// <summary>A name leads where it stands in about every sixth clause; a place named in passing does not tell works apart.</summary>
    private const float LeadingShare = 1f / 6;
    private const float LeadingCountMin = 2;

    private readonly Dictionary<int, float> _names = [];

    /// <param name="clauses">Its clauses' signatures, in order.</param>
    public DocumentSkeleton(IReadOnlyList<ClauseSignature> clauses)
    {
        ArgumentNullException.ThrowIfNull(clauses);
        Clauses = clauses;
        foreach (var (feature, weight) in clauses.SelectMany(clause => clause.Identity))
        {
            _names[feature] = _names.GetValueOrDefault(feature) + weight;
        }

        Sketch = [.. clauses.SelectMany(clause => clause.Features.Keys).Distinct().Order().Take(SketchSize)];
    }

    /// <summary>Signatures of its clauses, in order.</summary>
    public IReadOnlyList<ClauseSignature> Clauses { get; }

    /// <summary>The smallest of its features, which are hashes: two documents' sketches share about as many as the documents do (Broder 1997).</summary>
    public IReadOnlyList<int> Sketch { get; }

    /// <summary>Estimated share of the features of two documents that both have, 0 to 1.</summary>
    public static float Resemblance(IReadOnlyList<int> first, IReadOnlyList<int> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var smallest = first.Union(second).Order().Take(SketchSize).ToHashSet();
        int shared = first.Intersect(second).Count(smallest.Contains);
        return smallest.Count == 0 ? 0 : (float)shared / smallest.Count;
    }

    /// <summary>Share of the countries and places most often named in each that the other names too; 1 where neither names any.</summary>
    public float SharedIdentity(DocumentSkeleton other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var mine = Leading();
        var others = other.Leading();
        int all = mine.Count + others.Count;
        int shared = mine.Count(other._names.ContainsKey) + others.Count(_names.ContainsKey);
        return all == 0 ? 1 : (float)shared / all;
    }

    private List<int> Leading() =>
    [
        .. _names
            .Where(name => name.Value >= Math.Max(LeadingCountMin, Clauses.Count * LeadingShare))
            .OrderByDescending(name => name.Value)
            .ThenBy(name => name.Key)
            .Take(LeadingNames)
            .Select(name => name.Key),
    ];
}
