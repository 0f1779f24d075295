namespace Chancery.Documents.Reading;

/// <summary>A piece of a file as its layout parts it: a line, a paragraph, a list item or a heading.</summary>
/// <param name="Text">NFC, one line, white space collapsed, never empty.</param>
/// <param name="Kind">Whether the format itself calls it a heading.</param>
/// <param name="Level">The heading's level from 1 (outermost); 0 for a paragraph.</param>
internal sealed record Block(string Text, BlockKind Kind = BlockKind.Paragraph, int Level = 0);

internal enum BlockKind
{
    Paragraph,
    Heading,
}

/// <summary>What a file says of itself outside its text. What it doesn't say is <see langword="null"/>.</summary>
internal sealed record Declared
{
    public static readonly Declared Nothing = new();

    /// <summary>Where it is said, for people: "front matter", "the page's head", "the data".</summary>
    public string Where { get; init; } = "the data";

    public string? Work { get; init; }

    public string? Language { get; init; }

    /// <summary>In parallel columns each column's language stands fast, whatever the file is called.</summary>
    public bool LanguageIsFirm { get; init; }

    /// <summary>Web pages often carry their template's language: then the text may overrule it.</summary>
    public bool LanguageIsWeak { get; init; }

    public string? Title { get; init; }

    /// <summary>A page's head often names the site as well: then a title line in the text goes before it.</summary>
    public bool TitleIsWeak { get; init; }

    public DateOnly? Date { get; init; }

    public string? Place { get; init; }

    public IReadOnlyList<string>? Parties { get; init; }

    public string? Kind { get; init; }

    public string? Source { get; init; }
}

/// <summary>One document as its reader hands it on: blocks that are still to be split, or clauses that are finished.</summary>
/// <param name="Declared">What the file says of the document.</param>
/// <param name="Blocks">The text in reading order; empty where <paramref name="Clauses"/> are given.</param>
/// <param name="Clauses">Finished clauses of bulk data; <see langword="null"/> where the text is to be split.</param>
internal sealed record SourceText(Declared Declared, IReadOnlyList<Block> Blocks, IReadOnlyList<Clause>? Clauses = null)
{
    private readonly long? _length;

    /// <summary>How many UTF-16 code units of text there are; a reader that finishes clauses itself says what it had before.</summary>
    public long Length
    {
        get => _length ?? (Clauses is null ? Blocks.Sum(block => (long)block.Text.Length) : Clauses.Sum(clause => (long)clause.Text.Length));
        init => _length = value;
    }
}

/// <summary>What a reader gave for one file.</summary>
internal sealed record Reading(IReadOnlyList<SourceText> Texts, IReadOnlyList<Refusal> Refusals)
{
    public static Reading Of(SourceText text) => new([text], []);
}
