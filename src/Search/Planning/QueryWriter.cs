using Chancery.CrossLanguage;
using Chancery.Index;
using Chancery.Search.Parsing;

namespace Chancery.Search.Planning;

/// <summary>Writes an expanded query down for one language.</summary>
internal sealed class QueryWriter(
    IReadOnlyDictionary<QueryNode, IReadOnlyList<ExpandedTerm>> expanded, Expander expander, SearchQuery query, string language)
{
    /// <summary>Terms near each other count a little more than far apart.</summary>
    private const int ProximitySlop = 8;
    private const float ProximityBoost = 0.2f;

    /// <summary>The part of the index query that a node stands for; null where it has no word in it.</summary>
    public WrittenPart? Write(QueryNode node) => node switch
    {
        EverythingNode => WrittenPart.Restriction(new EveryClauseQuery()),
        DateRangeNode range => WrittenPart.Restriction(new FilterQuery(new ClauseFilter(After: range.After, Before: range.Before))),
        FieldNode field => new FieldQueryWriter(expanded, expander, language).Write(field) is { } written
            ? WrittenPart.Restriction(written, field.Field == QueryField.Text)
            : null,
        BoostNode boost => Write(boost.Part)?.Boosted(boost.Factor),
        OrNode or => WriteAny([.. or.Parts.Select(Write).OfType<WrittenPart>()]),
        AndNode and => WriteParts(and.Parts, allRequired: true),
        SequenceNode sequence => WriteParts(sequence.Parts, allRequired: false),
        WordsNode => WriteParts([(Sign.None, node)], allRequired: false),
        _ => WriteOne(node),
    };

    private static WrittenPart? WriteAny(List<WrittenPart> parts)
    {
        if (parts.Count == 0)
        {
            return null;
        }

        bool allTouch = parts.TrueForAll(part => part.Touch is not null);
        return new WrittenPart(
            BooleanQuery.Any([.. parts.Select(part => allTouch ? part.Everywhere : part.Guarded())]),
            BooleanQuery.Any([.. parts.Select(part => part.InText)]),
            allTouch ? BooleanQuery.Any([.. parts.Select(part => part.Touch!)]) : null,
            parts.TrueForAll(part => part.IsRestriction));
    }

    private WrittenPart? WriteOne(QueryNode node)
    {
        IndexQuery? written = node switch
        {
            PhraseNode phrase => PhraseShape.Of(new ExpandedPhrase(phrase, expanded[phrase]), language)?.Query,
            PrefixNode prefix => new GroupQuery([new PrefixUnit(Field.Form, QueryPlanner.LowerCase(prefix.Prefix))]),
            _ => throw new InvalidOperationException($"no query can be written for {node.GetType().Name}"),
        };
        return written is null ? null : new WrittenPart(written, written, written);
    }

    private WrittenPart? WriteParts(IReadOnlyList<(Sign Sign, QueryNode Part)> parts, bool allRequired)
    {
        var required = new List<WrittenPart>();
        var optional = new List<WrittenPart>();
        var restricting = new List<WrittenPart>();
        var prohibited = new List<IndexQuery>();
        var slots = new List<GroupQuery>();
        foreach (var (sign, part) in parts)
        {
            var written = WriteEach(part);
            if (sign == Sign.Prohibited)
            {
                prohibited.AddRange(written.Count == 0 ? [] : [BooleanQuery.All([.. written.Select(each => each.InText)])]);
                continue;
            }

            foreach (var each in written)
            {
                (sign == Sign.Required || allRequired ? required : each.IsRestriction ? restricting : optional).Add(each);
            }

            slots.AddRange(Slots(part));
        }

        return required.Count + optional.Count + restricting.Count + prohibited.Count == 0
            ? null
            : Combine(required, optional, restricting, prohibited, slots);
    }

    /// <summary>Each term of a run of words is a part of its own.</summary>
    private List<WrittenPart> WriteEach(QueryNode node) => node is WordsNode
        ? [.. expanded[node].Select(term => PlannedTerm.Of(term, language))]
        : Write(node) is { } written ? [written] : [];

    private IEnumerable<GroupQuery> Slots(QueryNode node) => node is WordsNode
        ? expanded[node].Select(term => PlannedTerm.InField(term, language, Field.Text)).OfType<GroupQuery>()
        : [];

    private WrittenPart Combine(
        List<WrittenPart> required, List<WrittenPart> optional, List<WrittenPart> restricting, List<IndexQuery> prohibited, List<GroupQuery> slots)
    {
        int wanted = Math.Min(optional.Count, query.MatchMin ?? (required.Count > 0 ? 0 : MatchMin(optional.Count)));
        bool all = wanted == optional.Count;
        List<WrittenPart> must = [.. required, .. restricting, .. all ? optional : []];
        List<WrittenPart> should = all ? [] : optional;
        IReadOnlyList<IndexQuery> near = [.. slots.Zip(slots.Skip(1), (a, b) => new NearQuery([a, b], ProximitySlop, InOrder: false, ProximityBoost))];

        IndexQuery Combined(Func<WrittenPart, IndexQuery> form, IReadOnlyList<IndexQuery> preferred) =>
            must is [var only] && should.Count + prohibited.Count + preferred.Count == 0
                ? form(only)
                : new BooleanQuery([.. must.Select(form)], [.. should.Select(form)], prohibited, [], preferred, all ? 0 : wanted);

        var touches = must.Concat(should).Select(part => part.Touch).OfType<IndexQuery>().ToList();
        return new WrittenPart(
            Combined(part => part.Everywhere, near),
            Combined(part => part.InText, []),
            touches.Count == 0 ? null : BooleanQuery.Any(touches),
            required.Count + optional.Count + prohibited.Count == 0);
    }

    /// <summary>Solr's <c>2&lt;75%</c>: all of up to two, of more three quarters, rounded down.</summary>
    internal static int MatchMin(int count) => count <= 2 ? count : count * 3 / 4;
}
