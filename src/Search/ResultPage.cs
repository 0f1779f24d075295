using Chancery.Index;

namespace Chancery.Search;

/// <summary>A page of hits: the answer of the search endpoint and of <c>chancery search --json</c>.</summary>
/// <param name="Query">The query as asked.</param>
/// <param name="Languages">The languages searched.</param>
/// <param name="Total">How many clauses answer it.</param>
/// <param name="TookMs">Milliseconds the search took.</param>
/// <param name="Expansions">What the terms became in each language.</param>
/// <param name="Hits">The hits of this page.</param>
/// <param name="Facets">Counts over all clauses that answer it.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record ResultPage(
    string Query,
    IReadOnlyList<string> Languages,
    TotalHits Total,
    double TookMs,
    IReadOnlyList<TermExpansion> Expansions,
    IReadOnlyList<ClauseHit> Hits,
    FacetCounts? Facets,
    string? Next);

/// <summary>A number of hits.</summary>
/// <param name="Value">The number.</param>
/// <param name="Relation"><c>eq</c>: it is exact.</param>
public sealed record TotalHits(long Value, string Relation);

/// <summary>What a term became in a language.</summary>
/// <param name="Term">The query term.</param>
/// <param name="Language">The language.</param>
/// <param name="To">The term looked for there.</param>
/// <param name="Weight">Its share, up to 1.</param>
/// <param name="Origin"><c>query</c>, <c>lexicon</c>, <c>learned</c> or <c>sameForm</c>.</param>
/// <param name="Evidence">The lexicon entry it rests on, if any.</param>
public sealed record TermExpansion(string Term, string Language, string To, double Weight, string Origin, string? Evidence);

/// <summary>A clause that answers a query.</summary>
/// <param name="Id">Id of the clause: <c>work/language/label</c>.</param>
/// <param name="Document">Id of its document.</param>
/// <param name="Work">Id of its work.</param>
/// <param name="Language">Its language.</param>
/// <param name="Number">Its number as cited; empty where it has none.</param>
/// <param name="Sections">Headings over it, outermost first.</param>
/// <param name="Title">Title of its document.</param>
/// <param name="Date">Day of its document, <c>yyyy-MM-dd</c>.</param>
/// <param name="Kind">Kind of its document.</param>
/// <param name="Score">Score; higher is better.</param>
/// <param name="Text">Its whole text.</param>
/// <param name="Highlights">The words that answer, by rising start, none overlapping.</param>
/// <param name="Parallel">The same clause in other languages.</param>
public sealed record ClauseHit(
    string Id,
    string Document,
    string Work,
    string Language,
    string Number,
    IReadOnlyList<string> Sections,
    string Title,
    string? Date,
    string Kind,
    double Score,
    string Text,
    IReadOnlyList<Highlight> Highlights,
    IReadOnlyList<ParallelReference> Parallel);

/// <summary>Words of a clause that answer a term of the query.</summary>
/// <param name="Start">UTF-16 offset of the first character in the text.</param>
/// <param name="End">Offset behind the last.</param>
/// <param name="Term">The query term.</param>
/// <param name="Origin">Why they answer it: <c>query</c>, <c>lexicon</c>, <c>learned</c> or <c>sameForm</c>.</param>
/// <param name="Weight">Trust in that.</param>
/// <param name="Evidence">The lexicon entry, if any.</param>
public sealed record Highlight(int Start, int End, string Term, string Origin, double Weight, string? Evidence);

/// <summary>A parallel clause.</summary>
public sealed record ParallelReference(string Id, string Language);

/// <summary>Counts over all clauses that answer a query; values in falling order of count.</summary>
public sealed record FacetCounts(
    IReadOnlyDictionary<string, long> Language,
    IReadOnlyDictionary<string, long> Kind,
    IReadOnlyDictionary<string, long> Party,
    IReadOnlyDictionary<string, long> Year);

/// <summary>Where clauses rank, without their texts.</summary>
/// <param name="ByLanguage">Each language's clauses, best first.</param>
/// <param name="Merged">All of them as one list.</param>
public sealed record RankedClauses(
    IReadOnlyDictionary<string, IReadOnlyList<ScoredClause>> ByLanguage, IReadOnlyList<ScoredClause> Merged);
