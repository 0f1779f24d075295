namespace Chancery.Index;

/// <summary>What the index keeps of a document, and gives back as it was.</summary>
/// <param name="Id"><c>work/language</c>; unique in the index.</param>
/// <param name="Work">Id of the work.</param>
/// <param name="Language">ISO 639-1 code; decides the segment.</param>
/// <param name="Title">Title, never empty.</param>
/// <param name="Date">Day of the document, if known.</param>
/// <param name="Place">Place, if known.</param>
/// <param name="Parties">Parties by their short English names; may be empty.</param>
/// <param name="Kind">Kind in camelCase (<c>jointStatement</c>, <c>treaty</c>, …).</param>
/// <param name="Source">Address of publication, if known.</param>
/// <param name="Path">File it was read from.</param>
/// <param name="Reasons">Why each value is believed: <c>date</c> → <c>from closing formula</c>.</param>
public sealed record StoredDocument(
    string Id,
    string Work,
    string Language,
    string Title,
    DateOnly? Date,
    string? Place,
    IReadOnlyList<string> Parties,
    string Kind,
    string? Source,
    string Path,
    IReadOnlyDictionary<string, string> Reasons)
{
    /// <summary>The work that the file's name or its data names, where the document was joined to another; null where it is <see cref="Work"/>.</summary>
    public string? NamedWork { get; init; }

    /// <summary>SHA-256 of the file it was read from, in hexadecimal; null where that is not known.</summary>
    public string? FileHash { get; init; }

    /// <summary>Labels that clauses had before: to the label their text has now, or to an empty text where it is gone.</summary>
    public IReadOnlyDictionary<string, string>? Redirects { get; init; }

    /// <summary>By label, what a clause is parallel to in its work where its own label does not say so.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ParallelKey>>? Parallels { get; init; }

    /// <summary>Bottom-k sketch (Broder 1997) of the concepts and figures in it, by which versions of one work find each other.</summary>
    public IReadOnlyList<int>? Sketch { get; init; }
}

/// <summary>What clauses of different language versions share when they are parallel.</summary>
/// <param name="Key">Name of the parallel clauses within the work.</param>
/// <param name="Confidence">How sure that is, from 0 to 1.</param>
public sealed record ParallelKey(string Key, float Confidence);

/// <summary>What the index keeps of a clause.</summary>
/// <param name="Label">eId within the document: <c>cl_27</c>.</param>
/// <param name="Number">Number as cited; may be empty.</param>
/// <param name="Role"><c>body</c>, <c>preamble</c> or <c>closing</c>.</param>
/// <param name="Sections">Headings over it, outermost first.</param>
/// <param name="Text">The clause's own words; highlights are UTF-16 offsets into it.</param>
public sealed record StoredClause(
    string Label,
    string Number,
    string Role,
    IReadOnlyList<string> Sections,
    string Text);

/// <summary>A clause ready to be indexed: what is kept of it, and its terms.</summary>
public sealed record AnalyzedClause(StoredClause Clause, TermList Terms);

/// <summary>A document ready to be indexed.</summary>
public sealed record AnalyzedDocument(StoredDocument Document, IReadOnlyList<AnalyzedClause> Clauses);
