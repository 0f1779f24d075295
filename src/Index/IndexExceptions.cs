namespace Chancery.Index;

/// <summary>Something about an index that stops the work, in words for people.</summary>
public abstract class IndexException : Exception
{
    protected IndexException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}

/// <summary>There is no index at the place named.</summary>
public sealed class IndexNotFoundException(string message) : IndexException(message);

/// <summary>Another writer has the index open.</summary>
public sealed class IndexInUseException(string message, Exception? inner = null) : IndexException(message, inner);

/// <summary>A file of the index is missing, cut short, changed, or of a format that this version does not read.</summary>
public sealed class IndexDamagedException(string message, Exception? inner = null) : IndexException(message, inner);

/// <summary>The disk did not take what was to be written; the last commit stands.</summary>
public sealed class IndexWriteException(string message, Exception? inner = null) : IndexException(message, inner);

/// <summary>A query would cost more than its limit.</summary>
public sealed class QueryTooCostlyException(string message, string part) : IndexException(message)
{
    /// <summary>The part of the query that costs too much.</summary>
    public string Part { get; } = part;
}
