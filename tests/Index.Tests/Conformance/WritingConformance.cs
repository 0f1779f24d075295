namespace Chancery.Index.Tests.Conformance;

/// <summary>Adding, replacing, removing, and who sees it when.</summary>
public abstract class WritingConformance : EngineConformance
{
    private static readonly IndexQuery Every = new EveryClauseQuery();

    [Fact]
    public void An_index_that_was_never_committed_is_not_there()
    {
        Assert.False(Engine.Exists);
        Assert.Equal(0, Engine.LastCommit());
        Assert.Throws<IndexNotFoundException>(() => Engine.OpenSnapshot());
    }

    [Fact]
    public void An_empty_commit_makes_an_empty_index()
    {
        Assert.Equal(1, Sample.Add(Engine));
        Assert.True(Engine.Exists);
        var snapshot = Open();
        Assert.Empty(snapshot.Languages);
        Assert.Empty(snapshot.Documents());
        Assert.Empty(snapshot.ClausesOf("w/en"));
        Assert.Empty(snapshot.Terms("en", Field.Text, ""));
        Assert.Null(snapshot.FindDocument("w/en"));
        Assert.Null(snapshot.Find("w/en", "cl_1"));
        Assert.Equal(new LanguageStatistics(0, 0, 0, 0), snapshot.Statistics("en"));
        Assert.Empty(Sample.Find(snapshot, "en", Every));
    }

    [Fact]
    public void A_document_comes_back_as_it_was_put()
    {
        var stored = new StoredDocument(
            "wörk/pl", "wörk", "pl", "Tytuł 😀", new DateOnly(2025, 5, 6), "Hà Nội", ["Poland", "Viet Nam"], "jointStatement",
            "https://example.org/?a=b&c", "in/tytuł.pl.txt", new Dictionary<string, string> { ["date"] = "from closing formula", ["kind"] = "" });
        var bare = Sample.Stored("w/pl") with { Date = null };
        var clause = new StoredClause("cl_27", "27", "preamble", ["IV. Ä", "Środowisko"], "Text with \"marks\",\nlines\tand 😀.");
        var terms = new TermList();
        terms.Add(Field.Text, "text", 0);
        Sample.Add(Engine, Sample.Document(stored, new AnalyzedClause(clause, terms)), Sample.Document(bare, new AnalyzedClause(clause, new TermList())));
        var snapshot = Open();
        AssertSame(stored, snapshot.FindDocument("wörk/pl")!);
        AssertSame(bare, snapshot.FindDocument("w/pl")!);
        var address = snapshot.Find("wörk/pl", "cl_27");
        Assert.NotNull(address);
        var back = snapshot.Clause(address.Value);
        Assert.Equal(clause.Sections, back.Sections);
        Assert.Equal(clause, back with { Sections = clause.Sections });
        AssertSame(stored, snapshot.DocumentOf(address.Value));
    }

    [Fact]
    public void Nothing_is_seen_before_the_commit_and_snapshots_stay_as_they_are()
    {
        Sample.Add(Engine, Sample.Document("a/en", "peace"));
        var before = Open();
        using var writer = Engine.OpenWriter();
        writer.Put(Sample.Document("b/en", "peace"));
        writer.Remove("a/en");
        var during = Open();
        long commit = writer.Commit();
        var after = Open();
        Assert.Equal(["a/en#cl_1"], Sample.Find(before, "en", Sample.Term("peace")));
        Assert.Equal(["a/en#cl_1"], Sample.Find(during, "en", Sample.Term("peace")));
        Assert.Equal(["b/en#cl_1"], Sample.Find(after, "en", Sample.Term("peace")));
        Assert.Equal(before.Commit, during.Commit);
        Assert.Equal(commit, after.Commit);
        Assert.True(after.Commit > before.Commit);
        Assert.Equal(commit, Engine.LastCommit());
        Assert.Equal(commit, Another().LastCommit());
        Assert.NotNull(before.FindDocument("a/en"));
        Assert.Null(after.FindDocument("a/en"));
    }

    [Fact]
    public void What_is_not_committed_is_gone_with_its_writer()
    {
        Sample.Add(Engine, Sample.Document("a/en", "peace"));
        using (var writer = Engine.OpenWriter())
        {
            writer.Put(Sample.Document("b/en", "peace"));
            Assert.True(writer.Remove("a/en"));
        }

        Sample.Add(Engine, Sample.Document("c/en", "peace"));
        Assert.Equal(["a/en#cl_1", "c/en#cl_1"], Sample.Find(Open(), "en", Every).Order());
    }

