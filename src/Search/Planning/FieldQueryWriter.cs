using Chancery.CrossLanguage;
using Chancery.Index;
using Chancery.Search.Parsing;

namespace Chancery.Search.Planning;

/// <summary>Writes <c>field:value</c>.</summary>
internal sealed class FieldQueryWriter(
    IReadOnlyDictionary<QueryNode, IReadOnlyList<ExpandedTerm>> expanded, Expander expander, string language)
{
    public IndexQuery Write(FieldNode node) => node.Field switch
    {
        QueryField.Text => Terms(node.Value, Field.Text),
        QueryField.Title => Terms(node.Value, Field.Title),
        QueryField.Section => Terms(node.Value, Field.Section),
        QueryField.Lang => Values(node.Value).Contains(language, StringComparer.OrdinalIgnoreCase) ? new EveryClauseQuery() : new NoClauseQuery(),
        QueryField.Kind => new FilterQuery(new ClauseFilter(Kinds: [.. Values(node.Value).Select(Kind)])),
        QueryField.Work => new FilterQuery(new ClauseFilter(Works: Values(node.Value))),
        QueryField.Number => new FilterQuery(new ClauseFilter(Numbers: Values(node.Value))),
        QueryField.Party => new FilterQuery(new ClauseFilter(Parties: [.. Values(node.Value).SelectMany(Party)])),
        _ => new NoClauseQuery(),
    };

    /// <summary>A kind as the index keeps it, however it is written: "joint statement", joint-statement, jointStatement.</summary>
    internal static string Kind(string value) =>
        string.Concat(value.Where(char.IsAsciiLetter));

    /// <summary>A party by the names the lexicon has for it, in whatever language it is written.</summary>
    private IEnumerable<string> Party(string value) => PartyNames.Of(expander, value);

    private IndexQuery Terms(QueryNode value, Field field)
    {
        switch (value)
        {
            case WordsNode:
                return BooleanQuery.All([.. expanded[value].Select(term => PlannedTerm.InField(term, language, field))]);
            case PhraseNode phrase:
                var terms = expanded[value];
                var exact = PhraseWriter.Write(phrase, terms, language);
                return Moved(exact, field);
            case OrNode or:
                return BooleanQuery.Any([.. or.Parts.Select(part => Terms(part, field))]);
            case AndNode and:
                return BooleanQuery.All([.. and.Parts.Select(part => Terms(part.Part, field))]);
            case SequenceNode sequence:
                return BooleanQuery.All([.. sequence.Parts.Select(part => Terms(part.Part, field))]);
            default:
                return new NoClauseQuery();
        }
    }

    private static IndexQuery Moved(IndexQuery query, Field field) => query switch
    {
        GroupQuery group => group with { Units = [.. group.Units.Select(unit => Moved(unit, field))] },
        NearQuery near => near with { Slots = [.. near.Slots.Select(slot => (GroupQuery)Moved(slot, field))] },
        _ => query,
    };

    private static QueryUnit Moved(QueryUnit unit, Field field) => unit switch
    {
        TermUnit term => term with { Field = field },
        PhraseUnit phrase => phrase with { Field = field },
        _ => unit,
    };

    private static IReadOnlyList<string> Values(QueryNode value) => value switch
    {
        WordsNode words => [words.Text],
        PhraseNode phrase => [phrase.Text],
        OrNode or => [.. or.Parts.SelectMany(Values)],
        SequenceNode sequence => [.. sequence.Parts.SelectMany(part => Values(part.Part))],
        _ => [],
    };
}

/// <summary>Names of a party in the words the index keeps: English.</summary>
internal static class PartyNames
{
    /// <summary>The value itself, and the English names of the concept that it names in any language.</summary>
    public static IEnumerable<string> Of(Expander expander, string value)
    {
        var terms = expander.Expand(value, value, new ExpansionOptions());
        var english = terms.Count == 1 ? terms[0].Expansions["en"].Select(each => each.To) : [];
        return english.Prepend(value).Distinct(StringComparer.OrdinalIgnoreCase);
    }
}
