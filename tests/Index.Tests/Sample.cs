namespace Chancery.Index.Tests;

/// <summary>Makes documents whose terms are the words of their texts, so that a test shows what it searches.</summary>
internal static class Sample
{
    /// <summary>A document <c>work/language</c> with a clause a text, labelled cl_1, cl_2, …</summary>
    public static AnalyzedDocument Document(string id, params string[] texts) =>
        Document(Stored(id), [.. texts.Select((text, i) => Clause($"cl_{i + 1}", text))]);

    public static AnalyzedDocument Document(StoredDocument stored, params AnalyzedClause[] clauses) => new(stored, clauses);

    public static StoredDocument Stored(
        string id, DateOnly? date = null, string kind = "treaty", string[]? parties = null, string title = "A title") =>
        new(id, id[..id.LastIndexOf('/')], id[(id.LastIndexOf('/') + 1)..], title, date, null, parties ?? [], kind, null, $"{id}.txt",
            new Dictionary<string, string> { ["kind"] = "said so" });

    /// <summary>A clause: each word of the text is a term of <see cref="Field.Text"/>, and with "!" behind it one of <see cref="Field.Form"/>.</summary>
    public static AnalyzedClause Clause(string label, string text, string section = "", string title = "", string? number = null)
    {
        var terms = new TermList();
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < words.Length; i++)
        {
            terms.Add(Field.Text, words[i], i);
            terms.Add(Field.Form, words[i] + "!", i);
        }

        AddAll(terms, Field.Section, section);
        AddAll(terms, Field.Title, title);
        return new AnalyzedClause(
            new StoredClause(label, number ?? label[(label.IndexOf('_') + 1)..], "body", section.Length == 0 ? [] : [section], text), terms);
    }

    public static GroupQuery Term(string term, Field field = Field.Text, float boost = 1) => new([new TermUnit(field, term)], boost);

    public static IndexQuery Phrase(string words, int slop = 0) => new GroupQuery([new PhraseUnit(Field.Text, words.Split(' '), slop)]);

    public static IndexQuery Prefix(string prefix, Field field = Field.Text) => new GroupQuery([new PrefixUnit(field, prefix)]);

    /// <summary>Commits documents in one go.</summary>
    public static long Add(IIndexEngine engine, params AnalyzedDocument[] documents)
    {
        using var writer = engine.OpenWriter();
        foreach (var document in documents)
        {
            writer.Put(document);
        }

        return writer.Commit();
    }

    /// <summary>What a query finds: <c>document#label</c>, best first.</summary>
    public static string[] Find(IIndexSnapshot snapshot, string language, IndexQuery query, ClauseFilter? filter = null)
    {
        var result = snapshot.Search(language, new SearchRequest(query, filter ?? ClauseFilter.None, 1000), CancellationToken.None);
        Assert.Equal(result.Total, result.Best.Count);
        return [.. result.Best.Select(each => Name(snapshot, each.Address))];
    }

    public static string Name(IIndexSnapshot snapshot, ClauseAddress address) =>
        $"{snapshot.DocumentOf(address).Id}#{snapshot.Clause(address).Label}";

    private static void AddAll(TermList terms, Field field, string text)
    {
        int position = 0;
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            terms.Add(field, word, position++);
        }
    }
}
