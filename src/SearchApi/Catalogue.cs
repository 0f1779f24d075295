using System.Globalization;
using Chancery.CrossLanguage;
using Chancery.CrossLanguage.Works;
using Chancery.Index;
using Chancery.Search;
using Chancery.SearchApi.Answers;
using Chancery.SearchApi.Serving;

namespace Chancery.SearchApi;

/// <summary>What endpoints and pages read: each answer from one snapshot. Thread-safe.</summary>
internal sealed class Catalogue(SnapshotHolder holder, Lazy<Expander> expander)
{
    private readonly Lazy<SearchPipeline> _pipeline = new(() => new SearchPipeline(expander.Value));

    /// <summary>Most documents, or clauses of a document, that a page of a list has.</summary>
    public const int PageSizeMax = 1000;

    /// <summary>Answers a search; a page behind the first comes from the snapshot of the first.</summary>
    /// <exception cref="CursorGoneException">That snapshot is closed.</exception>
    public ResultPage Search(SearchQuery query, CancellationToken cancellationToken)
    {
        using var lease = query.Cursor is { } cursor ? holder.Lease(PageCursor.Parse(cursor).Commit) : holder.Lease();
        return _pipeline.Value.Search(lease.Snapshot, query, cancellationToken);
    }

    /// <summary>A clause; null where there is none with that id.</summary>
    public ClauseAnswer? Clause(string documentId, string label)
    {
        using var lease = holder.Lease();
        return Clause(lease.Snapshot, documentId, label);
    }

    /// <summary>The clauses parallel to a clause; null where there is none with that id.</summary>
    public ParallelAnswer? Parallel(string documentId, string label)
    {
        using var lease = holder.Lease();
        return Clause(lease.Snapshot, documentId, label) is { } clause
            ? new ParallelAnswer(clause.Id, Parallel(lease.Snapshot, clause))
            : null;
    }

    /// <summary>A clause with its parallel clauses and its document, all of one commit; null where there is none with that id.</summary>
    public ClauseInWork? ClauseInWork(string documentId, string label)
    {
        using var lease = holder.Lease();
        return Clause(lease.Snapshot, documentId, label) is { } clause && Document(lease.Snapshot, documentId, 0, 0) is { } document
            ? new ClauseInWork(clause, Parallel(lease.Snapshot, clause), document)
            : null;
    }

    /// <summary>A page of the documents.</summary>
    public DocumentsAnswer Documents(DocumentsQuery query)
    {
        using var lease = holder.Lease();
        var all = lease.Documents;
        List<StoredDocument> found =
        [
            .. all.Where(document =>
                (query.Languages.Count == 0 || query.Languages.Contains(document.Language)) &&
                (query.Works.Count == 0 || query.Works.Contains(document.Work))),
        ];
        return new DocumentsAnswer(
            found.Count, query.Offset, [.. found.Skip(query.Offset).Take(query.Size).Select(document => Summary(lease.Snapshot, document))]);
    }

    /// <summary>A document with some of its clauses; null where there is none with that id.</summary>
    public DocumentAnswer? Document(string documentId, int offset, int size)
    {
        using var lease = holder.Lease();
        return Document(lease.Snapshot, documentId, offset, size);
    }

    private static DocumentAnswer? Document(IIndexSnapshot snapshot, string documentId, int offset, int size)
    {
        if (snapshot.FindDocument(documentId) is not { } document)
        {
            return null;
        }

        var addresses = snapshot.ClausesOf(documentId);
        return new DocumentAnswer(
            document.Id, document.Work, document.Language, document.Title, Day(document.Date), document.Place, document.Parties,
            document.Kind, document.Source, document.Reasons,
            [.. Analysis.Analyzer.Languages.Where(language => language != document.Language)
                .Select(language => $"{document.Work}/{language}").Where(id => snapshot.FindDocument(id) is not null)],
            addresses.Count,
            offset,
            [.. addresses.Skip(offset).Take(size).Select(snapshot.Clause).Select(clause =>
                new DocumentClause($"{document.Id}/{clause.Label}", clause.Label, clause.Number, clause.Role, clause.Sections, clause.Text))]);
    }

    private static ClauseAnswer? Clause(IIndexSnapshot snapshot, string documentId, string label)
    {
        var resolved = ClauseResolution.Resolve(snapshot, documentId, label);
        if (resolved.IsGone)
        {
            throw new ClauseGoneException($"{documentId}/{label}");
        }

        if (resolved.Address is not { } address)
        {
            return null;
        }

        var clause = snapshot.Clause(address);
        var document = snapshot.DocumentOf(address);
        var (previous, next) = Neighbours(snapshot, document.Id, address);
        return new ClauseAnswer(
            $"{document.Id}/{clause.Label}", document.Id, document.Work, document.Language, clause.Number, clause.Role, clause.Sections,
            document.Title, Day(document.Date), document.Kind, clause.Text, previous, next,
            [.. ParallelClauses.Of(snapshot, document.Work, document.Language, clause.Label)
                .Select(each => new ParallelReference(each.Id, each.Language))])
        {
            RedirectedFrom = resolved.IsRedirected ? $"{documentId}/{label}" : null,
        };
    }

    private static List<ClauseAnswer> Parallel(IIndexSnapshot snapshot, ClauseAnswer clause) =>
        [.. clause.Parallel.Select(each => Clause(snapshot, $"{clause.Work}/{each.Language}", LabelOf(each.Id))).OfType<ClauseAnswer>()];

    private static string LabelOf(string id) => id[(id.LastIndexOf('/') + 1)..];

    private static (string? Previous, string? Next) Neighbours(IIndexSnapshot snapshot, string documentId, ClauseAddress address)
    {
        var addresses = snapshot.ClausesOf(documentId);
        int place = addresses.ToList().IndexOf(address);
        string? At(int i) => i >= 0 && i < addresses.Count ? $"{documentId}/{snapshot.Clause(addresses[i]).Label}" : null;
        return (At(place - 1), At(place + 1));
    }

    private static DocumentSummary Summary(IIndexSnapshot snapshot, StoredDocument document) => new(
        document.Id, document.Work, document.Language, document.Title, Day(document.Date), document.Place, document.Parties,
        document.Kind, document.Source, snapshot.ClausesOf(document.Id).Count);

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Which documents to list.</summary>
/// <param name="Languages">Languages; empty for all.</param>
/// <param name="Works">Ids of works; empty for all.</param>
/// <param name="Offset">Documents to leave out at the start.</param>
/// <param name="Size">Most to give.</param>
internal sealed record DocumentsQuery(IReadOnlyList<string> Languages, IReadOnlyList<string> Works, int Offset, int Size);

/// <summary>A clause with what a reader wants beside it.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Parallel">The same clause in the other languages.</param>
/// <param name="Document">Its document, without clauses.</param>
internal sealed record ClauseInWork(ClauseAnswer Clause, IReadOnlyList<ClauseAnswer> Parallel, DocumentAnswer Document);
