namespace Chancery.Index.Native;

/// <summary>Counts matching clauses a document, then spreads the counts over the documents' kinds, parties and years.</summary>
internal sealed class FacetCounts
{
    private readonly Dictionary<string, long> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _parties = new(StringComparer.Ordinal);
    private readonly Dictionary<int, long> _years = [];

    public Facets Facets => new(_kinds, _parties, _years);

    public void Add(Segment segment, int[] clausesByDocument)
    {
        var columns = segment.DocumentColumns;
        var values = segment.Values;
        for (int document = 0; document < clausesByDocument.Length; document++)
        {
            int count = clausesByDocument[document];
            if (count == 0)
            {
                continue;
            }

            Count(_kinds, values.Text(columns.Kind(document)), count);
            foreach (int party in columns.Parties(document))
            {
                Count(_parties, values.Text(party), count);
            }

            if (columns.Day(document) > 0)
            {
                Count(_years, DateOnly.FromDayNumber(columns.Day(document) - 1).Year, count);
            }
        }
    }

    private static void Count<TKey>(Dictionary<TKey, long> counts, TKey key, int count)
        where TKey : notnull =>
        counts[key] = counts.GetValueOrDefault(key) + count;
}
