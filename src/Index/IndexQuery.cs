namespace Chancery.Index;

/// <summary>What is asked of one language of the index. A value: it is bound to a snapshot when it is searched.</summary>
public abstract record IndexQuery;

/// <summary>
/// One query term as weighted alternatives (probabilistic structured queries, Darwish and Oard 2003): the alternatives
/// count as one term whose frequency in a clause is the weighted sum of theirs, and whose document frequency is the
/// weighted sum of theirs.
/// </summary>
/// <param name="Units">The alternatives; at least one.</param>
/// <param name="Boost">Factor on the score; 1 by default.</param>
public sealed record GroupQuery(IReadOnlyList<QueryUnit> Units, float Boost = 1) : IndexQuery;

/// <summary>
/// Groups that stand near each other: the clause has an occurrence of each, within a window of as many words as they
/// have themselves and <paramref name="Slop"/> more.
/// </summary>
/// <param name="Slots">The groups; at least two, all on the same field.</param>
/// <param name="Slop">How many other words may stand among them; 0 and in order is an exact phrase.</param>
/// <param name="InOrder">Whether the occurrences must follow each other in the order of the slots.</param>
/// <param name="Boost">Factor on the score.</param>
public sealed record NearQuery(IReadOnlyList<GroupQuery> Slots, int Slop, bool InOrder, float Boost = 1) : IndexQuery;

/// <summary>A combination of queries.</summary>
/// <param name="Must">Each must match; scores add up.</param>
/// <param name="Should">At least <paramref name="ShouldMatchMin"/> must match; scores of those that do add up.</param>
/// <param name="MustNot">None may match.</param>
/// <param name="Filter">Each must match; no score.</param>
/// <param name="Prefer">Never decide whether a clause matches; scores of those that match add up.</param>
/// <param name="ShouldMatchMin">How many of <paramref name="Should"/>; 0 makes them all optional where something else is required.</param>
public sealed record BooleanQuery(
    IReadOnlyList<IndexQuery> Must,
    IReadOnlyList<IndexQuery> Should,
    IReadOnlyList<IndexQuery> MustNot,
    IReadOnlyList<IndexQuery> Filter,
    IReadOnlyList<IndexQuery> Prefer,
    int ShouldMatchMin) : IndexQuery
{
    /// <summary>All of <paramref name="queries"/> must match.</summary>
    public static IndexQuery All(IReadOnlyList<IndexQuery> queries) =>
        queries.Count == 1 ? queries[0] : new BooleanQuery(queries, [], [], [], [], 0);

    /// <summary>One of <paramref name="queries"/> must match.</summary>
    public static IndexQuery Any(IReadOnlyList<IndexQuery> queries) =>
        queries.Count == 1 ? queries[0] : new BooleanQuery([], queries, [], [], [], 1);
}

/// <summary>One of several queries must match; the score is that of the best, not their sum: ways of saying one thing.</summary>
/// <param name="Queries">At least one.</param>
public sealed record BestOfQuery(IReadOnlyList<IndexQuery> Queries) : IndexQuery;

/// <summary>Every clause, with score 0.</summary>
public sealed record EveryClauseQuery : IndexQuery;

/// <summary>No clause: what a word becomes in a language that has no word for it.</summary>
public sealed record NoClauseQuery : IndexQuery;

/// <summary>Clauses that satisfy a filter, with score 0: a field restriction inside a boolean query.</summary>
public sealed record FilterQuery(ClauseFilter Filter) : IndexQuery;

/// <summary>One alternative of a group.</summary>
/// <param name="Weight">Its share, greater than 0; 1 for the word itself.</param>
public abstract record QueryUnit(float Weight);

/// <summary>A term of a field, as the analysis left it.</summary>
public sealed record TermUnit(Field Field, string Term, float Weight = 1) : QueryUnit(Weight);

/// <summary>Terms that follow each other.</summary>
/// <param name="Field">Their field.</param>
/// <param name="Terms">At least two.</param>
/// <param name="Slop">How many other words may stand among them, in the same order.</param>
/// <param name="Weight">Share of the whole phrase.</param>
public sealed record PhraseUnit(Field Field, IReadOnlyList<string> Terms, int Slop = 0, float Weight = 1) : QueryUnit(Weight);

/// <summary>Every term of a field that begins with a prefix.</summary>
public sealed record PrefixUnit(Field Field, string Prefix, float Weight = 1) : QueryUnit(Weight);
