using Chancery.Analysis;
using Chancery.CrossLanguage;
using Chancery.Index;

namespace Chancery.Search.Planning;

/// <summary>A term in one language, as queries of the index: over all that belongs to a clause, and over its own text alone.</summary>
internal sealed record PlannedTerm(IndexQuery Everywhere, IndexQuery InText)
{
    /// <summary>How much the exact word, headings and titles add to a word of the text.</summary>
    private const float FormShare = 0.15f;
    private const float SectionShare = 0.4f;
    private const float TitleShare = 0.2f;

    /// <summary>Other words that may stand among those of a translated phrase.</summary>
    private const int TranslatedSlop = 2;

    /// <summary>Share of the words of a phrase where they stand apart.</summary>
    private const float ApartBoost = 0.3f;

    public static PlannedTerm None { get; } = new(new NoClauseQuery(), new NoClauseQuery());

    /// <summary>Plans a term in a language.</summary>
    public static PlannedTerm Of(ExpandedTerm term, string language)
    {
        var expansions = term.Expansions[language];
        if (expansions.Count == 0)
        {
            return None;
        }

        var inText = Group(expansions, [(Field.Text, 1), (Field.Form, FormShare)]);
        var everywhere = Group(
            expansions, [(Field.Text, 1), (Field.Form, FormShare), (Field.Section, SectionShare), (Field.Title, TitleShare)]);
        if (term.Words.Count < 2 || !term.ReadIn.Contains(language))
        {
            return new PlannedTerm(everywhere, inText);
        }

        var apart = Apart(term.Words, language);
        return new PlannedTerm(new BestOfQuery([everywhere, apart]), new BestOfQuery([inText, apart]));
    }

    /// <summary>The term in one field alone.</summary>
    public static IndexQuery InField(ExpandedTerm term, string language, Field field) =>
        term.Expansions[language] is { Count: > 0 } expansions ? Group(expansions, [(field, 1)]) : new NoClauseQuery();

    /// <summary>The term in the text as one slot of a near query.</summary>
    public static GroupQuery? Slot(ExpandedTerm term, string language) =>
        term.Expansions[language] is { Count: > 0 } expansions ? Group(expansions, [(Field.Text, 1)]) : null;

    private static GroupQuery Group(IReadOnlyList<Expansion> expansions, IReadOnlyList<(Field Field, float Share)> fields)
    {
        var units = new List<QueryUnit>();
        foreach (var expansion in expansions)
        {
            foreach (var (field, share) in fields)
            {
                if (Unit(expansion, field, expansion.Weight * share) is { } unit)
                {
                    units.Add(unit);
                }
            }
        }

        return new GroupQuery(units);
    }

    private static QueryUnit? Unit(Expansion expansion, Field field, float weight)
    {
        var words = field == Field.Form ? expansion.Phrase.Forms : expansion.Phrase.Stems;
        if (words.Count == 1)
        {
            return new TermUnit(field, words[0], weight);
        }

        int slop = expansion.Phrase.Gaps + (expansion.Origin == ExpansionOrigin.Lexicon ? TranslatedSlop : 0);
        return field == Field.Form ? null : new PhraseUnit(field, words, slop, weight);
    }

    /// <summary>A phrase of the reader's own language also answers where its words stand apart: that is what was typed.</summary>
    private static IndexQuery Apart(IReadOnlyList<string> words, string language)
    {
        var groups = new List<IndexQuery>();
        var analyzer = Analyzer.For(language);
        foreach (var token in words.SelectMany(analyzer.Analyze).Where(token => !token.IsStopWord))
        {
            groups.Add(new GroupQuery([new TermUnit(Field.Text, token.Stem), new TermUnit(Field.Form, token.Form, FormShare)], ApartBoost));
        }

        return groups.Count == 0 ? new NoClauseQuery() : BooleanQuery.All(groups);
    }
}
