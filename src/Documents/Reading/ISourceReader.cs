namespace Chancery.Documents.Reading;

/// <summary>Reads one file format.</summary>
/// <remarks>Requires: nothing of the bytes, which may be hostile. Guarantees: no state, so that one reader serves all threads.</remarks>
internal interface ISourceReader
{
    /// <summary>The file extensions of the format, in lower case with their dot.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Whether the file is of this format, judged by its first bytes alone.</summary>
    Claim Judge(FileHead head);

    /// <summary>Takes the file apart, and judges nothing: which block is a clause is the splitter's business.</summary>
    /// <exception cref="RefusedException">The file as a whole can't be taken.</exception>
    Reading Read(SourceFile file, ReadBudget budget);
}

/// <summary>How sure a reader is that a file is its own.</summary>
internal enum Claim
{
    /// <summary>The content can't be of this format.</summary>
    None,

    /// <summary>The content may be of this format, if the file's name says so.</summary>
    ByName,

    /// <summary>The content is of this format, whatever the file's name says.</summary>
    ByContent,
}
