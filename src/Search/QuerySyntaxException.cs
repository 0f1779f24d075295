namespace Chancery.Search;

/// <summary>A query that can't be read.</summary>
/// <param name="message">What is wrong, for people.</param>
/// <param name="position">Where, in UTF-16 code units from the start of the query.</param>
/// <param name="suggestion">A query that can be read and is likely meant; null where there is none.</param>
public sealed class QuerySyntaxException(string message, int position, string? suggestion) : Exception(message)
{
    /// <summary>Where the query goes wrong, in UTF-16 code units from its start.</summary>
    public int Position { get; } = position;

    /// <summary>A query that can be read and is likely meant; null where there is none.</summary>
    public string? Suggestion { get; } = suggestion;
}
