namespace Chancery.Index.Tests.Conformance;

/// <summary>Every form of query, on clauses that can be read at a glance. Scores are proven against the linear scan.</summary>
public abstract class QueryConformance : EngineConformance
{
    private IIndexSnapshot Snapshot => field ??= Fill();

    [Theory]
    [InlineData("peace", "1 2 5")]
    [InlineData("absent", "")]
    [InlineData("PEACE", "")]
    public void Term(string term, string expected) => Finds(expected, Sample.Term(term));

    [Fact]
    public void Terms_belong_to_fields()
    {
        Finds("3", Sample.Term("climate", Field.Section));
        Finds("4", Sample.Term("treaty", Field.Title));
        Finds("1 2 5", Sample.Term("peace!", Field.Form));
        Finds("", Sample.Term("peace", Field.Form));
        Finds("1 2 3 5", Group(new TermUnit(Field.Text, "peace"), new TermUnit(Field.Section, "climate", 0.5f)));
    }

    [Fact]
    public void A_group_counts_as_one_term_with_weights()
    {
        var one = Best(Group(new TermUnit(Field.Text, "peace", 1)));
        var half = Best(Group(new TermUnit(Field.Text, "peace", 0.5f)));
        var twice = Best(Group(new TermUnit(Field.Text, "peace", 0.5f), new TermUnit(Field.Text, "peace", 0.5f)));
        Assert.Equal(one.Select(hit => hit.Address), twice.Select(hit => hit.Address));
        Assert.All(one.Zip(twice), pair => Assert.Equal(pair.First.Score, pair.Second.Score, 1e-4f));
        Assert.NotEqual(one[0].Score, half[0].Score);
        var boosted = Best(new GroupQuery([new TermUnit(Field.Text, "peace")], 3));
        Assert.All(one.Zip(boosted), pair => Assert.Equal(3 * pair.First.Score, pair.Second.Score, 1e-4f));
    }

    [Fact]
    public void The_shorter_and_the_oftener_the_better()
    {
        Assert.Equal("5 1 2", string.Join(' ', Best(Sample.Term("peace")).Select(hit => Snapshot.Clause(hit.Address).Number)));
    }

    [Theory]
    [InlineData("peace and security", 0, "1")]
    [InlineData("security and peace", 0, "2")]
    [InlineData("peace security", 0, "")]
    [InlineData("peace security", 1, "1")]
    [InlineData("peace peace", 0, "5")]
    [InlineData("peace absent", 9, "")]
    public void Phrase(string words, int slop, string expected) => Finds(expected, Sample.Phrase(words, slop));

    [Theory]
    [InlineData(0, true, "")]
    [InlineData(1, true, "1")]
    [InlineData(0, false, "")]
    [InlineData(1, false, "1 2")]
    public void Near(int slop, bool inOrder, string expected) =>
        Finds(expected, new NearQuery([Sample.Term("peace"), Sample.Term("security")], slop, inOrder));

    [Fact]
    public void Near_takes_any_alternative_but_no_word_twice()
    {
        var peaceOrAnd = Group(new TermUnit(Field.Text, "peace"), new TermUnit(Field.Text, "and"));
        Finds("1 2", new NearQuery([peaceOrAnd, Sample.Term("security")], 0, false));
        Finds("5", new NearQuery([Sample.Term("peace"), Sample.Term("peace")], 0, false));
        Finds("5", new NearQuery([Sample.Term("peace"), Sample.Term("peace")], 0, true));
        var phraseOrWord = Group(new PhraseUnit(Field.Text, ["peace", "and"]), new TermUnit(Field.Text, "climate"));
        Finds("1", new NearQuery([phraseOrWord, Sample.Term("security")], 0, true));
    }

    [Theory]
    [InlineData("pea", "1 2 5 6")]
    [InlineData("peace", "1 2 5 6")]
    [InlineData("peacek", "6")]
    [InlineData("x", "")]
    [InlineData("", "1 2 3 4 5 6")]
    public void Prefix(string prefix, string expected) => Finds(expected, Sample.Prefix(prefix));

    [Fact]
    public void Boolean_combinations()
    {
        IndexQuery peace = Sample.Term("peace"), security = Sample.Term("security"), change = Sample.Term("change"), of = Sample.Term("of");
        Finds("1 2", BooleanQuery.All([peace, security]));
        Finds("1 2 3 5", BooleanQuery.Any([peace, change]));
        Finds("5", Boolean(must: [peace], mustNot: [security]));
        Finds("3 4 6", Boolean(mustNot: [peace]));
        Finds("1 2", Boolean(must: [peace], filter: [security]));
        Finds("1 2 5", Boolean(must: [peace], should: [change]));
        Finds("1 2", Boolean(should: [peace, security, change], matchMin: 2));
        Finds("1 2 4", Boolean(should: [peace, security, of], matchMin: 2, mustNot: [change]));
        Finds("", Boolean(should: [peace, security, of], matchMin: 4));
        Finds("2 3 4", Boolean(must: [of], should: [change, security], matchMin: 1));
        Finds("1 2 3 4 5 6", Boolean(prefer: [peace]));
        Finds("", BooleanQuery.All([peace, new NoClauseQuery()]));
        Finds("1 2 5", BooleanQuery.Any([peace, new NoClauseQuery()]));
        Finds("1 2 3 5", new BestOfQuery([peace, change]));
        Finds("1 2 3 4 5 6", new EveryClauseQuery());
        Finds("", new NoClauseQuery());
        Finds("2", Boolean(must: [peace], filter: [new FilterQuery(new ClauseFilter(Numbers: ["2", "3"]))]));
    }

