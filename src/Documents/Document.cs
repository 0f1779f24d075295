namespace Chancery.Documents;

/// <summary>One language version of a work, read from one file (FRBR <i>expression</i>).</summary>
/// <param name="Work">Id of the work, for example <c>vietnam-kazakhstan-joint-statement</c>.</param>
/// <param name="Language">ISO 639-1 code: <c>en</c>, <c>de</c>, <c>sv</c> or <c>pl</c>.</param>
/// <param name="Metadata">What is known of the document, each value with the reason it is believed.</param>
/// <param name="Clauses">The clauses in reading order; their labels are unique within the document.</param>
/// <param name="Path">The file it was read from, as it was given.</param>
public sealed record Document(
    string Work,
    string Language,
    DocumentMetadata Metadata,
    IReadOnlyList<Clause> Clauses,
    string Path)
{
    /// <summary><c>work/language</c>, for example <c>vietnam-kazakhstan-joint-statement/de</c>.</summary>
    public string Id => $"{Work}/{Language}";

    /// <summary>Whether whoever made the file, or whoever adds it, named the work; otherwise its name is the file's and it may turn out to be a version of another.</summary>
    public bool IsWorkNamed { get; init; }
}

/// <summary>The smallest numbered or free-standing unit of a document.</summary>
/// <param name="Label">Akoma Ntoso style eId within the document: <c>cl_27</c>, <c>art_5__para_2</c>, <c>p_12</c> for unnumbered ones.</param>
/// <param name="Number">The number as a reader cites it ("27", "5(2)"); empty for an unnumbered clause.</param>
/// <param name="Sections">The headings that stand over the clause, outermost first; may be empty.</param>
/// <param name="Text">The clause's own words: NFC, no number, paragraphs parted by one line feed, never empty.</param>
/// <param name="Role">What part the clause plays in its document.</param>
public sealed record Clause(
    string Label,
    string Number,
    IReadOnlyList<string> Sections,
    string Text,
    ClauseRole Role = ClauseRole.Body);

/// <summary>The part a clause plays in its document.</summary>
public enum ClauseRole
{
    /// <summary>A numbered clause, an article, a paragraph of a statement.</summary>
    Body,

    /// <summary>A recital, or an introduction before the first numbered clause.</summary>
    Preamble,

    /// <summary>The formula at the end with place and date.</summary>
    Closing,
}

/// <summary>A value together with the reason it is believed, for example <c>from title</c>.</summary>
/// <param name="Value">The value itself.</param>
/// <param name="Reason">How it was found, in a few words for people: <c>declared in front matter</c>, <c>from closing formula</c>.</param>
public sealed record Found<T>(T Value, string Reason);

/// <summary>What is known of a document. A value that was not found is <see langword="null"/>.</summary>
/// <param name="Title">The title in the document's own language where it has one, else made from the file name.</param>
/// <param name="Date">The day the document was adopted, signed or published.</param>
/// <param name="Place">The place where it was adopted or signed.</param>
/// <param name="Parties">The states or organisations it binds or speaks for, by their short English names.</param>
/// <param name="Kind">The kind of document.</param>
/// <param name="Source">The address it was published at.</param>
/// <param name="LanguageReason">How the language was decided.</param>
public sealed record DocumentMetadata(
    Found<string> Title,
    Found<DateOnly>? Date,
    Found<string>? Place,
    Found<IReadOnlyList<string>>? Parties,
    Found<DocumentKind> Kind,
    Found<string>? Source,
    string LanguageReason);

/// <summary>The kinds of document that diplomacy issues.</summary>
public enum DocumentKind
{
    JointStatement,
    Treaty,
    Resolution,
    Declaration,
    Speech,
    News,
    Other,
}
