using Chancery.Index.Native.Matching;

namespace Chancery.Index.Native;

/// <summary>Binds a query to a language of a snapshot: looks its terms up, adds up their statistics over the segments, and makes a segment's cursors.</summary>
internal sealed class QueryBinder(IReadOnlyList<Segment> segments, LanguageStatistics statistics)
{
    /// <summary>Terms that one prefix may stand for in a segment.</summary>
    public const int PrefixTermsMax = 1024;

    private readonly float _averageLength =
        statistics.ScoredTokens == 0 ? 1 : (float)statistics.ScoredTokens / statistics.ScoredClauses;

    private readonly Dictionary<(GroupQuery Group, float Boost), float> _weights = new(ReferenceGroups.Instance);

    /// <summary>The cursor of a query over one of the segments.</summary>
    public ClauseCursor Bind(IndexQuery query, Segment segment) => query switch
    {
        GroupQuery group => Bind(group, segment, group.Boost),
        NearQuery near => Bind(near, segment),
        BooleanQuery boolean => Bind(boolean, segment),
        BestOfQuery best => new Disjunction([.. best.Queries.Select(each => Bind(each, segment))], matchMin: 1, bestOnly: true),
        EveryClauseQuery => new EveryClause(segment.ClauseCount, null),
        FilterQuery filter => new EveryClause(segment.ClauseCount, SegmentFilter.Of(filter.Filter, segment)),
        NoClauseQuery => new NoClause(),
        _ => throw new ArgumentException($"the native engine knows no {query.GetType().Name}", nameof(query)),
    };

    private OccurrenceCursor Bind(GroupQuery group, Segment segment, float boost)
    {
        var units = new List<(OccurrenceCursor, float)>();
        foreach (var unit in group.Units)
        {
            units.AddRange(Cursors(unit, segment).Select(cursor => (cursor, unit.Weight)));
        }

        return units.Count == 0
            ? new NoClause()
            : new GroupCursor(units, new Scorer(segment, WeightOf(group, boost), _averageLength));
    }

    private GroupCursor Bind(NearQuery near, Segment segment)
    {
        var slots = near.Slots.Select(slot => Bind(slot, segment, 1)).ToList();
        float weight = near.Boost * near.Slots.Sum(slot => WeightOf(slot, 1));
        return new GroupCursor([(new NearCursor(slots, near.Slop, near.InOrder), 1f)], new Scorer(segment, weight, _averageLength));
    }

    private ClauseCursor Bind(BooleanQuery query, Segment segment)
    {
        List<ClauseCursor> BindAll(IReadOnlyList<IndexQuery> queries) => [.. queries.Select(each => Bind(each, segment))];

        var must = BindAll(query.Must);
        var filter = BindAll(query.Filter);
        var prefer = BindAll(query.Prefer);
        if (query.Should.Count > 0)
        {
            bool optional = query.ShouldMatchMin <= 0 && must.Count + filter.Count > 0;
            var should = BindAll(query.Should);
            (optional ? prefer : must).Add(new Disjunction(should, Math.Max(1, query.ShouldMatchMin)));
        }

        ClauseCursor cursor = (must.Count, filter.Count) switch
        {
            (0, 0) => new EveryClause(segment.ClauseCount, null),
            (1, 0) => must[0],
            _ => new Conjunction(must, filter),
        };
        foreach (var unwanted in BindAll(query.MustNot))
        {
            cursor = new Exclusion(cursor, unwanted);
        }

        return prefer.Count == 0 ? cursor : new Preference(cursor, prefer);
    }

    private static IEnumerable<OccurrenceCursor> Cursors(QueryUnit unit, Segment segment)
    {
        switch (unit)
        {
            case TermUnit term:
                return Find(segment, term.Field, term.Term) is { } entry ? [new TermCursor(segment, entry)] : [];
            case PhraseUnit phrase:
                var entries = phrase.Terms.Select(term => Find(segment, phrase.Field, term)).ToList();
                return entries.TrueForAll(each => each is not null)
                    ? [new NearCursor([.. entries.Select(each => new TermCursor(segment, each!.Value))], phrase.Slop, inOrder: true)]
                    : [];
            case PrefixUnit prefix:
                return PrefixEntries(segment, prefix).Select(each => new TermCursor(segment, each));
            default:
                throw new ArgumentException($"the native engine knows no {unit.GetType().Name}", nameof(unit));
        }
    }

    private float WeightOf(GroupQuery group, float boost)
    {
        if (!_weights.TryGetValue((group, boost), out float weight))
        {
            weight = boost * Scorer.InverseFrequency(DocumentFrequency(group), statistics.ScoredClauses);
            _weights.Add((group, boost), weight);
        }

        return weight;
    }

    /// <summary>The weighted sum over the alternatives in the text; over all of them where none is in the text.</summary>
    private float DocumentFrequency(GroupQuery group)
    {
        static bool InText(QueryUnit unit) =>
            unit is TermUnit { Field: Field.Text } or PhraseUnit { Field: Field.Text } or PrefixUnit { Field: Field.Text };

        bool anyInText = group.Units.Any(InText);
        float sum = 0;
        foreach (var unit in group.Units.Where(unit => !anyInText || InText(unit)))
        {
            sum += unit.Weight * ClausesWith(unit);
        }

        return sum;
    }

    /// <summary>A phrase counts as its rarest term, over all segments at once, so that a merge changes no score.</summary>
    private long ClausesWith(QueryUnit unit) => unit switch
    {
        TermUnit term => ClausesWith(term.Field, term.Term),
        PhraseUnit phrase => phrase.Terms.Min(term => ClausesWith(phrase.Field, term)),
        PrefixUnit prefix => segments.Sum(segment => PrefixEntries(segment, prefix).Sum(entry => (long)entry.Clauses)),
        _ => 0,
    };

    private long ClausesWith(Field field, string term) =>
        segments.Sum(segment => (long)(Find(segment, field, term)?.Clauses ?? 0));

    private static TermEntry? Find(Segment segment, Field field, string term) =>
        segment.Terms.TryFind(TermDictionaryWriter.Key(field, Cut(term)), out var entry) ? entry : null;

    /// <summary>The index cuts terms that are too long; the query must cut them the same way to find them.</summary>
    private static ReadOnlySpan<char> Cut(string term) =>
        term.Length > TermList.TermCharsMax ? term.AsSpan(0, TermList.TermCharsMax) : term;

    private static List<TermEntry> PrefixEntries(Segment segment, PrefixUnit prefix)
    {
        var key = TermDictionaryWriter.Key(prefix.Field, Cut(prefix.Prefix));
        var terms = segment.Terms.From(key);
        var entries = new List<TermEntry>();
        while (terms.MoveNext() && terms.Key.StartsWith(key))
        {
            if (entries.Count == PrefixTermsMax)
            {
                throw new QueryTooCostlyException(
                    $"'{prefix.Prefix}*' stands for more than {PrefixTermsMax} words: write more of the word", $"{prefix.Prefix}*");
            }

            entries.Add(terms.Entry);
        }

        return entries;
    }

    /// <summary>A group is weighed once a search; the same group object stands in several places of a query.</summary>
    private sealed class ReferenceGroups : IEqualityComparer<(GroupQuery Group, float Boost)>
    {
        public static readonly ReferenceGroups Instance = new();

        public bool Equals((GroupQuery Group, float Boost) x, (GroupQuery Group, float Boost) y) =>
            ReferenceEquals(x.Group, y.Group) && x.Boost.Equals(y.Boost);

        public int GetHashCode((GroupQuery Group, float Boost) key) =>
            HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(key.Group), key.Boost);
    }
}
