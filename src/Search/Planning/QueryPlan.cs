using Chancery.CrossLanguage;
using Chancery.Index;
using Chancery.Search.Parsing;

namespace Chancery.Search.Planning;

/// <summary>A query ready to be searched for: what to ask each language, and what to mark in its clauses.</summary>
/// <param name="Queries">By language, what to ask the index.</param>
/// <param name="Terms">The terms that clauses are searched for, those under a minus left out.</param>
/// <param name="Phrases">Phrases in quotes, those under a minus left out.</param>
/// <param name="Prefixes">Beginnings of words, as typed.</param>
/// <param name="IsEmpty">Whether the query has nothing in it that can be searched for.</param>
internal sealed record QueryPlan(
    IReadOnlyDictionary<string, IndexQuery> Queries,
    IReadOnlyList<ExpandedTerm> Terms,
    IReadOnlyList<ExpandedPhrase> Phrases,
    IReadOnlyList<string> Prefixes,
    bool IsEmpty);

/// <summary>A phrase in quotes and the terms in it.</summary>
internal sealed record ExpandedPhrase(PhraseNode Node, IReadOnlyList<ExpandedTerm> Terms);