    [Fact]
    public void What_scores_and_what_does_not()
    {
        float peace = ScoreOf("1", Sample.Term("peace"));
        float security = ScoreOf("1", Sample.Term("security"));
        Near(peace + security, BooleanQuery.All([Sample.Term("peace"), Sample.Term("security")]));
        Near(peace + security, BooleanQuery.Any([Sample.Term("peace"), Sample.Term("security")]));
        Near(peace, Boolean(must: [Sample.Term("peace")], filter: [Sample.Term("security")]));
        Near(peace + security, Boolean(must: [Sample.Term("peace")], prefer: [Sample.Term("security")]));
        Near(peace + security, Boolean(must: [Sample.Term("peace")], should: [Sample.Term("security")]));
        Near(Math.Max(peace, security), new BestOfQuery([Sample.Term("peace"), Sample.Term("security"), Sample.Term("absent")]));
        Near(0, new EveryClauseQuery());
        Near(0, new FilterQuery(ClauseFilter.None));

        void Near(float expected, IndexQuery query) => Assert.Equal(expected, ScoreOf("1", query), 1e-4f);
    }

    [Fact]
    public void A_prefix_of_too_many_words_is_refused()
    {
        string words = string.Join(' ', Enumerable.Range(0, 1100).Select(i => $"q{i}"));
        Sample.Add(Engine, Sample.Document("many/en", words));
        var snapshot = Open();
        var error = Assert.Throws<QueryTooCostlyException>(() => Sample.Find(snapshot, "en", Sample.Prefix("q")));
        Assert.Equal("q*", error.Part);
        Assert.Single(Sample.Find(snapshot, "en", Sample.Prefix("q10")));
    }

    [Fact]
    public void Terms_are_listed_in_the_order_of_their_bytes()
    {
        Sample.Add(Engine, Sample.Document("terms/sv", "ö o 😀 \uFB01 ab a a", "abc a"));
        var snapshot = Open();
        Assert.Equal(["a", "ab", "abc", "o", "ö", "\uFB01", "😀"], snapshot.Terms("sv", Field.Text, "").Select(term => term.Term));
        Assert.Equal([new TermStatistics("ab", 1), new TermStatistics("abc", 1)], snapshot.Terms("sv", Field.Text, "ab"));
        Assert.Equal(new TermStatistics("a", 2), snapshot.Terms("sv", Field.Text, "").First());
        Assert.Empty(snapshot.Terms("sv", Field.Title, ""));
        Assert.Empty(snapshot.Terms("de", Field.Text, ""));
    }

    [Fact]
    public void Terms_too_long_are_cut_and_found()
    {
        string term = new('x', 400);
        Sample.Add(Engine, Sample.Document("long/sv", term + " next"));
        var snapshot = Open();
        Assert.Single(Sample.Find(snapshot, "sv", Sample.Term(term)));
        Assert.Single(Sample.Find(snapshot, "sv", Sample.Phrase(term + " next")));
        Assert.Single(Sample.Find(snapshot, "sv", Sample.Prefix(term)));
    }

    private static GroupQuery Group(params QueryUnit[] units) => new(units);

    private static BooleanQuery Boolean(
        IndexQuery[]? must = null, IndexQuery[]? should = null, IndexQuery[]? mustNot = null, IndexQuery[]? filter = null, IndexQuery[]? prefer = null, int matchMin = 0) =>
        new(must ?? [], should ?? [], mustNot ?? [], filter ?? [], prefer ?? [], matchMin);

    private IIndexSnapshot Fill()
    {
        Sample.Add(
            Engine,
            Sample.Document(
                Sample.Stored("w/en"),
                Sample.Clause("cl_1", "peace and security in the region"),
                Sample.Clause("cl_2", "security and peace for all of the people in a region that has none"),
                Sample.Clause("cl_3", "a change of heart", section: "climate"),
                Sample.Clause("cl_4", "security of supply", title: "treaty")),
            Sample.Document(Sample.Stored("w2/en"), Sample.Clause("cl_5", "peace peace"), Sample.Clause("cl_6", "peacekeeping")),
            Sample.Document("w/de", "peace auf Deutsch"));
        return Open();
    }

    private IReadOnlyList<ScoredClause> Best(IndexQuery query) =>
        Snapshot.Search("en", new SearchRequest(query, ClauseFilter.None, 100), CancellationToken.None).Best;

    private float ScoreOf(string number, IndexQuery query) =>
        Best(query).Single(hit => Snapshot.Clause(hit.Address).Number == number).Score;

    private void Finds(string expected, IndexQuery query) =>
        Assert.Equal(expected, string.Join(' ', Best(query).Select(hit => Snapshot.Clause(hit.Address).Number).Order(StringComparer.Ordinal)));
}
