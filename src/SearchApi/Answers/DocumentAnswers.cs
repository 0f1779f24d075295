namespace Chancery.SearchApi.Answers;

/// <summary>A document in a list.</summary>
/// <param name="Id">Id of the document: <c>work/language</c>.</param>
/// <param name="Work">Id of its work.</param>
/// <param name="Language">Its language.</param>
/// <param name="Title">Its title.</param>
/// <param name="Date">Its day, <c>yyyy-MM-dd</c>.</param>
/// <param name="Place">Where it was adopted or signed.</param>
/// <param name="Parties">Its parties, by their short English names.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Source">Where it was published.</param>
/// <param name="ClauseCount">Number of its clauses.</param>
public sealed record DocumentSummary(
    string Id,
    string Work,
    string Language,
    string Title,
    string? Date,
    string? Place,
    IReadOnlyList<string> Parties,
    string Kind,
    string? Source,
    int ClauseCount);

/// <summary>A page of the list of documents, by work and then by language.</summary>
/// <param name="Total">Documents that the filter lets through.</param>
/// <param name="Offset">Documents on the pages before.</param>
/// <param name="Documents">The documents of this page.</param>
public sealed record DocumentsAnswer(int Total, int Offset, IReadOnlyList<DocumentSummary> Documents);

/// <summary>A document with its clauses.</summary>
/// <param name="Id">Id of the document: <c>work/language</c>.</param>
/// <param name="Work">Id of its work.</param>
/// <param name="Language">Its language.</param>
/// <param name="Title">Its title.</param>
/// <param name="Date">Its day, <c>yyyy-MM-dd</c>.</param>
/// <param name="Place">Where it was adopted or signed.</param>
/// <param name="Parties">Its parties, by their short English names.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Source">Where it was published.</param>
/// <param name="Reasons">Why each of these values is believed: <c>date</c> → <c>from closing formula</c>.</param>
/// <param name="Versions">Ids of the other language versions of its work.</param>
/// <param name="ClauseCount">Number of its clauses.</param>
/// <param name="Offset">Clauses before the first one given here.</param>
/// <param name="Clauses">Its clauses in reading order, as many as were asked for.</param>
public sealed record DocumentAnswer(
    string Id,
    string Work,
    string Language,
    string Title,
    string? Date,
    string? Place,
    IReadOnlyList<string> Parties,
    string Kind,
    string? Source,
    IReadOnlyDictionary<string, string> Reasons,
    IReadOnlyList<string> Versions,
    int ClauseCount,
    int Offset,
    IReadOnlyList<DocumentClause> Clauses);

/// <summary>A clause in its document.</summary>
/// <param name="Id">Id of the clause.</param>
/// <param name="Label">Its label in the document: the last part of the id.</param>
/// <param name="Number">Its number as cited; empty where it has none.</param>
/// <param name="Role"><c>body</c>, <c>preamble</c> or <c>closing</c>.</param>
/// <param name="Sections">Headings over it, outermost first.</param>
/// <param name="Text">Its whole text.</param>
public sealed record DocumentClause(
    string Id, string Label, string Number, string Role, IReadOnlyList<string> Sections, string Text);