    [Fact]
    public void A_document_takes_the_place_of_the_one_with_its_id()
    {
        Sample.Add(Engine, Sample.Document("a/en", "war one", "war two"), Sample.Document("b/en", "war"));
        Sample.Add(Engine, Sample.Document("a/en", "peace one"));
        var snapshot = Open();
        Assert.Equal(["b/en#cl_1"], Sample.Find(snapshot, "en", Sample.Term("war")));
        Assert.Equal(["a/en#cl_1"], Sample.Find(snapshot, "en", Sample.Term("peace")));
        Assert.Single(snapshot.ClausesOf("a/en"));
        Assert.Equal(2, snapshot.Statistics("en").Documents);
        Assert.Equal(2, snapshot.Statistics("en").Clauses);
    }

    [Fact]
    public void The_last_of_several_puts_and_removes_in_one_commit_holds()
    {
        using (var writer = Engine.OpenWriter())
        {
            writer.Put(Sample.Document("a/en", "one"));
            writer.Put(Sample.Document("a/en", "two", "three"));
            writer.Put(Sample.Document("b/en", "four"));
            Assert.True(writer.Remove("b/en"));
            Assert.False(writer.Remove("b/en"));
            writer.Put(Sample.Document("c/en", "five"));
            writer.Remove("c/en");
            writer.Put(Sample.Document("c/en", "six"));
            writer.Commit();
        }

        Assert.Equal(["a/en#cl_1", "a/en#cl_2", "c/en#cl_1"], Sample.Find(Open(), "en", Every).Order());
        Assert.Empty(Sample.Find(Open(), "en", Sample.Term("one")));
        Assert.Equal(["c/en#cl_1"], Sample.Find(Open(), "en", Sample.Term("six")));
    }

    [Fact]
    public void A_document_that_changes_its_language_leaves_the_old_one()
    {
        var stored = Sample.Stored("a/en");
        using (var writer = Engine.OpenWriter())
        {
            writer.Put(Sample.Document(stored, Sample.Clause("cl_1", "one")));
            writer.Put(Sample.Document(stored with { Language = "de" }, Sample.Clause("cl_1", "eins")));
            writer.Commit();
        }

        Assert.Empty(Sample.Find(Open(), "en", Every));
        Assert.Equal(["a/en#cl_1"], Sample.Find(Open(), "de", Every));
        Sample.Add(Engine, Sample.Document(stored with { Language = "sv" }, Sample.Clause("cl_1", "ett")));
        Assert.Equal(["sv"], Open().Languages);
    }

    [Fact]
    public void Removing_says_whether_there_was_such_a_document()
    {
        Sample.Add(Engine, Sample.Document("a/en", "one"), Sample.Document("a/de", "eins"));
        using var writer = Engine.OpenWriter();
        Assert.False(writer.Remove("none/en"));
        Assert.True(writer.Remove("a/en"));
        Assert.False(writer.Remove("a/en"));
        writer.Commit();
        Assert.Equal(["de"], Open().Languages);
        Assert.True(writer.Remove("a/de"));
        writer.Commit();
        Assert.Empty(Open().Documents());
        writer.Put(Sample.Document("a/en", "again"));
        writer.Commit();
        Assert.Equal(["a/en#cl_1"], Sample.Find(Open(), "en", Every));
    }

    [Fact]
    public void A_commit_without_a_change_is_the_last_one()
    {
        long first = Sample.Add(Engine, Sample.Document("a/en", "one"));
        Assert.Equal(first, Sample.Add(Engine));
        using var writer = Engine.OpenWriter();
        writer.Remove("none/en");
        Assert.Equal(first, writer.Commit());
    }

    [Fact]
    public void Two_writers_are_one_too_many()
    {
        using (Engine.OpenWriter())
        {
            Assert.Throws<IndexInUseException>(() => Engine.OpenWriter());
            Assert.Throws<IndexInUseException>(() => Another().OpenWriter());
        }

        Another().OpenWriter().Dispose();
    }

    [Fact]
    public void A_document_needs_a_clause()
    {
        using var writer = Engine.OpenWriter();
        Assert.Throws<ArgumentException>(() => writer.Put(Sample.Document("a/en")));
    }

    private static void AssertSame(StoredDocument expected, StoredDocument actual)
    {
        Assert.Equal(expected.Parties, actual.Parties);
        Assert.Equal(expected.Reasons.OrderBy(pair => pair.Key), actual.Reasons.OrderBy(pair => pair.Key));
        Assert.Equal(expected, actual with { Parties = expected.Parties, Reasons = expected.Reasons });
    }
}
