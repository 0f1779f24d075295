using Chancery.Analysis;
using Chancery.Documents;
using Chancery.Index;

namespace Chancery.Indexing;

/// <summary>Turns a document into what the index takes: the kept values, and the terms of each clause.</summary>
internal static class DocumentAnalysis
{
    /// <param name="joined">The document.</param>
    /// <param name="fileHash">Hash of its file.</param>
    public static AnalyzedDocument Analyze(JoinedDocument joined, string? fileHash)
    {
        var document = joined.Document;
        var analyzer = Analyzer.For(document.Language);
        var scratch = new TokenScratch();
        return new AnalyzedDocument(
            Keep(document) with
            {
                NamedWork = joined.NamedWork,
                FileHash = fileHash,
                Redirects = joined.Redirects.Count == 0 ? null : joined.Redirects,
                Parallels = joined.Parallels.Count == 0 ? null : joined.Parallels,
                Sketch = joined.Sketch,
            },
            [.. document.Clauses.Select(clause => Analyze(clause, document.Metadata.Title.Value, analyzer, scratch))]);
    }

    private static AnalyzedClause Analyze(Clause clause, string title, Analyzer analyzer, TokenScratch scratch)
    {
        var terms = new TermList();
        var reader = analyzer.Read(clause.Text, scratch);
        while (reader.MoveNext())
        {
            terms.Add(Field.Text, reader.Stem, reader.Position);
            terms.Add(Field.Form, reader.Form, reader.Position);
            int parts = reader.FindParts();
            for (int i = 0; i < parts; i++)
            {
                terms.Add(Field.Part, reader.PartStem(i), reader.Position);
            }
        }

        AddStems(terms, Field.Title, [title], analyzer, scratch);
        AddStems(terms, Field.Section, clause.Sections, analyzer, scratch);
        var stored = new StoredClause(
            clause.Label, clause.Number, CamelCase(clause.Role), clause.Sections, clause.Text);
        return new AnalyzedClause(stored, terms);
    }

    /// <summary>Texts of one field stand far enough apart that no phrase reaches from one into the next.</summary>
    private static void AddStems(TermList terms, Field field, IReadOnlyList<string> texts, Analyzer analyzer, TokenScratch scratch)
    {
        const int Gap = 100;
        int start = 0;
        foreach (string text in texts)
        {
            int last = 0;
            var reader = analyzer.Read(text, scratch);
            while (reader.MoveNext())
            {
                last = reader.Position;
                terms.Add(field, reader.Stem, start + last);
            }

            start += last + Gap;
        }
    }

    private static StoredDocument Keep(Document document)
    {
        var metadata = document.Metadata;
        var reasons = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["language"] = metadata.LanguageReason,
            ["title"] = metadata.Title.Reason,
            ["kind"] = metadata.Kind.Reason,
        };
        Note(reasons, "date", metadata.Date?.Reason);
        Note(reasons, "place", metadata.Place?.Reason);
        Note(reasons, "parties", metadata.Parties?.Reason);
        Note(reasons, "source", metadata.Source?.Reason);
        return new StoredDocument(
            document.Id,
            document.Work,
            document.Language,
            metadata.Title.Value,
            metadata.Date?.Value,
            metadata.Place?.Value,
            metadata.Parties?.Value ?? [],
            CamelCase(metadata.Kind.Value),
            metadata.Source?.Value,
            document.Path,
            reasons);
    }

    private static void Note(SortedDictionary<string, string> reasons, string value, string? reason)
    {
        if (reason is not null)
        {
            reasons.Add(value, reason);
        }
    }

    private static string CamelCase<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
