using Chancery.CrossLanguage;
using Chancery.Index;

namespace Chancery.Search.Planning;

/// <summary>A query ready to be searched for: what to ask each language, and what to mark in its clauses.</summary>
/// <param name="Queries">By language, what to ask the index.</param>
/// <param name="Terms">The terms that clauses are searched for, those under a minus left out.</param>
/// <param name="Phrases">Phrases in quotes, each with the terms in it.</param>
/// <param name="Prefixes">Beginnings of words, lower case.</param>
internal sealed record QueryPlan(
    IReadOnlyDictionary<string, IndexQuery> Queries,
    IReadOnlyList<ExpandedTerm> Terms,
    IReadOnlyList<ExpandedTerm> Phrases,
    IReadOnlyList<string> Prefixes);
