namespace Chancery.Documents;

/// <summary>What reading one file gave: documents, or the reasons why not. Both may be present for a bulk file.</summary>
/// <param name="Path">The file, as it was given.</param>
/// <param name="Documents">The documents in it, split into clauses.</param>
/// <param name="Refusals">What could not be taken, each with its reason.</param>
public sealed record ReadResult(string Path, IReadOnlyList<Document> Documents, IReadOnlyList<Refusal> Refusals)
{
    /// <summary>
    /// How many UTF-16 code units of text the reader took out of the file, metadata and what the format itself calls notes apart.
    /// The clauses hold less: titles, headings, numbers, signatures and page furniture are in none.
    /// </summary>
    public long TextLength { get; init; }
}

/// <summary>An input, or a part of one, that was not taken.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, counted from 1, where one line of a bulk file is at fault.</param>
/// <param name="Reason">What is wrong, for people, naming the thing and what would be right.</param>
public sealed record Refusal(string Path, int? Line, string Reason);
