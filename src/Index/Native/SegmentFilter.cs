namespace Chancery.Index.Native;

/// <summary>A clause filter bound to a segment: decided once a document, looked up once a clause.</summary>
internal static class SegmentFilter
{
    /// <summary>A test on clause ordinals; null where the filter lets everything through.</summary>
    public static Func<int, bool>? Of(ClauseFilter filter, Segment segment)
    {
        if (filter.IsEmpty)
        {
            return null;
        }

        var documents = AcceptedDocuments(filter, segment);
        var numbers = filter.Numbers is { Count: > 0 } wanted ? new HashSet<string>(wanted, StringComparer.OrdinalIgnoreCase) : null;
        return clause =>
            documents[segment.ClauseDocuments[clause]] &&
            (numbers is null || numbers.Contains(segment.Numbers.Text(clause)));
    }

    private static bool[] AcceptedDocuments(ClauseFilter filter, Segment segment)
    {
        var accepted = new bool[segment.DocumentCount];
        var kinds = Ordinals(filter.Kinds, segment);
        var parties = Ordinals(filter.Parties, segment);
        int after = DocumentColumnsWriter.Day(filter.After);
        int before = filter.Before is null ? int.MaxValue : DocumentColumnsWriter.Day(filter.Before);
        var columns = segment.DocumentColumns;
        for (int document = 0; document < accepted.Length; document++)
        {
            int day = columns.Day(document);
            bool inTime = (filter.After is null && filter.Before is null) || (day > 0 && day >= after && day <= before);
            accepted[document] =
                inTime &&
                (kinds is null || kinds.Contains(columns.Kind(document))) &&
                (parties is null || AnyOf(columns.Parties(document), parties)) &&
                HasId(filter, segment, document);
        }

        return accepted;
    }

    private static bool HasId(ClauseFilter filter, Segment segment, int document)
    {
        if (filter.Works is not { Count: > 0 } && filter.Documents is not { Count: > 0 })
        {
            return true;
        }

        string id = segment.DocumentIds.Text(document);
        return (filter.Documents is not { Count: > 0 } documents || documents.Contains(id, StringComparer.OrdinalIgnoreCase)) &&
            (filter.Works is not { Count: > 0 } works || works.Contains(Work(id), StringComparer.OrdinalIgnoreCase));
    }

    private static string Work(string documentId) =>
        documentId.LastIndexOf('/') is var end and >= 0 ? documentId[..end] : documentId;

    private static HashSet<int>? Ordinals(IReadOnlyList<string>? wanted, Segment segment)
    {
        if (wanted is not { Count: > 0 })
        {
            return null;
        }

        var ordinals = new HashSet<int>();
        var values = segment.Values;
        for (int i = 0; i < values.Count; i++)
        {
            if (wanted.Contains(values.Text(i), StringComparer.OrdinalIgnoreCase))
            {
                ordinals.Add(i);
            }
        }

        return ordinals;
    }

    private static bool AnyOf(ReadOnlySpan<int> ordinals, HashSet<int> wanted)
    {
        foreach (int ordinal in ordinals)
        {
            if (wanted.Contains(ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
