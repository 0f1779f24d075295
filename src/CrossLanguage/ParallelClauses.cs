using Chancery.Analysis;
using Chancery.Index;

namespace Chancery.CrossLanguage;

/// <summary>A clause of another language version of the same work.</summary>
/// <param name="Id">Id of the clause: <c>work/de/cl_27</c>.</param>
/// <param name="Language">Its language.</param>
/// <param name="Address">Where it stands in the snapshot.</param>
public sealed record ParallelClause(string Id, string Language, ClauseAddress Address);

/// <summary>Finds the same clause in the other languages of its work: the one with the same label.</summary>
public static class ParallelClauses
{
    /// <summary>The clauses parallel to a clause, in the order of the languages; empty where the work has no other version of it.</summary>
    /// <param name="snapshot">The snapshot to look in.</param>
    /// <param name="work">Id of the work.</param>
    /// <param name="language">Language of the clause at hand, which is left out; null to have all versions.</param>
    /// <param name="label">Label of the clause.</param>
    public static IReadOnlyList<ParallelClause> Of(IIndexSnapshot snapshot, string work, string? language, string label)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var parallel = new List<ParallelClause>();
        foreach (string other in Analyzer.Languages)
        {
            if (other != language && snapshot.Find($"{work}/{other}", label) is { } address)
            {
                parallel.Add(new ParallelClause($"{work}/{other}/{label}", other, address));
            }
        }

        return parallel;
    }
}
