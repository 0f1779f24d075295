using System.Globalization;
using Chancery.CrossLanguage.Alignment;

namespace Chancery.CrossLanguage.Works;

/// <summary>A document that another may be a version of.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Work">Its work.</param>
/// <param name="Language">Its language.</param>
/// <param name="Sketch">Its sketch.</param>
/// <param name="Skeleton">Reads its skeleton; asked for only where the sketch resembles.</param>
public sealed record VersionCandidate(
    string Id, string Work, string Language, IReadOnlyList<int> Sketch, Func<DocumentSkeleton> Skeleton);

/// <summary>A work that a document was found to be a version of.</summary>
/// <param name="Work">The work.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Why">The reason, for people.</param>
public sealed record WorkMatch(string Work, float Confidence, string Why);

/// <summary>
/// Recognises language versions of one work under unrelated names: by their concepts, figures and names, clause by clause in
/// order. A false join is worse than a missed one, so every bound is on the safe side.
/// </summary>
public static class WorkMatcher
{
    /// <summary>Documents whose sketches resemble less are not looked at.</summary>
    private const float ResemblanceMin = 0.12f;
    private const int CandidatesMax = 8;

    /// <summary>Bounds measured on language versions and on treaties of one series, which differ in little but the names of the parties.</summary>
    private const float CoverageMin = 0.85f;
    private const float SimilarityMin = 0.22f;
    private const float IdentityMin = 0.7f;

    /// <summary>How much better the best work must be than the next.</summary>
    private const float Margin = 1.15f;

    /// <summary>Clauses that a document must have to be recognised.</summary>
    private const int ClausesMin = 4;

    /// <summary>Finds the work that a document is a version of.</summary>
    /// <param name="language">The document's language.</param>
    /// <param name="document">The document.</param>
    /// <param name="candidates">Documents it may belong to; those of its own language, and of works that have its language, are left out.</param>
    /// <returns>Null where none is sure enough.</returns>
    public static WorkMatch? Find(string language, DocumentSkeleton document, IReadOnlyList<VersionCandidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(candidates);
        if (document.Clauses.Count < ClausesMin)
        {
            return null;
        }

        var taken = candidates.Where(each => each.Language == language).Select(each => each.Work).ToHashSet(StringComparer.Ordinal);
        var ranked = candidates
            .Where(each => !taken.Contains(each.Work))
            .Select(each => (Candidate: each, Resemblance: DocumentSkeleton.Resemblance(document.Sketch, each.Sketch)))
            .Where(each => each.Resemblance >= ResemblanceMin)
            .OrderByDescending(each => each.Resemblance)
            .ThenBy(each => each.Candidate.Id, StringComparer.Ordinal)
            .Take(CandidatesMax)
            .Select(each => (each.Candidate, Comparison: VersionComparison.Of(document, each.Candidate.Skeleton())))
            .OrderByDescending(each => each.Comparison.Score)
            .ToList();
        return Decide(ranked);
    }

    private static WorkMatch? Decide(List<(VersionCandidate Candidate, VersionComparison Comparison)> ranked)
    {
        if (ranked.Count == 0)
        {
            return null;
        }

        var (best, comparison) = ranked[0];
        float next = ranked.Where(each => each.Candidate.Work != best.Work).Select(each => each.Comparison.Score).FirstOrDefault();
        bool sure = comparison.Coverage >= CoverageMin && comparison.Similarity >= SimilarityMin &&
            comparison.Identity >= IdentityMin && comparison.Score >= next * Margin;
        return sure
            ? new WorkMatch(
                best.Work,
                MathF.Round(Math.Min(1, comparison.Score * 2), 2),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{comparison.Coverage:P0} of its words stand in clauses that say what those of {best.Id} say (similarity {comparison.Similarity:0.00}, same countries and places {comparison.Identity:P0})"))
            : null;
    }
}
