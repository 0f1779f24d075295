namespace Chancery.Index.Tests.Oracle;

/// <summary>
/// Matches and scores one clause at a time, by the formula: boost · idf · tf / (tf + k1 · (1 − b + b · length / average)), where tf
/// is the weighted sum of a group's alternatives and idf = ln(1 + (N − df + 0.5) / (df + 0.5)).
/// </summary>
/// <param name="clauses">All clauses that statistics count, the removed ones among them.</param>
internal sealed class ScanScores(IReadOnlyList<ScannedClause> clauses)
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    private readonly double _averageLength = clauses.Sum(clause => (double)clause.Length) is > 0 and var tokens ? tokens / clauses.Count : 1;
    private readonly Dictionary<GroupQuery, double> _idf = new(ReferenceEqualityComparer.Instance);

    /// <returns>Null where the clause does not match.</returns>
    public double? Score(IndexQuery query, ScannedClause clause)
    {
        switch (query)
        {
            case GroupQuery group:
                double frequency = group.Units.Sum(unit => unit.Weight * (double)ScanPlaces.Of(unit, clause).Count);
                return frequency > 0 ? group.Boost * Idf(group) * Saturation(frequency, clause) : null;
            case NearQuery near:
                var slots = near.Slots.Select(slot => slot.Units.SelectMany(unit => ScanPlaces.Of(unit, clause)).ToList()).ToList();
                int windows = ScanPlaces.Windows(slots, near.Slop, near.InOrder).Count;
                return windows > 0 ? near.Boost * near.Slots.Sum(Idf) * Saturation(windows, clause) : null;
            case BooleanQuery boolean:
                return Score(boolean, clause);
            case BestOfQuery best:
                return best.Queries.Max(each => Score(each, clause));
            case EveryClauseQuery:
                return 0;
            case FilterQuery filter:
                return ScanFilter.Accepts(filter.Filter, clause) ? 0 : null;
            default:
                return null;
        }
    }

    private double? Score(BooleanQuery query, ScannedClause clause)
    {
        List<double?> All(IReadOnlyList<IndexQuery> queries) => [.. queries.Select(each => Score(each, clause))];

        var must = All(query.Must);
        var should = All(query.Should);
        bool optional = query.ShouldMatchMin <= 0 && query.Must.Count + query.Filter.Count > 0;
        int matchMin = query.Should.Count == 0 || optional ? 0 : Math.Max(1, query.ShouldMatchMin);
        bool matches = must.TrueForAll(score => score is not null)
            && should.Count(score => score is not null) >= matchMin
            && query.MustNot.All(each => Score(each, clause) is null)
            && query.Filter.All(each => Score(each, clause) is not null);
        return matches ? must.Concat(should).Concat(All(query.Prefer)).Sum(score => score ?? 0) : null;
    }

    private double Saturation(double frequency, ScannedClause clause) =>
        frequency / (frequency + (K1 * (1 - B + (B * clause.Length / _averageLength))));

    private double Idf(GroupQuery group)
    {
        if (!_idf.TryGetValue(group, out double idf))
        {
            bool anyInText = group.Units.Any(unit => FieldOf(unit) == Field.Text);
            double known = group.Units.Where(unit => !anyInText || FieldOf(unit) == Field.Text).Sum(unit => unit.Weight * (double)ClausesWith(unit));
            known = Math.Min(known, clauses.Count);
            idf = Math.Log(1 + ((clauses.Count - known + 0.5) / (known + 0.5)));
            _idf.Add(group, idf);
        }

        return idf;
    }

    private static Field FieldOf(QueryUnit unit) => unit switch
    {
        TermUnit term => term.Field,
        PhraseUnit phrase => phrase.Field,
        PrefixUnit prefix => prefix.Field,
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };

    private int ClausesWith(QueryUnit unit) => unit switch
    {
        TermUnit term => clauses.Count(clause => clause.Places.ContainsKey((term.Field, term.Term))),
        PhraseUnit phrase => phrase.Terms.Min(term => clauses.Count(clause => clause.Places.ContainsKey((phrase.Field, term)))),
        PrefixUnit prefix => clauses.Sum(clause => clause.Places.Keys.Count(key => ScanPlaces.Begins(key, prefix))),
        _ => 0,
    };
}
