using Chancery.Analysis;
using Chancery.CrossLanguage;
using Chancery.Index;

namespace Chancery.Search.Planning;

/// <summary>
/// What a phrase in quotes looks for in a language: word for word where it is read in that language or can't be translated,
/// else the names its one term has there, or its terms near each other.
/// </summary>
/// <param name="Exact">Stems of its words; empty where it is translated.</param>
/// <param name="ExactSlop">Other words that may stand among them.</param>
/// <param name="ExactOrigin">Why the words as they stand answer.</param>
/// <param name="Slots">For each of its terms, the names it has in the language; empty where it is looked for word for word.</param>
/// <param name="SlotSlop">Other words that may stand among the terms.</param>
internal sealed record PhraseShape(
    IReadOnlyList<string> Exact,
    int ExactSlop,
    ExpansionOrigin ExactOrigin,
    IReadOnlyList<IReadOnlyList<Expansion>> Slots,
    int SlotSlop)
{
    /// <summary>Other words that may stand among the translated terms, whose order languages change.</summary>
    private const int TranslatedSlop = 5;

    /// <summary>The phrase as a query of the index.</summary>
    public IndexQuery Query => Exact.Count switch
    {
        0 => Near(),
        1 => new GroupQuery([new TermUnit(Field.Text, Exact[0])]),
        _ => new GroupQuery([new PhraseUnit(Field.Text, Exact, ExactSlop)]),
    };

    /// <summary>The shape of a phrase; null where it has no word in it.</summary>
    public static PhraseShape? Of(ExpandedPhrase phrase, string language)
    {
        var terms = phrase.Terms;
        if (terms.Count == 0)
        {
            return null;
        }

        bool isOwn = terms.All(term => term.ReadIn.Contains(language));
        bool isTranslated = terms.Any(term => term.Expansions[language].Any(each => each.Origin == ExpansionOrigin.Lexicon));
        if (!isOwn && (isTranslated || terms.Any(term => term.Expansions[language].Count == 0)))
        {
            return new PhraseShape([], 0, default, [.. terms.Select(term => term.Expansions[language])], phrase.Node.Slop + TranslatedSlop);
        }

        string[] words = [.. Analyzer.For(language).Analyze(phrase.Node.Text).Select(token => token.Stem)];
        return new PhraseShape(words, phrase.Node.Slop, isOwn ? ExpansionOrigin.Query : ExpansionOrigin.SameForm, [], 0);
    }

    private IndexQuery Near()
    {
        if (Slots.Count == 0 || Slots.Any(slot => slot.Count == 0))
        {
            return new NoClauseQuery();
        }

        List<GroupQuery> groups = [.. Slots.Select(slot =>
            new GroupQuery([.. slot.Select(each => PlannedTerm.Unit(each, Field.Text, each.Weight)).OfType<QueryUnit>()]))];
        return groups is [var only] ? only : new NearQuery(groups, SlotSlop, InOrder: false);
    }
}
