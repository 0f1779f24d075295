using Chancery.Documents.Reading;

namespace Chancery.Documents.Splitting;

/// <summary>A text taken apart: its clauses, and what the layout says about the document.</summary>
internal sealed record SplitText
{
    public required IReadOnlyList<Clause> Clauses { get; init; }

    /// <summary>The title as it stands over the text; <see langword="null"/> where none does.</summary>
    public string? Title { get; init; }

    /// <summary>Lines under the title that belong to no clause: "(Astana, 6 May 2025)".</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>The address that a source line names.</summary>
    public string? Source { get; init; }

    /// <summary>The place and day at the head of a news report.</summary>
    public Dateline? Dateline { get; init; }

    public int Articles { get; init; }

    public bool HasNumberedClauses { get; init; }
}

/// <summary>"date 2025-05-06 ASTANA —" at the start of a news report.</summary>
internal sealed record Dateline(string Place, DateOnly? Date);

/// <summary>What a line announces by the way it starts.</summary>
internal enum MarkKind
{
    /// <summary>Nothing: a paragraph.</summary>
    None,

    /// <summary>A numbered paragraph: "27.", "(2)".</summary>
    Number,

    /// <summary>An article: "Article 5", "Art. 5", "§ 5".</summary>
    Article,

    /// <summary>A part, chapter or section with a number.</summary>
    Chapter,

    /// <summary>A section under a roman number: "IV. …".</summary>
    Roman,

    /// <summary>A section under a letter: "B. …".</summary>
    Letter,

    /// <summary>An annex or a protocol behind the main text.</summary>
    Annex,

    /// <summary>A heading without a number.</summary>
    Heading,

    /// <summary>The formula with place and date at the end.</summary>
    Closing,

    /// <summary>"In witness whereof …" before it.</summary>
    Witness,
}

/// <summary>One line on its way through the splitter: stages change what it is taken for, never its text.</summary>
internal sealed class Line(Block block)
{
    public Block Block { get; } = block;

    public MarkKind Kind { get; set; }

    /// <summary>The line as it stands.</summary>
    public string Text { get; set; } = block.Text;

    /// <summary>What follows the number.</summary>
    public string Rest { get; set; } = "";

    /// <summary>The number as it stands: "27", "IV", "5a".</summary>
    public string Number { get; set; } = "";

    public int Value { get; set; }

    /// <summary>How the number is written, '.' for "1.", '(' for "(1)", ')' for "1)", '§': numbers of one list are written alike.</summary>
    public char Style { get; set; }

    /// <summary>How far out a heading stands: a heading ends all that have its rank or a higher one.</summary>
    public int Rank { get; set; }

    public bool IsFormatHeading => Block.Kind == BlockKind.Heading;

    /// <summary>A section's heading, whatever its kind.</summary>
    public bool IsHeading => Kind is MarkKind.Chapter or MarkKind.Roman or MarkKind.Letter or MarkKind.Annex or MarkKind.Heading;

    /// <summary>Takes the line for a paragraph, or for a heading where its format says so.</summary>
    public void Demote()
    {
        Kind = IsFormatHeading ? MarkKind.Heading : MarkKind.None;
        Rank = IsFormatHeading ? SectionRank.Format + Block.Level : 0;
    }
}

/// <summary>Ranks of headings, outermost first.</summary>
internal static class SectionRank
{
    public const int Annex = 0;
    public const int Chapter = 10;
    public const int Roman = 20;
    public const int Letter = 22;
    public const int Format = 24;
    public const int Capitals = 40;
    public const int Plain = 44;
    public const int ArticleTitle = 60;
}
