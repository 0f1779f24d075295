namespace Chancery.CrossLanguage.Alignment;

/// <summary>What of a document can be compared across languages.</summary>
public sealed class DocumentSkeleton
{
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
    }

    /// <summary>Signatures of its clauses, in order.</summary>
    public IReadOnlyList<ClauseSignature> Clauses { get; }

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
        [.. _names.Where(name => name.Value >= Math.Max(LeadingCountMin, Clauses.Count * LeadingShare)).OrderByDescending(name => name.Value).ThenBy(name => name.Key).Take(LeadingNames).Select(name => name.Key)];
}
