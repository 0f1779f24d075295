using Chancery.Analysis;
using Chancery.Search.Planning;

namespace Chancery.Search.Highlighting;

/// <summary>Marks in one language's clauses the words that answer a query. Analyzes the text as the index did, so that what is marked is what matched.</summary>
internal sealed class Marker(QueryPlan plan, string language)
{
    private readonly Analyzer _analyzer = Analyzer.For(language);
    private readonly MarkRules _rules = new(plan, language);

    /// <summary>A mark on tokens <paramref name="First"/> to <paramref name="Last"/>, or on a part of the one.</summary>
    private readonly record struct Mark(int First, int Last, Reason Reason, Token? Part = null);

    /// <summary>Tokens that answer a sequence of words, rising.</summary>
    private readonly record struct Occurrence(IReadOnlyList<int> Tokens, Reason Reason)
    {
        public int First => Tokens[0];

        public int Last => Tokens[^1];
    }

    /// <summary>The highlights of a clause's text, by rising start, none overlapping.</summary>
    public IReadOnlyList<Highlight> Highlights(string text)
    {
        var tokens = _analyzer.Analyze(text);
        var marks = new List<Mark>();
        for (int i = 0; i < tokens.Count; i++)
        {
            if (_rules.Words.TryGetValue(tokens[i].Stem, out var reason))
            {
                marks.Add(new Mark(i, i, reason));
            }

            foreach (var (prefix, why) in _rules.Prefixes)
            {
                if (tokens[i].Form.StartsWith(prefix, StringComparison.Ordinal))
                {
                    marks.Add(new Mark(i, i, why));
                }
            }
        }

        foreach (var occurrence in _rules.Sequences.SelectMany(sequence => Occurrences(tokens, sequence)))
        {
            AddRuns(tokens, occurrence, marks);
        }

        _rules.Neighbours.ForEach(neighbours => AddNeighbours(tokens, neighbours, marks));
        AddApart(tokens, marks);
        AddParts(tokens, text, marks);
        return Resolve(tokens, marks);
    }

    private static IEnumerable<Occurrence> Occurrences(IReadOnlyList<Token> tokens, Sequence sequence)
    {
        for (int start = 0; start < tokens.Count; start++)
        {
            if (tokens[start].Stem != sequence.Stems[0])
            {
                continue;
            }

            var found = new List<int> { start };
            for (int i = start + 1; i < tokens.Count && found.Count < sequence.Stems.Count && i - start - found.Count <= sequence.Slop; i++)
            {
                if (tokens[i].Stem == sequence.Stems[found.Count])
                {
                    found.Add(i);
                }
            }

            if (found.Count == sequence.Stems.Count)
            {
                yield return new Occurrence(found, sequence.Reason);
            }
        }
    }

    /// <summary>Words of a phrase with nothing but function words between them are one mark, others are marked apart.</summary>
    private static void AddRuns(IReadOnlyList<Token> tokens, Occurrence occurrence, List<Mark> marks)
    {
        int first = occurrence.First;
        int last = first;
        foreach (int token in occurrence.Tokens)
        {
            if (tokens.Skip(last + 1).Take(token - last - 1).Any(between => !between.IsStopWord))
            {
                marks.Add(new Mark(first, last, occurrence.Reason));
                first = token;
            }

            last = token;
        }

        marks.Add(new Mark(first, last, occurrence.Reason));
    }

    /// <summary>Walks the slots' occurrences in step, as the index does, and marks those that stand in a narrow enough window.</summary>
    private static void AddNeighbours(IReadOnlyList<Token> tokens, Neighbours neighbours, List<Mark> marks)
    {
        var lists = neighbours.Slots
            .Select(slot => slot.SelectMany(sequence => Occurrences(tokens, sequence)).OrderBy(each => each.First).ToList())
            .ToList();
        var at = new int[lists.Count];
        while (lists.Select((list, i) => at[i] < list.Count).All(each => each))
        {
            var window = lists.Select((list, i) => list[at[i]]).ToList();
            int words = window.Sum(each => each.Last - each.First + 1);
            if (window.Max(each => each.Last) - window.Min(each => each.First) + 1 - words <= neighbours.Slop)
            {
                window.ForEach(each => AddRuns(tokens, each, marks));
            }

            int earliest = Enumerable.Range(0, window.Count).MinBy(i => window[i].First);
            at[earliest]++;
        }
    }

    /// <summary>Single words of a typed term are marked where all of them stand in the clause, and the term or another name of it does not.</summary>
    private void AddApart(IReadOnlyList<Token> tokens, List<Mark> marks)
    {
        var found = marks.Select(mark => mark.Reason.Term).ToHashSet(StringComparer.Ordinal);
        foreach (var apart in _rules.Apart.Where(each => !found.Contains(each.Reason.Term)))
        {
            if (apart.Stems.All(stem => tokens.Any(token => token.Stem == stem)))
            {
                marks.AddRange(Enumerable.Range(0, tokens.Count)
                    .Where(i => apart.Stems.Contains(tokens[i].Stem))
                    .Select(i => new Mark(i, i, apart.Reason)));
            }
        }
    }

    /// <summary>Parts of compounds are marked where the compound itself is not.</summary>
    private void AddParts(IReadOnlyList<Token> tokens, string text, List<Mark> marks)
    {
        if (!_analyzer.HasParts)
        {
            return;
        }

        var marked = marks.SelectMany(mark => Enumerable.Range(mark.First, mark.Last - mark.First + 1)).ToHashSet();
        foreach (var part in _analyzer.AnalyzeWithParts(text).Where(token => token.Kind != TokenKind.Word && !marked.Contains(token.Position)))
        {
            if (_rules.Words.TryGetValue(part.Stem, out var reason))
            {
                marks.Add(new Mark(part.Position, part.Position, reason, part));
            }
        }
    }

    /// <summary>Of marks that overlap the longer stays, then the one with more weight.</summary>
    private static List<Highlight> Resolve(IReadOnlyList<Token> tokens, List<Mark> marks)
    {
        var taken = new bool[tokens.Count];
        var highlights = new List<Highlight>();
        foreach (var mark in marks.OrderByDescending(mark => mark.Last - mark.First).ThenByDescending(mark => mark.Reason.Weight).ThenBy(mark => mark.First))
        {
            if (Array.IndexOf(taken, true, mark.First, mark.Last - mark.First + 1) >= 0)
            {
                continue;
            }

            Array.Fill(taken, true, mark.First, mark.Last - mark.First + 1);
            var reason = mark.Reason;
            highlights.Add(new Highlight(
                (mark.Part ?? tokens[mark.First]).Start, (mark.Part ?? tokens[mark.Last]).End, reason.Term, reason.Origin, Math.Round(reason.Weight, 3), reason.Evidence));
        }

        highlights.Sort((a, b) => a.Start.CompareTo(b.Start));
        return highlights;
    }
}
