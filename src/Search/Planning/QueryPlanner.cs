using Chancery.Analysis;
using Chancery.CrossLanguage;
using Chancery.Index;
using Chancery.Search.Parsing;

namespace Chancery.Search.Planning;

/// <summary>Expands a parsed query and writes it down for each language.</summary>
internal sealed class QueryPlanner
{
    /// <summary>Terms that one query may have.</summary>
    public const int TermsMax = 64;

    private readonly Expander _expander;
    private readonly SearchQuery _query;
    private readonly ExpansionOptions _options;
    private readonly string _context;
    private readonly Dictionary<QueryNode, IReadOnlyList<ExpandedTerm>> _expanded = new(ReferenceEqualityComparer.Instance);
    private readonly List<ExpandedTerm> _marked = [];
    private readonly List<ExpandedTerm> _markedPhrases = [];
    private readonly List<string> _prefixes = [];

    private QueryPlanner(Expander expander, SearchQuery query, QueryNode root)
    {
        _expander = expander;
        _query = query;
        _options = new ExpansionOptions(query.From, query.Expand, query.Without);
        _context = string.Join(' ', QueryWords.Of(root));
    }

    public static QueryPlan Plan(Expander expander, SearchQuery query, QueryNode root, IReadOnlyList<string> languages)
    {
        var planner = new QueryPlanner(expander, query, root);
        planner.ExpandAll(root, marked: true);
        int terms = planner._expanded.Values.Sum(each => each.Count);
        if (terms > TermsMax)
        {
            throw new QueryTooCostlyException($"the query has {terms} terms; {TermsMax} is the most", query.Text);
        }

        var queries = languages.ToDictionary(language => language, language => planner.Write(root, language), StringComparer.Ordinal);
        return new QueryPlan(queries, planner._marked, planner._markedPhrases, planner._prefixes);
    }

    private void ExpandAll(QueryNode node, bool marked)
    {
        switch (node)
        {
            case WordsNode words:
                Expand(words, words.Text, marked ? _marked : null);
                break;
            case PhraseNode phrase:
                Expand(phrase, phrase.Text, marked ? _markedPhrases : null);
                break;
            case PrefixNode prefix when marked:
                _prefixes.Add(LowerCase(prefix.Prefix));
                break;
            case FieldNode field:
                ExpandAll(field.Value, marked && field.Field == QueryField.Text);
                break;
            case BoostNode boost:
                ExpandAll(boost.Part, marked);
                break;
            case OrNode or:
                or.Parts.ToList().ForEach(part => ExpandAll(part, marked));
                break;
            case SequenceNode or AndNode:
                Signed(node).ToList().ForEach(part => ExpandAll(part.Part, marked && part.Sign != Sign.Prohibited));
                break;
        }
    }

    private void Expand(QueryNode node, string text, List<ExpandedTerm>? marked)
    {
        var terms = _expander.Expand(text, _context, _options);
        _expanded[node] = terms;
        marked?.AddRange(terms);
    }

    private static IReadOnlyList<(Sign Sign, QueryNode Part)> Signed(QueryNode node) => node switch
    {
        SequenceNode sequence => sequence.Parts,
        AndNode and => and.Parts,
        _ => [(Sign.None, node)],
    };

    /// <summary>Words, phrases and beginnings of words side by side support each other; anything else stands for itself.</summary>
    private IndexQuery Write(QueryNode node, string language) => node switch
    {
        EverythingNode => new EveryClauseQuery(),
        DateRangeNode range => new FilterQuery(new ClauseFilter(After: range.After, Before: range.Before)),
        FieldNode field => new FieldQueryWriter(_expanded, _expander, language).Write(field),
        BoostNode boost => Boosted.By(Write(boost.Part, language), boost.Factor),
        OrNode or => BooleanQuery.Any([.. or.Parts.Select(part => Write(part, language))]),
        _ => WriteParts(node, language),
    };

    private IndexQuery WriteParts(QueryNode node, string language)
    {
        var parts = Signed(node);
        var required = new List<IndexQuery>();
        var prohibited = new List<IndexQuery>();
        var optional = new List<IndexQuery>();
        var inText = new List<IndexQuery>();
        var slots = new List<GroupQuery>();
        foreach (var (sign, part) in parts)
        {
            var planned = WriteTerms(part, language, slots);
            if (sign == Sign.Prohibited)
            {
                prohibited.Add(BooleanQuery.All([.. planned.Select(each => each.InText)]));
                continue;
            }

            var queries = planned.Select(each => each.Everywhere);
            (sign == Sign.Required || node is AndNode ? required : optional).AddRange(queries);
            inText.AddRange(planned.Where(each => each.IsText).Select(each => each.InText));
        }

        return Combine(required, optional, prohibited, inText, slots);
    }

    private IndexQuery Combine(
        List<IndexQuery> required, List<IndexQuery> optional, List<IndexQuery> prohibited, List<IndexQuery> inText, List<GroupQuery> slots)
    {
        if (required.Count + optional.Count + prohibited.Count == 0)
        {
            return new NoClauseQuery();
        }

        int wanted = Math.Min(optional.Count, required.Count > 0 ? 0 : _query.MatchMin ?? MatchMin(optional.Count));
        if (wanted == optional.Count)
        {
            required.AddRange(optional);
            optional.Clear();
        }

        // A clause answers with words of its own; headings and the title only help.
        IReadOnlyList<IndexQuery> filter = inText.Count > 0 ? [BooleanQuery.Any(inText)] : [];
        return new BooleanQuery(required, optional, prohibited, filter, Proximity.Of(slots), wanted);
    }

    /// <summary>Solr's <c>2&lt;75%</c>: all of up to two, of more three quarters, rounded down.</summary>
    private static int MatchMin(int count) => count <= 2 ? count : count * 3 / 4;

    private readonly record struct Part(IndexQuery Everywhere, IndexQuery InText, bool IsText);

    private List<Part> WriteTerms(QueryNode node, string language, List<GroupQuery> slots)
    {
        switch (node)
        {
            case WordsNode:
                var terms = _expanded[node];
                slots.AddRange(terms.Select(term => PlannedTerm.Slot(term, language)).OfType<GroupQuery>());
                return [.. terms.Select(term => PlannedTerm.Of(term, language)).Select(term => new Part(term.Everywhere, term.InText, true))];
            case PhraseNode phrase:
                var query = PhraseWriter.Write(phrase, _expanded[node], language);
                return [new Part(query, query, true)];
            case PrefixNode prefix:
                IndexQuery group = new GroupQuery([new PrefixUnit(Field.Form, LowerCase(prefix.Prefix))]);
                return [new Part(group, group, true)];
            default:
                var other = Write(node, language);
                return [new Part(other, other, false)];
        }
    }

    /// <summary>The form the index keeps words in.</summary>
    internal static string LowerCase(string prefix)
    {
        var tokens = Analyzer.For(Analyzer.Languages[0]).Analyze(prefix);
        return tokens.Count == 1 ? tokens[0].Form : prefix.ToLowerInvariant();
    }
}
