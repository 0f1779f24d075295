namespace Chancery.Documents.Reading;

/// <summary>Reads one file format.</summary>
/// <remarks>Requires: nothing of the bytes, which may be hostile. Guarantees: no state, so that one reader serves all threads.</remarks>
internal interface ISourceReader
{
    /// <summary>The file extensions of the format, in lower case with their dot.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Takes the file apart, and judges nothing: which block is a clause is the splitter's business.</summary>
    /// <exception cref="RefusedException">The file as a whole can't be taken.</exception>
    Reading Read(SourceFile file, ReadBudget budget);
}
