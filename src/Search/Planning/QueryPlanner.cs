using Chancery.Analysis;
using Chancery.CrossLanguage;
using Chancery.Index;
using Chancery.Search.Parsing;

namespace Chancery.Search.Planning;

/// <summary>Expands a parsed query, notes what to mark, and has it written down for each language.</summary>
internal sealed class QueryPlanner
{
    /// <summary>Terms that one query may have.</summary>
    public const int TermsMax = 64;

    private readonly Expander _expander;
    private readonly SearchQuery _query;
    private readonly ExpansionOptions _options;
    private readonly string _context;
    private readonly Dictionary<QueryNode, IReadOnlyList<ExpandedTerm>> _expanded = new(ReferenceEqualityComparer.Instance);
    private readonly List<ExpandedTerm> _terms = [];
    private readonly List<ExpandedPhrase> _phrases = [];
    private readonly List<string> _prefixes = [];
    private readonly SpellingVariants? _spelling;
    private int _termCount;

    private QueryPlanner(Expander expander, SearchQuery query, QueryNode root, IIndexSnapshot? snapshot)
    {
        _spelling = snapshot is null ? null : new SpellingVariants(snapshot, expander);
        _expander = expander;
        _query = query;
        _options = new ExpansionOptions(query.From, query.Expand, query.Without);
        _context = string.Join(' ', QueryWords.Of(root));
    }

    /// <param name="expander">Gives the words of each language.</param>
    /// <param name="query">The query as it came.</param>
    /// <param name="root">The query as it was read.</param>
    /// <param name="languages">The languages to search.</param>
    /// <param name="snapshot">Its terms tell how words are spelt that were typed without marks; null leaves them as they are.</param>
    /// <exception cref="QueryTooCostlyException">The query has too many terms.</exception>
    public static QueryPlan Plan(
        Expander expander, SearchQuery query, QueryNode root, IReadOnlyList<string> languages, IIndexSnapshot? snapshot = null)
    {
        var planner = new QueryPlanner(expander, query, root, snapshot);
        planner.ExpandAll(root, marked: true);
        if (planner._termCount > TermsMax)
        {
            throw new QueryTooCostlyException($"the query has {planner._termCount} terms; {TermsMax} is the most", query.Text);
        }

        var written = languages.ToDictionary(
            language => language, language => new QueryWriter(planner._expanded, expander, query, language).Write(root), StringComparer.Ordinal);
        var queries = written.ToDictionary(each => each.Key, each => each.Value?.Guarded() ?? new NoClauseQuery(), StringComparer.Ordinal);
        return new QueryPlan(
            queries, planner._terms, planner._phrases, planner._prefixes, IsEmpty: written.Values.All(part => part is null));
    }

    /// <summary>The form the index keeps words in.</summary>
    internal static string LowerCase(string prefix)
    {
        var tokens = Analyzer.For(Analyzer.Languages[0]).Analyze(prefix);
        return tokens.Count == 1 ? tokens[0].Form : prefix.ToLowerInvariant();
    }

    private void ExpandAll(QueryNode node, bool marked)
    {
        switch (node)
        {
            case WordsNode words:
                var terms = Expand(words, words.Text);
                _terms.AddRange(marked ? terms : []);
                break;
            case PhraseNode phrase:
                var expanded = new ExpandedPhrase(phrase, Expand(phrase, phrase.Text));
                _phrases.AddRange(marked ? [expanded] : []);
                break;
            case PrefixNode prefix when marked:
                _prefixes.Add(prefix.Prefix);
                break;
            case FieldNode field when field.Field is QueryField.Text or QueryField.Title or QueryField.Section:
                ExpandAll(field.Value, marked && field.Field == QueryField.Text);
                break;
            case BoostNode boost:
                ExpandAll(boost.Part, marked);
                break;
            case OrNode or:
                or.Parts.ToList().ForEach(part => ExpandAll(part, marked));
                break;
            case AndNode and:
                and.Parts.ToList().ForEach(part => ExpandAll(part.Part, marked && part.Sign != Sign.Prohibited));
                break;
            case SequenceNode sequence:
                ExpandSequence(sequence, marked);
                break;
        }
    }

    /// <summary>A run of function words between phrases and signs says nothing, unless it is all there is.</summary>
    private void ExpandSequence(SequenceNode sequence, bool marked)
    {
        foreach (var (sign, part) in sequence.Parts)
        {
            ExpandAll(part, marked && sign != Sign.Prohibited);
        }

        bool IsFunctionWords((Sign Sign, QueryNode Part) part) =>
            part is (Sign.None, WordsNode words) && _expanded[words].All(term => term.IsFunctionWord);

        if (sequence.Parts.Any(part => part.Sign != Sign.Prohibited && !IsFunctionWords(part)))
        {
            foreach (var part in sequence.Parts.Where(IsFunctionWords).Select(part => part.Part).ToList())
            {
                var dropped = _expanded[part];
                _terms.RemoveAll(term => dropped.Contains(term));
                _expanded[part] = [];
            }
        }
    }

    private IReadOnlyList<ExpandedTerm> Expand(QueryNode node, string text)
    {
        var terms = _expander.Expand(text, _context, _options);
        if (_query.Lenient && _termCount + terms.Count > TermsMax)
        {
            terms = [.. terms.Take(TermsMax - _termCount)];
        }

        _termCount += terms.Count;
        return _expanded[node] = _spelling is null ? terms : [.. terms.Select(term => _spelling.With(term, _options))];
    }
}
