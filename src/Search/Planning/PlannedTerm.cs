using Chancery.Analysis;
using Chancery.CrossLanguage;
using Chancery.Index;

namespace Chancery.Search.Planning;

/// <summary>Writes a term down for one language.</summary>
internal static class PlannedTerm
{
    /// <summary>How much the exact word, headings and titles add to a word of the text.</summary>
    private const float FormShare = 0.15f;
    private const float SectionShare = 0.4f;
    private const float TitleShare = 0.2f;

    /// <summary>Other words that may stand among those of a translated phrase.</summary>
    private const int TranslatedSlop = 2;

    /// <summary>Share of the words of a phrase where they stand apart.</summary>
    private const float ApartBoost = 0.3f;

    /// <summary>The term over text, headings and title.</summary>
    public static WrittenPart Of(ExpandedTerm term, string language)
    {
        var expansions = term.Expansions[language];
        if (expansions.Count == 0)
        {
            return new WrittenPart(new NoClauseQuery(), new NoClauseQuery(), new NoClauseQuery());
        }

        IndexQuery inText = Group(expansions, [(Field.Text, 1), (Field.Form, FormShare)]);
        IndexQuery everywhere = Group(
            expansions, [(Field.Text, 1), (Field.Form, FormShare), (Field.Section, SectionShare), (Field.Title, TitleShare)]);
        if (Apart(term, language) is { } apart)
        {
            inText = new BestOfQuery([inText, apart]);
            everywhere = new BestOfQuery([everywhere, apart]);
        }

        // A minus asks for the word itself: "-Sommer" keeps the clause with "Sommerzeit".
        return CompoundParts.Of(expansions, language) is { Count: > 0 } parts
            ? new WrittenPart(new BestOfQuery([everywhere, .. parts]), inText, new BestOfQuery([inText, .. parts]))
            : new WrittenPart(everywhere, inText, inText);
    }

    /// <summary>The term in one field alone.</summary>
    public static IndexQuery InField(ExpandedTerm term, string language, Field field) =>
        term.Expansions[language] is { Count: > 0 } expansions ? Group(expansions, [(field, 1)]) : new NoClauseQuery();

    /// <summary>Other words that may stand among those of an expansion.</summary>
    public static int Slop(Expansion expansion) =>
        expansion.Phrase.Gaps + (expansion.Origin == ExpansionOrigin.Lexicon ? TranslatedSlop : 0);

    /// <summary>The words of a term of several words that count where they stand apart; none where only the whole term counts.</summary>
    public static IReadOnlyList<Token> ApartWords(ExpandedTerm term, string language) =>
        term.Words.Count < 2 || !term.ReadIn.Contains(language)
            ? []
            : [.. term.Words.SelectMany(Analyzer.For(language).Analyze).Where(token => !token.IsStopWord)];

    /// <summary>The alternatives of a group, in one field.</summary>
    public static QueryUnit? Unit(Expansion expansion, Field field, float weight)
    {
        var words = field == Field.Form ? expansion.Phrase.Forms : expansion.Phrase.Stems;
        return words.Count == 1
            ? new TermUnit(field, words[0], weight)
            : field == Field.Form ? null : new PhraseUnit(field, words, Slop(expansion), weight);
    }

    private static GroupQuery Group(IReadOnlyList<Expansion> expansions, IReadOnlyList<(Field Field, float Share)> fields) => new(
        [.. expansions.SelectMany(expansion => fields.Select(each => Unit(expansion, each.Field, expansion.Weight * each.Share))).OfType<QueryUnit>()]);

    /// <summary>A term of the reader's own language also answers where its words stand apart: that is what was typed.</summary>
    private static IndexQuery? Apart(ExpandedTerm term, string language)
    {
        var words = ApartWords(term, language);
        return words.Count == 0 ? null : BooleanQuery.All([.. words.Select(word =>
            new GroupQuery([new TermUnit(Field.Text, word.Stem), new TermUnit(Field.Form, word.Form, FormShare)], ApartBoost))]);
    }
}
