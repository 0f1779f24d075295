using System.Text;

namespace Chancery.Index.Native;

/// <summary>The segments of one commit, opened for reading.</summary>
internal sealed class NativeSnapshot : IIndexSnapshot
{
    private const int CancellationInterval = 1024;

    private readonly Dictionary<string, List<Segment>> _segments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LanguageStatistics> _statistics = new(StringComparer.Ordinal);

    private NativeSnapshot(long commit, IReadOnlyList<Segment> segments)
    {
        Commit = commit;
        foreach (var group in segments.GroupBy(segment => segment.Description.Language))
        {
            _segments.Add(group.Key, [.. group]);
            _statistics.Add(group.Key, Sum([.. group.Select(segment => segment.Description)]));
        }

        Languages = [.. _segments.Keys.Order(StringComparer.Ordinal)];
    }

    public long Commit { get; }

    public IReadOnlyList<string> Languages { get; }

    public static NativeSnapshot Open(IIndexStorage storage, Manifest manifest)
    {
        var segments = new List<Segment>();
        try
        {
            foreach (var description in manifest.Segments)
            {
                segments.Add(Segment.Open(storage, description));
            }

            return new NativeSnapshot(manifest.Commit, segments);
        }
        catch
        {
            segments.ForEach(segment => segment.Dispose());
            throw;
        }
    }

    public LanguageStatistics Statistics(string language) =>
        _statistics.GetValueOrDefault(language) ?? new LanguageStatistics(0, 0, 0, 0);

    public LanguageResult Search(string language, SearchRequest request, CancellationToken cancellationToken) => Damage.Guard(() =>
    {
        var segments = SegmentsOf(language);
        var binder = new QueryBinder(segments, Statistics(language));
        var top = new TopClauses(request.Top);
        var facets = request.WithFacets ? new FacetCounts() : null;
        long total = 0;
        for (int i = 0; i < segments.Count; i++)
        {
            total += SearchSegment(segments[i], i, binder, request, top, facets, cancellationToken);
        }

        return new LanguageResult(top.BestFirst(language), total, facets?.Facets);
    });

    public StoredClause Clause(ClauseAddress address) =>
        Damage.Guard(() => SegmentAt(address).Clause(address.Ordinal));

    public StoredDocument DocumentOf(ClauseAddress address) => Damage.Guard(() =>
    {
        var segment = SegmentAt(address);
        return segment.Document(segment.ClauseDocuments[address.Ordinal]);
    });

    public ClauseAddress? Find(string documentId, string label) => Damage.Guard<ClauseAddress?>(() =>
    {
        if (Locate(documentId) is not { } place)
        {
            return null;
        }

        var wanted = Encoding.UTF8.GetBytes(label);
        var labels = place.Segment.Labels;
        var columns = place.Segment.DocumentColumns;
        for (int clause = columns.FirstClause(place.Document); clause < columns.EndClause(place.Document); clause++)
        {
            if (labels[clause].SequenceEqual(wanted))
            {
                return new ClauseAddress(place.Segment.Description.Language, place.Ordinal, clause);
            }
        }

        return null;
    });

    public StoredDocument? FindDocument(string documentId) =>
        Damage.Guard(() => Locate(documentId) is { } place ? place.Segment.Document(place.Document) : null);

    public IReadOnlyList<ClauseAddress> ClausesOf(string documentId) => Damage.Guard<IReadOnlyList<ClauseAddress>>(() =>
    {
        if (Locate(documentId) is not { } place)
        {
            return [];
        }

        var columns = place.Segment.DocumentColumns;
        int first = columns.FirstClause(place.Document);
        var clauses = new ClauseAddress[columns.EndClause(place.Document) - first];
        for (int i = 0; i < clauses.Length; i++)
        {
            clauses[i] = new ClauseAddress(place.Segment.Description.Language, place.Ordinal, first + i);
        }

        return clauses;
    });

    public IEnumerable<StoredDocument> Documents()
    {
        foreach (var segment in Languages.SelectMany(SegmentsOf))
        {
            foreach (int document in Damage.Guard(() => segment.LiveDocuments.Values.Order()))
            {
                yield return Damage.Guard(() => segment.Document(document));
            }
        }
    }

    public IEnumerable<TermStatistics> Terms(string language, Field field, string prefix)
    {
        var counts = new SortedDictionary<string, int>(Utf8Order.Instance);
        var key = TermDictionaryWriter.Key(field, prefix);
        foreach (var segment in SegmentsOf(language))
        {
            Damage.Guard(() => AddTerms(segment, key, counts));
        }

        return counts.Select(pair => new TermStatistics(pair.Key, pair.Value));
    }

    public void Dispose()
    {
        foreach (var segment in _segments.Values.SelectMany(each => each))
        {
            segment.Dispose();
        }
    }

    private static long SearchSegment(
        Segment segment, int ordinal, QueryBinder binder, SearchRequest request, TopClauses top, FacetCounts? facets, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var cursor = binder.Bind(request.Query, segment);
        var accepts = SegmentFilter.Of(request.Filter, segment);
        var byDocument = facets is null ? null : new int[segment.DocumentCount];
        long total = 0;
        int visited = 0;
        while (cursor.Next() is var clause && clause != Matching.ClauseCursor.End)
        {
            if (++visited % CancellationInterval == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (segment.IsRemoved(clause) || (accepts is not null && !accepts(clause)))
            {
                continue;
            }

            total++;
            int document = segment.ClauseDocuments[clause];
            if (byDocument is not null)
            {
                byDocument[document]++;
            }

            int day = request.ByDate ? segment.DocumentColumns.Day(document) : 0;
            top.Offer(new TopClauses.Candidate(day, request.Top > 0 ? cursor.Score() : 0, ordinal, clause));
        }

        facets?.Add(segment, byDocument!);
        return total;
    }

    private static bool AddTerms(Segment segment, byte[] key, SortedDictionary<string, int> counts)
    {
        var terms = segment.Terms.From(key);
        while (terms.MoveNext() && terms.Key.StartsWith(key))
        {
            string term = Encoding.UTF8.GetString(terms.Key[1..]);
            counts[term] = counts.GetValueOrDefault(term) + terms.Entry.Clauses;
        }

        return true;
    }

    private static LanguageStatistics Sum(IReadOnlyList<ManifestSegment> segments) => new(
        segments.Sum(segment => segment.Documents - segment.RemovedDocuments),
        segments.Sum(segment => segment.Clauses - segment.RemovedClauses),
        segments.Sum(segment => (long)segment.Clauses),
        segments.Sum(segment => segment.Tokens));

    private List<Segment> SegmentsOf(string language) => _segments.GetValueOrDefault(language) ?? [];

    private Segment SegmentAt(ClauseAddress address) => SegmentsOf(address.Language)[address.Segment];

    private (Segment Segment, int Ordinal, int Document)? Locate(string documentId)
    {
        foreach (var segments in _segments.Values)
        {
            for (int i = 0; i < segments.Count; i++)
            {
                if (segments[i].LiveDocuments.TryGetValue(documentId, out int document))
                {
                    return (segments[i], i, document);
                }
            }
        }

        return null;
    }
}
