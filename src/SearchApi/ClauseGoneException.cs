namespace Chancery.SearchApi;

/// <summary>An id of a clause whose text is no longer in its document. The id is never given to another text.</summary>
/// <param name="id">The id.</param>
internal sealed class ClauseGoneException(string id) : Exception($"the text that was '{id}' is no longer in its document")
{
    /// <summary>The id.</summary>
    public string Id { get; } = id;
}
