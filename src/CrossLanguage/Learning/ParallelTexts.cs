using Chancery.Index;

namespace Chancery.CrossLanguage.Learning;

/// <summary>Reads the clauses that an index has in several languages: those of one work with the same label.</summary>
public static class ParallelTexts
{
    /// <summary>Each such clause's texts by language; works in ordinal order, clauses in the reading order of the first language.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Of(IIndexSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot.Documents()
            .GroupBy(document => document.Work, StringComparer.Ordinal)
            .Where(work => work.Count() > 1)
            .OrderBy(work => work.Key, StringComparer.Ordinal)
            .SelectMany(work => Of(snapshot, work));
    }

    private static List<Dictionary<string, string>> Of(IIndexSnapshot snapshot, IEnumerable<StoredDocument> versions)
    {
        var clauses = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        var order = new List<Dictionary<string, string>>();
        foreach (var document in versions)
        {
            foreach (var clause in snapshot.ClausesOf(document.Id).Select(snapshot.Clause))
            {
                if (!clauses.TryGetValue(clause.Label, out var texts))
                {
                    texts = new Dictionary<string, string>(StringComparer.Ordinal);
                    clauses.Add(clause.Label, texts);
                    order.Add(texts);
                }

                texts[document.Language] = clause.Text;
            }
        }

        return [.. order.Where(texts => texts.Count > 1)];
    }
}
