namespace Chancery.Documents;

/// <summary>What the caller knows beforehand, and what one file may cost.</summary>
public sealed record ReadOptions
{
    /// <summary>The language of every file, one of <see cref="Languages.All"/>; <see langword="null"/> lets each file say.</summary>
    public string? Language { get; init; }

    /// <summary>The work every file belongs to; <see langword="null"/> takes it from the file name or the data.</summary>
    public string? Work { get; init; }

    /// <summary>Files over this many bytes are refused unread.</summary>
    public long BytesMax { get; init; } = 64L * 1024 * 1024;

    /// <summary>
    /// The most memory in bytes that taking one file apart may need: the tree of a marked-up file, the process that reads a PDF or
    /// a DOCX. Bulk files are taken line by line and don't count against it.
    /// </summary>
    public long MemoryMax { get; init; } = 64L * 1024 * 1024;

    /// <summary>Reading and splitting one file is given up after this time.</summary>
    public TimeSpan TimeMax { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A line of text with more UTF-16 code units than this is no text that a person wrote, and is refused.</summary>
    public int LineCharsMax { get; init; } = 1_000_000;

    /// <summary>Runs the programs that read PDF and DOCX; a test or another host may put its own in.</summary>
    public IExtractionProcess Process { get; init; } = ExtractionProcess.Local;

    /// <summary>Measures <see cref="TimeMax"/>.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
