using Chancery.CrossLanguage.Alignment;
using Chancery.CrossLanguage.Works;
using Chancery.Documents;
using Chancery.Index;

namespace Chancery.Indexing;

/// <summary>Gives clauses whose labels do not agree with those of another version the keys of the clauses they are parallel to.</summary>
internal static class ParallelKeys
{
    /// <summary>Share of the longer version's labels that must agree for numbers to be trusted.</summary>
    private const double AgreementMin = 0.9;

    /// <summary>Clauses of a version above which labels are trusted as they are: bulk data names its rows.</summary>
    private const int ClausesMax = 5000;

    /// <summary>Pairs surer than this are kept.</summary>
    private const float ConfidenceMin = 0.1f;

    /// <summary>A version's language and clauses.</summary>
    internal sealed record Version(string Language, IReadOnlyList<Clause> Clauses);

    public static Version Side(string language, IReadOnlyList<Clause> clauses) => new(language, clauses);

    /// <summary>By label, the keys of clauses that the label alone does not tell.</summary>
    /// <param name="signatures">Reads signatures.</param>
    /// <param name="own">The version that comes.</param>
    /// <param name="other">The version that is there.</param>
    /// <param name="otherKeys">Keys of the one that is there, where its labels do not tell.</param>
    public static Dictionary<string, IReadOnlyList<ParallelKey>> Of(
        SignatureReader signatures, Version own, Version other, IReadOnlyDictionary<string, IReadOnlyList<ParallelKey>>? otherKeys)
    {
        if (LabelsAgree(own, other) && otherKeys is null or { Count: 0 })
        {
            return [];
        }

        var pairs = ClauseAligner.Align(Read(signatures, own), Read(signatures, other));
        var keys = own.Clauses.ToDictionary(clause => clause.Label, _ => new List<ParallelKey>(), StringComparer.Ordinal);
        foreach (var pair in pairs.Where(pair => pair.Confidence >= ConfidenceMin))
        {
            foreach (int mine in pair.First)
            {
                keys[own.Clauses[mine].Label].AddRange(pair.Second
                    .SelectMany(theirs => KeysOf(other.Clauses[theirs].Label, otherKeys))
                    .Select(key => key with { Confidence = Math.Min(key.Confidence, pair.Confidence) }));
            }
        }

        // A clause that has no counterpart has a key of its own, lest its label meet another's by chance.
        return keys
            .Where(each => each.Value is not [{ Confidence: >= 1 } only] || only.Key != ClauseSuccession.Plain(each.Key))
            .ToDictionary(
                each => each.Key,
                each => (IReadOnlyList<ParallelKey>)(each.Value.Count > 0 ? each.Value : [new ParallelKey($"{own.Language}:{each.Key}", 1)]),
                StringComparer.Ordinal);
    }

    private static IReadOnlyList<ParallelKey> KeysOf(string label, IReadOnlyDictionary<string, IReadOnlyList<ParallelKey>>? keys) =>
        keys is not null && keys.TryGetValue(label, out var known) ? known : [new ParallelKey(ClauseSuccession.Plain(label), 1)];

    private static List<ClauseSignature> Read(SignatureReader signatures, Version version) =>
        [.. version.Clauses.Select(clause => signatures.Read(clause.Text, version.Language, clause.Number))];

    /// <summary>Numbers agree where nearly all of both are in both; paragraphs counted in order agree only where there are as many.</summary>
    private static bool LabelsAgree(Version own, Version other)
    {
        if (Math.Max(own.Clauses.Count, other.Clauses.Count) > ClausesMax)
        {
            return true;
        }

        var mine = Labels(own);
        var theirs = Labels(other);
        int common = mine.Count(theirs.Contains);
        bool counted = common > 0 && mine.Count(IsCounted) > mine.Count / 2;
        return common >= AgreementMin * Math.Max(mine.Count, theirs.Count) && (!counted || mine.Count == theirs.Count);
    }

    private static HashSet<string> Labels(Version version) =>
        version.Clauses.Select(clause => ClauseSuccession.Plain(clause.Label)).ToHashSet(StringComparer.Ordinal);

    private static bool IsCounted(string label) => label.StartsWith("p_", StringComparison.Ordinal);
}
