using Chancery.Analysis;
using Chancery.CrossLanguage.Works;
using Chancery.Index;

namespace Chancery.CrossLanguage;

/// <summary>A clause of another language version of the same work.</summary>
/// <param name="Id">Id of the clause: <c>work/de/cl_27</c>.</param>
/// <param name="Language">Its language.</param>
/// <param name="Address">Where it stands in the snapshot.</param>
/// <param name="Confidence">How sure it is that it says the same, from 0 to 1; 1 where the numbers agree.</param>
public sealed record ParallelClause(string Id, string Language, ClauseAddress Address, float Confidence = 1);

/// <summary>Finds the same clause in the other languages of its work: by its label, or by the alignment where labels do not agree.</summary>
public static class ParallelClauses
{
    /// <summary>The clauses parallel to a clause, in the order of the languages; empty where the work has no other version of it.</summary>
    /// <param name="snapshot">The snapshot to look in.</param>
    /// <param name="work">Id of the work.</param>
    /// <param name="language">Language of the clause at hand, which is left out; null to have all versions, the label then being a key of the work.</param>
    /// <param name="label">Label of the clause.</param>
    public static IReadOnlyList<ParallelClause> Of(IIndexSnapshot snapshot, string work, string? language, string label)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var keys = language is null
            ? [new ParallelKey(label, 1)]
            : KeysOf(snapshot.FindDocument($"{work}/{language}"), label);
        var parallel = new List<ParallelClause>();
        foreach (string other in Analyzer.Languages.Where(other => other != language))
        {
            if (snapshot.FindDocument($"{work}/{other}") is { } document)
            {
                parallel.AddRange(Find(snapshot, document, keys));
            }
        }

        return parallel;
    }

    private static IEnumerable<ParallelClause> Find(IIndexSnapshot snapshot, StoredDocument document, IReadOnlyList<ParallelKey> keys)
    {
        var found = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            foreach (var (label, parallels) in document.Parallels ?? new Dictionary<string, IReadOnlyList<ParallelKey>>())
            {
                foreach (var same in parallels.Where(each => each.Key == key.Key))
                {
                    found[label] = Math.Max(found.GetValueOrDefault(label), Math.Min(same.Confidence, key.Confidence));
                }
            }

            foreach (string label in LabelsOf(document, key.Key))
            {
                found[label] = key.Confidence;
            }
        }

        return found
            .Select(each => (each.Key, each.Value, Address: snapshot.Find(document.Id, each.Key)))
            .Where(each => each.Address is not null)
            .OrderBy(each => each.Address!.Value.Ordinal)
            .Select(each => new ParallelClause($"{document.Id}/{each.Key}", document.Language, each.Address!.Value, each.Value));
    }

    /// <summary>Labels that a key names by itself: the key, or what took its place when a clause was renumbered.</summary>
    private static IEnumerable<string> LabelsOf(StoredDocument document, string key)
    {
        string label = ClauseResolution.Follow(document, key);
        if (label.Length > 0 && document.Parallels?.ContainsKey(label) != true)
        {
            yield return label;
        }
    }

    private static IReadOnlyList<ParallelKey> KeysOf(StoredDocument? document, string label) =>
        document?.Parallels is { } parallels && parallels.TryGetValue(label, out var keys)
            ? keys
            : [new ParallelKey(ClauseSuccession.Plain(label), 1)];
}
