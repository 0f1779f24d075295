namespace Chancery.Index.Tests.Oracle;

/// <summary>
/// The oracle: keeps clauses in a list and reads all of them for every query, the slow obvious way. It stands for an index
/// whose segments are its commits, which is where the native engine puts clauses as long as nothing is merged.
/// </summary>
internal sealed class LinearScan
{
    private readonly Dictionary<string, List<List<ScannedClause>>> _segments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ScannedClause>> _pending = new(StringComparer.Ordinal);

    public IEnumerable<string> Languages => _segments.Keys;

    public void Put(AnalyzedDocument document)
    {
        Remove(document.Document.Id);
        if (!_pending.TryGetValue(document.Document.Language, out var clauses))
        {
            _pending.Add(document.Document.Language, clauses = []);
        }

        clauses.AddRange(document.Clauses.Select(clause => new ScannedClause(document.Document, clause)));
    }

    public void Remove(string documentId)
    {
        var everything = _segments.Values.SelectMany(segments => segments.SelectMany(clauses => clauses)).Concat(_pending.Values.SelectMany(clauses => clauses));
        foreach (var clause in everything.Where(clause => clause.Document.Id == documentId))
        {
            clause.Removed = true;
        }
    }

    public void Commit()
    {
        foreach (var (language, clauses) in _pending)
        {
            if (!_segments.TryGetValue(language, out var segments))
            {
                _segments.Add(language, segments = []);
            }

            segments.Add(clauses);
        }

        _pending.Clear();
        foreach (var segments in _segments.Values)
        {
            segments.RemoveAll(clauses => clauses.TrueForAll(clause => clause.Removed));
        }
    }

    /// <summary>Everything that matches, best first, with exact scores.</summary>
    public IReadOnlyList<ScannedHit> Search(string language, SearchRequest request)
    {
        var segments = _segments.GetValueOrDefault(language) ?? [];
        var scores = new ScanScores([.. segments.SelectMany(clauses => clauses)]);
        var hits = new List<ScannedHit>();
        for (int segment = 0; segment < segments.Count; segment++)
        {
            for (int ordinal = 0; ordinal < segments[segment].Count; ordinal++)
            {
                var clause = segments[segment][ordinal];
                if (!clause.Removed && ScanFilter.Accepts(request.Filter, clause) && scores.Score(request.Query, clause) is { } score)
                {
                    hits.Add(new ScannedHit(new ClauseAddress(language, segment, ordinal), clause, score));
                }
            }
        }

        return [.. hits
            .OrderByDescending(hit => request.ByDate ? hit.Clause.Document.Date ?? DateOnly.MinValue : default)
            .ThenByDescending(hit => hit.Score)
            .ThenBy(hit => hit.Address.Segment)
            .ThenBy(hit => hit.Address.Ordinal)];
    }

    public static Facets FacetsOf(IReadOnlyList<ScannedHit> hits)
    {
        static Dictionary<TKey, long> Count<TKey>(IEnumerable<TKey> keys)
            where TKey : notnull =>
            keys.GroupBy(key => key).ToDictionary(group => group.Key, group => group.LongCount());

        return new Facets(
            Count(hits.Select(hit => hit.Clause.Document.Kind)),
            Count(hits.SelectMany(hit => hit.Clause.Document.Parties.Distinct())),
            Count(hits.Select(hit => hit.Clause.Document.Date).OfType<DateOnly>().Select(date => date.Year)));
    }

    public LanguageStatistics Statistics(string language)
    {
        var all = (_segments.GetValueOrDefault(language) ?? []).SelectMany(clauses => clauses).ToList();
        var live = all.Where(clause => !clause.Removed).ToList();
        return new LanguageStatistics(
            live.Select(clause => clause.Document.Id).Distinct().Count(), live.Count, all.Count, all.Sum(clause => (long)clause.Length));
    }

    /// <summary>Clauses that hold each term of a field that begins with a prefix.</summary>
    public IReadOnlyList<TermStatistics> Terms(string language, Field field, string prefix) =>
        [.. (_segments.GetValueOrDefault(language) ?? [])
            .SelectMany(clauses => clauses)
            .SelectMany(clause => clause.Places.Keys)
            .Where(key => key.Field == field && key.Term.StartsWith(prefix, StringComparison.Ordinal))
            .GroupBy(key => key.Term)
            .Select(group => new TermStatistics(group.Key, group.Count()))
            .OrderBy(term => term.Term, Comparer<string>.Create(CompareUtf8))];

    private static int CompareUtf8(string x, string y) =>
        System.Text.Encoding.UTF8.GetBytes(x).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(y));
}

/// <summary>A clause that answers, and by how much.</summary>
internal sealed record ScannedHit(ClauseAddress Address, ScannedClause Clause, double Score);

/// <summary>A clause with the places of its terms.</summary>
internal sealed class ScannedClause
{
    public ScannedClause(StoredDocument document, AnalyzedClause clause)
    {
        Document = document;
        Clause = clause.Clause;
        for (int i = 0; i < clause.Terms.Count; i++)
        {
            var key = (clause.Terms.Field(i), clause.Terms.Term(i).ToString());
            if (!Places.TryGetValue(key, out var places))
            {
                Places.Add(key, places = []);
            }

            places.Add(clause.Terms.Position(i));
            Length += clause.Terms.Field(i) == Field.Text ? 1 : 0;
        }
    }

    public StoredDocument Document { get; }

    public StoredClause Clause { get; }

    public Dictionary<(Field Field, string Term), List<int>> Places { get; } = [];

    public int Length { get; }

    public bool Removed { get; set; }
}
