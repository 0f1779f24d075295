using Chancery.Index;

namespace Chancery.CrossLanguage.Works;

/// <summary>What a clause's id leads to.</summary>
/// <param name="Id">The id that the clause has now.</param>
/// <param name="Address">Where it is; null where it is gone or was never there.</param>
/// <param name="IsRedirected">Whether the id that was asked for is an older one of it.</param>
/// <param name="IsGone">Whether there was such a clause and its text is no longer in the document.</param>
public sealed record ResolvedClause(string Id, ClauseAddress? Address, bool IsRedirected, bool IsGone);

/// <summary>Follows ids of clauses to where their text is now. Ids stand for ever; where a text went is kept with its document.</summary>
public static class ClauseResolution
{
    private const int StepsMax = 100;

    /// <summary>Resolves an id.</summary>
    /// <param name="snapshot">The snapshot to look in.</param>
    /// <param name="documentId">Id of the document.</param>
    /// <param name="label">Label of the clause, as it is or once was.</param>
    public static ResolvedClause Resolve(IIndexSnapshot snapshot, string documentId, string label)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        if (snapshot.FindDocument(documentId) is not { } document)
        {
            return new ResolvedClause($"{documentId}/{label}", null, false, false);
        }

        string now = Follow(document, label);
        if (now.Length == 0)
        {
            return new ResolvedClause($"{documentId}/{label}", null, false, true);
        }

        return new ResolvedClause($"{documentId}/{now}", snapshot.Find(documentId, now), now != label, false);
    }

    /// <summary>The label that a label's text has now; empty where the text is gone.</summary>
    internal static string Follow(StoredDocument document, string label)
    {
        for (int step = 0; step < StepsMax && document.Redirects?.TryGetValue(label, out string? next) == true; step++)
        {
            label = next;
            if (label.Length == 0)
            {
                break;
            }
        }

        return label;
    }
}
