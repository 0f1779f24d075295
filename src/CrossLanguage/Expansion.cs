namespace Chancery.CrossLanguage;

/// <summary>One weighted term that a query term becomes in a language.</summary>
/// <param name="Term">The query term, as it was typed.</param>
/// <param name="Language">The language it is a term of.</param>
/// <param name="To">The term there, as a reader would write it.</param>
/// <param name="Phrase">The same as its analyzer leaves it.</param>
/// <param name="Weight">Trust, greater than 0 and at most 1.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Evidence">The lexicon entry, for example <c>environment/desertification</c>, or for learned ones how often it translates the word of how many times that stands in parallel clauses: <c>12 of 15</c>; null for the word itself.</param>
public sealed record Expansion(
    string Term, string Language, string To, TermPhrase Phrase, float Weight, ExpansionOrigin Origin, string? Evidence);

/// <summary>Where an expansion comes from, in falling order of trust.</summary>
public enum ExpansionOrigin
{
    /// <summary>The word itself, in a language it is read in.</summary>
    Query,

    /// <summary>The lexicon written by hand.</summary>
    Lexicon,

    /// <summary>Learned from clauses that say the same in two languages.</summary>
    Learned,

    /// <summary>The same form in another language: names, acronyms, figures, words that no lexicon knows.</summary>
    SameForm,

    /// <summary>The word itself, spelt with the marks on its letters that it was typed without.</summary>
    Spelling,
}

/// <summary>A term of a query, of one word or several that name one concept.</summary>
/// <param name="Term">As it was typed.</param>
/// <param name="Words">Its single words as they were typed; the reader's own language is also searched for these apart.</param>
/// <param name="ReadIn">The languages it is read in.</param>
/// <param name="Expansions">By language, what it becomes there; may be empty for a language whose translations were all vetoed.</param>
/// <param name="IsFunctionWord">Whether it is a function word that names nothing; only given back where no other words remain.</param>
public sealed record ExpandedTerm(
    string Term,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> ReadIn,
    IReadOnlyDictionary<string, IReadOnlyList<Expansion>> Expansions,
    bool IsFunctionWord);
