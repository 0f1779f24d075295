namespace Chancery.Index.Tests.Conformance;

/// <summary>Filters, facets, order by date, look-ups, statistics, cancellation.</summary>
public abstract class ReadingConformance : EngineConformance
{
    private static readonly IndexQuery Every = new EveryClauseQuery();

    private IIndexSnapshot Snapshot => field ??= Fill();

    [Fact]
    public void Filters()
    {
        Lets("a1 a2 b1 c1 d1", ClauseFilter.None);
        Lets("a1 a2 b1", new ClauseFilter(Works: ["a", "b", "none"]));
        Lets("b1", new ClauseFilter(Documents: ["b/en", "a/de"]));
        Lets("a1 a2 c1", new ClauseFilter(Kinds: ["TREATY"]));
        Lets("a1 a2 b1", new ClauseFilter(Parties: ["poland"]));
        Lets("a2", new ClauseFilter(Numbers: ["A2", "x"]));
        Lets("b1 c1", new ClauseFilter(After: new DateOnly(2024, 5, 6)));
        Lets("a1 a2 b1", new ClauseFilter(Before: new DateOnly(2024, 5, 6)));
        Lets("b1", new ClauseFilter(After: new DateOnly(2024, 5, 6), Before: new DateOnly(2024, 5, 6)));
        Lets("a1 a2", new ClauseFilter(Kinds: ["treaty"], Parties: ["Poland"]));
        Lets("", new ClauseFilter(Kinds: ["none"]));
        Lets("a1 a2 b1 c1 d1", new ClauseFilter(Kinds: [], Works: []));
    }

    [Fact]
    public void Facets_count_all_that_match_not_only_the_top()
    {
        var result = Search(Every, top: 1, facets: true);
        Assert.Equal(5, result.Total);
        Assert.Single(result.Best);
        Assert.Equal([("news", 1L), ("resolution", 1), ("treaty", 3)], Pairs(result.Facets!.Kinds));
        Assert.Equal([("Poland", 3L), ("Sweden", 3)], Pairs(result.Facets.Parties));
        Assert.Equal([(2023, 2L), (2024, 1), (2025, 1)], Pairs(result.Facets.Years));
        Assert.Null(Search(Every, top: 1, facets: false).Facets);
        var none = Search(new NoClauseQuery(), top: 10, facets: true).Facets!;
        Assert.Empty(none.Kinds);
        Assert.Equal([(2023, 1L)], Pairs(Search(Every, 10, facets: true, filter: new ClauseFilter(Numbers: ["a2"])).Facets!.Years));
    }

    [Fact]
    public void By_date_is_latest_first_undated_last_and_best_first_within_a_day()
    {
        var result = Snapshot.Search("en", new SearchRequest(Sample.Term("peace"), ClauseFilter.None, 10, ByDate: true), CancellationToken.None);
        Assert.Equal(["c1", "b1", "a2", "a1", "d1"], result.Best.Select(hit => Snapshot.Clause(hit.Address).Number));
        var first = Snapshot.Search("en", new SearchRequest(Sample.Term("peace"), ClauseFilter.None, 2, ByDate: true), CancellationToken.None);
        Assert.Equal(result.Best.Take(2), first.Best);
        Assert.Equal(5, first.Total);
    }

    [Fact]
    public void Counting_needs_no_top()
    {
        var result = Search(Sample.Term("peace"), top: 0);
        Assert.Equal(5, result.Total);
        Assert.Empty(result.Best);
    }

    [Fact]
    public void Equal_ones_come_in_index_order()
    {
        Sample.Add(Engine, Sample.Document("s1/sv", "fred", "fred"), Sample.Document("s2/sv", "fred"));
        Sample.Add(Engine, Sample.Document("s0/sv", "fred"));
        Assert.Equal(["s1/sv#cl_1", "s1/sv#cl_2", "s2/sv#cl_1", "s0/sv#cl_1"], Sample.Find(Open(), "sv", Sample.Term("fred")));
    }

    [Fact]
    public void Look_ups()
    {
        Assert.Equal(["de", "en"], Snapshot.Languages);
        Assert.Equal(["a/de", "a/en", "b/en", "c/en", "d/en"], Snapshot.Documents().Select(document => document.Id));
        Assert.Equal(["a/en#cl_a1", "a/en#cl_a2"], Snapshot.ClausesOf("a/en").Select(address => Sample.Name(Snapshot, address)));
        Assert.Empty(Snapshot.ClausesOf("none/en"));
        Assert.Equal("a2", Snapshot.Clause(Snapshot.Find("a/en", "cl_a2")!.Value).Number);
        Assert.Null(Snapshot.Find("a/en", "cl_a"));
        Assert.Null(Snapshot.Find("b/en", "cl_a1"));
        Assert.Null(Snapshot.FindDocument("a"));
        Assert.Equal("a/de", Snapshot.FindDocument("a/de")!.Id);
    }

    [Fact]
    public void Statistics()
    {
        Assert.Equal(new LanguageStatistics(4, 5, 5, 11), Snapshot.Statistics("en"));
        Assert.Equal(new LanguageStatistics(1, 1, 1, 1), Snapshot.Statistics("de"));
        Assert.Equal(new LanguageStatistics(0, 0, 0, 0), Snapshot.Statistics("pl"));
        using var writer = Engine.OpenWriter();
        writer.Remove("a/en");
        writer.Commit();
        var after = Open().Statistics("en");
        Assert.Equal(3, after.Documents);
        Assert.Equal(3, after.Clauses);
        Assert.InRange(after.ScoredClauses, 3, 5);
    }

    [Fact]
    public void A_search_that_is_cancelled_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            Snapshot.Search("en", new SearchRequest(Every, ClauseFilter.None, 10), source.Token));
    }

    private IIndexSnapshot Fill()
    {
        Sample.Add(
            Engine,
            Sample.Document(
                Sample.Stored("a/en", new DateOnly(2023, 1, 1), "treaty", ["Poland", "Sweden", "Poland"]),
                Sample.Clause("cl_a1", "peace be"),
                Sample.Clause("cl_a2", "peace")),
            Sample.Document(Sample.Stored("b/en", new DateOnly(2024, 5, 6), "resolution", ["Poland"]), Sample.Clause("cl_b1", "peace with you")),
            Sample.Document(Sample.Stored("a/de", new DateOnly(2022, 1, 1)), Sample.Clause("cl_a1", "Friede")));
        Sample.Add(
            Engine,
            Sample.Document(Sample.Stored("c/en", new DateOnly(2025, 12, 31), "treaty", ["Sweden"]), Sample.Clause("cl_c1", "peace for us")),
            Sample.Document(Sample.Stored("d/en", null, "news"), Sample.Clause("cl_d1", "peace now")));
        return Open();
    }

    private LanguageResult Search(IndexQuery query, int top, bool facets = false, ClauseFilter? filter = null) =>
        Snapshot.Search("en", new SearchRequest(query, filter ?? ClauseFilter.None, top, facets), CancellationToken.None);

    private void Lets(string expected, ClauseFilter filter)
    {
        var numbers = Search(Every, 100, filter: filter).Best.Select(hit => Snapshot.Clause(hit.Address).Number);
        Assert.Equal(expected, string.Join(' ', numbers));
        Assert.Equal(numbers, Search(new FilterQuery(filter), 100).Best.Select(hit => Snapshot.Clause(hit.Address).Number));
    }

    private static IEnumerable<(TKey, long)> Pairs<TKey>(IReadOnlyDictionary<TKey, long> counts) =>
        counts.Select(pair => (pair.Key, pair.Value)).Order();
}
