namespace Chancery.Index;

/// <summary>The port: what every engine that keeps clauses must offer. Nothing above it knows which one it is.</summary>
public interface IIndexEngine
{
    /// <summary>Whether there is a committed index to open.</summary>
    bool Exists { get; }

    /// <summary>Opens the one writer, and creates the index where there is none.</summary>
    /// <exception cref="IndexInUseException">Another writer has it.</exception>
    /// <exception cref="IndexDamagedException">The last commit can't be read.</exception>
    IIndexWriter OpenWriter();

    /// <summary>Opens the last commit. It stays as it is until it is disposed, whatever writers do.</summary>
    /// <exception cref="IndexNotFoundException">Nothing was ever committed.</exception>
    /// <exception cref="IndexDamagedException">The last commit can't be read.</exception>
    IIndexSnapshot OpenSnapshot();

    /// <summary>Number of the last commit, without opening it; 0 where there is none. Cheap enough to be asked every second.</summary>
    long LastCommit();
}

/// <summary>Changes an index. Nothing is visible to anybody before <see cref="Commit"/> returns. Not thread-safe.</summary>
public interface IIndexWriter : IDisposable
{
    /// <summary>Adds a document, in place of the one with the same id if there is one.</summary>
    void Put(AnalyzedDocument document);

    /// <summary>Removes a document.</summary>
    /// <returns>False where there is none with that id.</returns>
    bool Remove(string documentId);

    /// <summary>Makes everything since the last commit visible and durable, all of it or, if the machine stops meanwhile, nothing.</summary>
    /// <returns>The commit's number.</returns>
    long Commit();
}

/// <summary>A point-in-time view of the index. Thread-safe. The one who opened it disposes it.</summary>
public interface IIndexSnapshot : IDisposable
{
    /// <summary>The commit it shows.</summary>
    long Commit { get; }

    /// <summary>The languages that have clauses, in ordinal order.</summary>
    IReadOnlyList<string> Languages { get; }

    /// <summary>Statistics that scores in <paramref name="language"/> rest on; zeros for a language without clauses.</summary>
    LanguageStatistics Statistics(string language);

    /// <summary>Searches one language.</summary>
    /// <exception cref="QueryTooCostlyException">A prefix stands for too many terms.</exception>
    LanguageResult Search(string language, SearchRequest request, CancellationToken cancellationToken);

    /// <summary>Reads a clause back.</summary>
    StoredClause Clause(ClauseAddress address);

    /// <summary>Reads a clause's document back.</summary>
    StoredDocument DocumentOf(ClauseAddress address);

    /// <summary>Finds a clause by its document and label; null where there is none.</summary>
    ClauseAddress? Find(string documentId, string label);

    /// <summary>Finds a document by its id; null where there is none.</summary>
    StoredDocument? FindDocument(string documentId);

    /// <summary>A document's clauses in reading order; empty where there is no such document.</summary>
    IReadOnlyList<ClauseAddress> ClausesOf(string documentId);

    /// <summary>Every document, by language and then in the order they were added.</summary>
    IEnumerable<StoredDocument> Documents();

    /// <summary>Terms of a field that begin with a prefix, in ordinal order of UTF-8, with the number of clauses that hold each (removed ones included).</summary>
    IEnumerable<TermStatistics> Terms(string language, Field field, string prefix);
}

/// <summary>Where a clause stands in one snapshot. Means nothing in another.</summary>
public readonly record struct ClauseAddress(string Language, int Segment, int Ordinal);

/// <summary>A clause that answers a query in one language.</summary>
public readonly record struct ScoredClause(ClauseAddress Address, float Score);

/// <summary>A search in one language.</summary>
/// <param name="Query">What to look for.</param>
/// <param name="Filter">Conditions that don't score.</param>
/// <param name="Top">How many clauses to give back, from 0.</param>
/// <param name="WithFacets">Whether to count the facets of all clauses that match.</param>
/// <param name="ByDate">Latest first instead of best first; undated ones last; best first within a day.</param>
public sealed record SearchRequest(IndexQuery Query, ClauseFilter Filter, int Top, bool WithFacets = false, bool ByDate = false);

/// <summary>What a search in one language gives.</summary>
/// <param name="Best">The best, best first; equal ones in index order.</param>
/// <param name="Total">How many clauses match in all.</param>
/// <param name="Facets">Counts, where they were asked for.</param>
public sealed record LanguageResult(IReadOnlyList<ScoredClause> Best, long Total, Facets? Facets);

/// <summary>How many of the clauses that match have each value.</summary>
public sealed record Facets(
    IReadOnlyDictionary<string, long> Kinds,
    IReadOnlyDictionary<string, long> Parties,
    IReadOnlyDictionary<int, long> Years);

/// <summary>What BM25 knows of a language.</summary>
/// <param name="Documents">Documents that are not removed.</param>
/// <param name="Clauses">Clauses that are not removed.</param>
/// <param name="ScoredClauses">Clauses that scores count with: removed ones stay in until their segment is merged.</param>
/// <param name="ScoredTokens">Their tokens in <see cref="Field.Text"/>.</param>
public sealed record LanguageStatistics(int Documents, int Clauses, long ScoredClauses, long ScoredTokens);

/// <summary>A term and the number of clauses that hold it.</summary>
public readonly record struct TermStatistics(string Term, int Clauses);
