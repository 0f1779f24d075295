using Chancery.Analysis;
using Chancery.CrossLanguage;
using Chancery.Search.Planning;

namespace Chancery.Search.Highlighting;

/// <summary>Marks in one language's clauses the words that answer a query. Analyzes the text as the index did, so that what is marked is what matched.</summary>
internal sealed class Marker
{
    private const int LexiconSlop = 2;

    private readonly Analyzer _analyzer;
    private readonly Dictionary<string, Rule> _words = new(StringComparer.Ordinal);
    private readonly List<PhraseRule> _phrases = [];
    private readonly Dictionary<string, List<Rule>> _apart = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _prefixes;

    public Marker(QueryPlan plan, string language)
    {
        _analyzer = Analyzer.For(language);
        _prefixes = plan.Prefixes;
        foreach (var term in plan.Terms)
        {
            AddTerm(term, language);
        }

        foreach (var phrase in plan.Phrases)
        {
            foreach (var expansion in phrase.Expansions[language])
            {
                AddExpansion(expansion, new Rule(expansion));
            }
        }
    }

    /// <summary>Why a word is marked.</summary>
    private sealed record Rule(string Term, string Origin, float Weight, string? Evidence)
    {
        public Rule(Expansion expansion)
            : this(expansion.Term, Origins.Name(expansion.Origin), expansion.Weight, expansion.Evidence)
        {
        }
    }

    private sealed record PhraseRule(IReadOnlyList<string> Stems, int Slop, Rule Rule);

    /// <summary>A mark on tokens <paramref name="First"/> to <paramref name="Last"/>.</summary>
    private readonly record struct Mark(int First, int Last, Rule Rule);

    /// <summary>The highlights of a clause's text, by rising start, none overlapping.</summary>
    public IReadOnlyList<Highlight> Highlights(string text)
    {
        var tokens = _analyzer.Analyze(text);
        var marks = new List<Mark>();
        for (int i = 0; i < tokens.Count; i++)
        {
            if (_words.TryGetValue(tokens[i].Stem, out var rule))
            {
                marks.Add(new Mark(i, i, rule));
            }

            AddPrefixMarks(tokens[i], i, marks);
        }

        foreach (var phrase in _phrases)
        {
            AddPhraseMarks(tokens, phrase, marks);
        }

        AddApartMarks(tokens, marks);
        return Resolve(tokens, marks);
    }

    private void AddTerm(ExpandedTerm term, string language)
    {
        foreach (var expansion in term.Expansions[language])
        {
            AddExpansion(expansion, new Rule(expansion));
        }

        if (term.Words.Count > 1 && term.ReadIn.Contains(language))
        {
            var rule = new Rule(term.Term, Origins.Name(ExpansionOrigin.Query), 1, null);
            foreach (var token in term.Words.SelectMany(_analyzer.Analyze).Where(token => !token.IsStopWord))
            {
                _apart.TryAdd(token.Stem, []);
                _apart[token.Stem].Add(rule);
            }
        }
    }

    private void AddExpansion(Expansion expansion, Rule rule)
    {
        var stems = expansion.Phrase.Stems;
        if (stems.Count == 1)
        {
            if (!_words.TryGetValue(stems[0], out var known) || known.Weight < rule.Weight)
            {
                _words[stems[0]] = rule;
            }
        }
        else
        {
            int slop = expansion.Phrase.Gaps + (expansion.Origin == ExpansionOrigin.Lexicon ? LexiconSlop : 0);
            _phrases.Add(new PhraseRule(stems, slop, rule));
        }
    }

    private void AddPrefixMarks(Token token, int index, List<Mark> marks)
    {
        foreach (string prefix in _prefixes)
        {
            if (token.Form.StartsWith(prefix, StringComparison.Ordinal))
            {
                marks.Add(new Mark(index, index, new Rule(prefix + "*", Origins.Name(ExpansionOrigin.Query), 1, null)));
            }
        }
    }

    private static void AddPhraseMarks(IReadOnlyList<Token> tokens, PhraseRule phrase, List<Mark> marks)
    {
        for (int start = 0; start < tokens.Count; start++)
        {
            if (tokens[start].Stem != phrase.Stems[0])
            {
                continue;
            }

            var words = new List<int> { start };
            for (int i = start + 1; i < tokens.Count && words.Count < phrase.Stems.Count; i++)
            {
                if (i - start + 1 - words.Count - 1 > phrase.Slop)
                {
                    break;
                }

                if (tokens[i].Stem == phrase.Stems[words.Count])
                {
                    words.Add(i);
                }
            }

            if (words.Count == phrase.Stems.Count)
            {
                AddRuns(words, phrase.Rule, marks);
            }
        }
    }

    /// <summary>Words of a phrase that stand side by side are one mark, those with others between them are marked apart.</summary>
    private static void AddRuns(List<int> words, Rule rule, List<Mark> marks)
    {
        int first = words[0];
        for (int i = 0; i < words.Count; i++)
        {
            if (i + 1 == words.Count || words[i + 1] != words[i] + 1)
            {
                marks.Add(new Mark(first, words[i], rule));
                first = i + 1 < words.Count ? words[i + 1] : first;
            }
        }
    }

    /// <summary>Single words of a typed phrase are marked where the phrase, or another name of it, is nowhere in the clause.</summary>
    private void AddApartMarks(IReadOnlyList<Token> tokens, List<Mark> marks)
    {
        if (_apart.Count == 0)
        {
            return;
        }

        var found = marks.Select(mark => mark.Rule.Term).ToHashSet(StringComparer.Ordinal);
        for (int i = 0; i < tokens.Count; i++)
        {
            if (_apart.TryGetValue(tokens[i].Stem, out var rules) && rules.Find(rule => !found.Contains(rule.Term)) is { } rule)
            {
                marks.Add(new Mark(i, i, rule));
            }
        }
    }

    /// <summary>Of marks that overlap the longer stays, then the one with more weight.</summary>
    private static List<Highlight> Resolve(IReadOnlyList<Token> tokens, List<Mark> marks)
    {
        var taken = new bool[tokens.Count];
        var highlights = new List<Highlight>();
        foreach (var mark in marks.OrderByDescending(mark => mark.Last - mark.First).ThenByDescending(mark => mark.Rule.Weight).ThenBy(mark => mark.First))
        {
            if (Array.IndexOf(taken, true, mark.First, mark.Last - mark.First + 1) >= 0)
            {
                continue;
            }

            Array.Fill(taken, true, mark.First, mark.Last - mark.First + 1);
            var rule = mark.Rule;
            highlights.Add(new Highlight(
                tokens[mark.First].Start, tokens[mark.Last].End, rule.Term, rule.Origin, Math.Round(rule.Weight, 3), rule.Evidence));
        }

        highlights.Sort((a, b) => a.Start.CompareTo(b.Start));
        return highlights;
    }
}

/// <summary>Names of origins in answers.</summary>
internal static class Origins
{
    public static string Name(ExpansionOrigin origin) => origin switch
    {
        ExpansionOrigin.Query => "query",
        ExpansionOrigin.Lexicon => "lexicon",
        _ => "sameForm",
    };
}
