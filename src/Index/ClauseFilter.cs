namespace Chancery.Index;

/// <summary>Conditions on a clause and its document. Values of one list are alternatives; the lists must all hold; null or empty means no condition.</summary>
/// <param name="Works">Ids of works.</param>
/// <param name="Documents">Ids of documents.</param>
/// <param name="Kinds">Kinds in camelCase, compared without case.</param>
/// <param name="Parties">Short English names, compared without case.</param>
/// <param name="Numbers">Clause numbers as cited, compared without case.</param>
/// <param name="After">First day that is still in.</param>
/// <param name="Before">Last day that is still in.</param>
public sealed record ClauseFilter(
    IReadOnlyList<string>? Works = null,
    IReadOnlyList<string>? Documents = null,
    IReadOnlyList<string>? Kinds = null,
    IReadOnlyList<string>? Parties = null,
    IReadOnlyList<string>? Numbers = null,
    DateOnly? After = null,
    DateOnly? Before = null)
{
    /// <summary>No condition at all.</summary>
    public static ClauseFilter None { get; } = new();

    /// <summary>Whether the filter lets everything through.</summary>
    public bool IsEmpty =>
        Works is not { Count: > 0 } && Documents is not { Count: > 0 } && Kinds is not { Count: > 0 } &&
        Parties is not { Count: > 0 } && Numbers is not { Count: > 0 } && After is null && Before is null;
}
