namespace Chancery.CrossLanguage.Alignment;

/// <summary>How alike two documents of different languages are, seen as possible versions of one work.</summary>
/// <param name="Coverage">Share of both documents' words that stand in aligned clauses.</param>
/// <param name="Similarity">Mean similarity of aligned clauses, by their words.</param>
/// <param name="Identity">Share of the countries and places most often named in each that the other names too, 0 to 1; 1 where neither names any.</param>
/// <param name="Pairs">The aligned clauses.</param>
public sealed record VersionComparison(float Coverage, float Similarity, float Identity, IReadOnlyList<AlignedPair> Pairs)
{
    /// <summary>One figure for all of it, 0 to 1.</summary>
    public float Score => Coverage * Similarity * Identity;

    /// <summary>Compares two documents.</summary>
    public static VersionComparison Of(DocumentSkeleton first, DocumentSkeleton second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var pairs = ClauseAligner.Align(first.Clauses, second.Clauses);
        float covered = 0;
        float similarity = 0;
        foreach (var pair in pairs)
        {
            float words = pair.First.Sum(i => first.Clauses[i].Words) + pair.Second.Sum(i => second.Clauses[i].Words);
            covered += words;
            similarity += words * pair.Similarity;
        }

        float all = first.Clauses.Sum(clause => clause.Words) + second.Clauses.Sum(clause => clause.Words);
        return new VersionComparison(
            all == 0 ? 0 : covered / all, covered == 0 ? 0 : similarity / covered, first.SharedIdentity(second), pairs);
    }
}
