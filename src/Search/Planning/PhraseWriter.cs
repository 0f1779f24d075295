using Chancery.Analysis;
using Chancery.CrossLanguage;
using Chancery.Index;
using Chancery.Search.Parsing;

namespace Chancery.Search.Planning;

/// <summary>
/// Writes a phrase in quotes: word for word in the languages it is read in, and where it can be translated, its terms near
/// each other in the others.
/// </summary>
internal static class PhraseWriter
{
    /// <summary>Other words that may stand among the translated terms, whose order languages change.</summary>
    private const int TranslatedSlop = 5;

    public static IndexQuery Write(PhraseNode phrase, IReadOnlyList<ExpandedTerm> terms, string language)
    {
        if (terms.Count == 0)
        {
            return new NoClauseQuery();
        }

        bool translated = terms.Any(term => term.Expansions[language].Any(each => each.Origin == ExpansionOrigin.Lexicon));
        bool ownLanguage = terms.Any(term => term.ReadIn.Contains(language));
        var exact = WordForWord(phrase, language);
        if (ownLanguage || !translated)
        {
            return exact is null ? new NoClauseQuery() : new GroupQuery([.. exact.Concat(WholeTerm(terms, language))]);
        }

        var slots = terms.Select(term => PlannedTerm.Slot(term, language)).OfType<GroupQuery>().ToList();
        return slots.Count switch
        {
            _ when slots.Count < terms.Count => new NoClauseQuery(),
            1 => slots[0],
            _ => new NearQuery(slots, phrase.Slop + TranslatedSlop, InOrder: false),
        };
    }

    private static List<QueryUnit>? WordForWord(PhraseNode phrase, string language)
    {
        var tokens = Analyzer.For(language).Analyze(phrase.Text);
        return tokens.Count switch
        {
            0 => null,
            1 => [new TermUnit(Field.Text, tokens[0].Stem)],
            _ => [new PhraseUnit(Field.Text, [.. tokens.Select(token => token.Stem)], phrase.Slop)],
        };
    }

    /// <summary>A phrase that is one term of the lexicon also answers by the other names of its concept.</summary>
    private static IEnumerable<QueryUnit> WholeTerm(IReadOnlyList<ExpandedTerm> terms, string language) =>
        terms.Count != 1
            ? []
            : terms[0].Expansions[language]
                .Where(each => each.Origin == ExpansionOrigin.Lexicon)
                .Select<Expansion, QueryUnit>(each => each.Phrase.Stems.Count == 1
                    ? new TermUnit(Field.Text, each.Phrase.Stems[0], each.Weight)
                    : new PhraseUnit(Field.Text, each.Phrase.Stems, each.Phrase.Gaps, each.Weight));
}

/// <summary>Terms near each other count a little more than far apart.</summary>
internal static class Proximity
{
    private const int Slop = 8;
    private const float Boost = 0.2f;

    public static IReadOnlyList<IndexQuery> Of(IReadOnlyList<GroupQuery> slots)
    {
        var pairs = new List<IndexQuery>();
        for (int i = 1; i < slots.Count; i++)
        {
            pairs.Add(new NearQuery([slots[i - 1], slots[i]], Slop, InOrder: false, Boost));
        }

        return pairs;
    }
}

/// <summary>Multiplies a query's score.</summary>
internal static class Boosted
{
    public static IndexQuery By(IndexQuery query, float factor) => query switch
    {
        GroupQuery group => group with { Boost = group.Boost * factor },
        NearQuery near => near with { Boost = near.Boost * factor },
        BestOfQuery best => new BestOfQuery(All(best.Queries, factor)),
        BooleanQuery boolean => boolean with
        {
            Must = All(boolean.Must, factor),
            Should = All(boolean.Should, factor),
            Prefer = All(boolean.Prefer, factor),
        },
        _ => query,
    };

    private static IReadOnlyList<IndexQuery> All(IReadOnlyList<IndexQuery> queries, float factor) =>
        [.. queries.Select(query => By(query, factor))];
}

/// <summary>The plain words of a query, which tell its language.</summary>
internal static class QueryWords
{
    public static IEnumerable<string> Of(QueryNode node) => node switch
    {
        WordsNode words => [words.Text],
        PhraseNode phrase => [phrase.Text],
        FieldNode field => field.Field is QueryField.Text or QueryField.Title or QueryField.Section ? Of(field.Value) : [],
        BoostNode boost => Of(boost.Part),
        OrNode or => or.Parts.SelectMany(Of),
        AndNode and => and.Parts.SelectMany(part => Of(part.Part)),
        SequenceNode sequence => sequence.Parts.SelectMany(part => Of(part.Part)),
        _ => [],
    };
}
