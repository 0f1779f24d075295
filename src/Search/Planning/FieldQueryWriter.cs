using Chancery.CrossLanguage;
using Chancery.Index;
using Chancery.Search.Parsing;

namespace Chancery.Search.Planning;

/// <summary>Writes <c>field:value</c>, where the value is words, a phrase or the beginning of a word.</summary>
internal sealed class FieldQueryWriter(
    IReadOnlyDictionary<QueryNode, IReadOnlyList<ExpandedTerm>> expanded, Expander expander, string language)
{
    /// <summary>The field's query; null where the value has no word in it.</summary>
    public IndexQuery? Write(FieldNode node) => node.Field switch
    {
        QueryField.Text => Terms(node.Value, Field.Text),
        QueryField.Title => Terms(node.Value, Field.Title),
        QueryField.Section => Terms(node.Value, Field.Section),
        QueryField.Lang => Values(node.Value).Contains(language, StringComparer.OrdinalIgnoreCase) ? new EveryClauseQuery() : new NoClauseQuery(),
        QueryField.Kind => new FilterQuery(new ClauseFilter(Kinds: KindNames.Of(expander, Value(node.Value)))),
        QueryField.Work => new FilterQuery(new ClauseFilter(Works: Values(node.Value))),
        QueryField.Number => new FilterQuery(new ClauseFilter(Numbers: Values(node.Value))),
        QueryField.Party => Party(node.Value),
        _ => throw new InvalidOperationException($"no query can be written for field {node.Field}"),
    };

    private IndexQuery? Terms(QueryNode value, Field field) => value switch
    {
        PrefixNode prefix => new GroupQuery([new PrefixUnit(field == Field.Text ? Field.Form : field, QueryPlanner.LowerCase(prefix.Prefix))]),
        PhraseNode phrase => PhraseShape.Of(new ExpandedPhrase(phrase, expanded[value]), language) is { } shape ? Moved(shape.Query, field) : null,
        _ when expanded[value] is { Count: > 0 } terms => BooleanQuery.All([.. terms.Select(term => PlannedTerm.InField(term, language, field))]),
        _ => null,
    };

    /// <summary>One party by its names in any language; words that name several parties want all of them.</summary>
    private IndexQuery Party(QueryNode value)
    {
        static IndexQuery Any(IReadOnlyList<string> names) => new FilterQuery(new ClauseFilter(Parties: names));

        var one = Any(PartyNames.Of(expander, Value(value)));
        var several = value is WordsNode words ? PartyNames.OfEach(expander, words.Text) : [];
        return several.Count < 2 ? one : BooleanQuery.Any([one, BooleanQuery.All([.. several.Select(Any)])]);
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

    private static string Value(QueryNode value) => value is PhraseNode phrase ? phrase.Text : ((WordsNode)value).Text;

    /// <summary>Words of a group are alternatives: number:(27 33).</summary>
    private static string[] Values(QueryNode value) => value is PhraseNode phrase
        ? [phrase.Text.Trim()]
        : ((WordsNode)value).Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Names of a party in the words the index keeps: English.</summary>
internal static class PartyNames
{
    /// <summary>The value itself, and the English names of the concept that it names in any language.</summary>
    public static IReadOnlyList<string> Of(Expander expander, string value)
    {
        var terms = expander.Expand(value, value, new ExpansionOptions());
        return [.. (terms.Count == 1 ? English(terms[0]) : []).Prepend(value.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>The names of each party that some words name.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> OfEach(Expander expander, string words) =>
        [.. expander.Expand(words, words, new ExpansionOptions()).Select(term => (IReadOnlyList<string>)[term.Term, .. English(term)])];

    private static IEnumerable<string> English(ExpandedTerm term) => term.Expansions["en"].Select(each => each.To);
}

/// <summary>Names of kinds as the index keeps them, however they are written: "joint statement", joint-statement, jointStatement, "gemeinsame Erklärung".</summary>
internal static class KindNames
{
    public static IReadOnlyList<string> Of(Expander expander, string value) =>
        [.. PartyNames.Of(expander, value.Replace('-', ' ')).Append(value).Select(name => string.Concat(name.Where(char.IsAsciiLetter))).Distinct()];
}
