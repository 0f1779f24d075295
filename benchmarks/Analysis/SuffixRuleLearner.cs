using System.Runtime.InteropServices;

namespace Chancery.Benchmarks.Analysis;

/// <summary>Letters to take off the end and what stands for them.</summary>
internal readonly record struct Edit(int Cut, string Replacement)
{
    /// <summary>The edit that makes one word of another.</summary>
    public static Edit Between(string from, string to)
    {
        int same = from.AsSpan().CommonPrefixLength(to);
        return new Edit(from.Length - same, to[same..]);
    }
}

/// <summary>A word to learn from: its edits with the weight of each.</summary>
internal sealed record Example(string Word, IReadOnlyList<(Edit Edit, double Weight)> Edits);

/// <summary>
/// Learns edits by ending: of all trees of endings the one that costs least, where a rule costs a price and each word
/// that gets another edit than its own costs its weight. Exact, by dynamic programming from the longest endings up.
/// </summary>
internal sealed class SuffixRuleLearner(double rulePrice, double letterPrice, int endingMax)
{
    private const char WordStart = '^';

    private readonly List<Edit> _edits = [];
    private readonly Dictionary<Edit, int> _numbers = [];

    private sealed class Node
    {
        public double Total;
        public Dictionary<int, double> Gains = [];
        public List<(char Letter, Node Node)> Children = [];
        public int Best = -1;

        public double CostOf(int edit) => Total - (edit < 0 ? 0 : Gains.GetValueOrDefault(edit));

        public void ChooseBest()
        {
            double most = 0;
            foreach ((int edit, double gain) in Gains)
            {
                if (gain > most || (gain == most && Best >= 0 && edit < Best))
                {
                    (most, Best) = (gain, edit);
                }
            }
        }
    }

    /// <summary>Learns from examples.</summary>
    /// <returns>The edit of each ending; <c>^</c> begins one that is a whole word.</returns>
    public List<(string Ending, Edit Edit)> Learn(IEnumerable<Example> examples)
    {
        (string Reversed, Example Example)[] sorted = [.. examples.Select(each => (Reverse(each.Word), each))];
        Array.Sort(sorted, (a, b) => string.CompareOrdinal(a.Reversed, b.Reversed));
        foreach (Edit edit in sorted.SelectMany(each => each.Example.Edits.Select(edit => edit.Edit)))
        {
            if (_numbers.TryAdd(edit, _edits.Count))
            {
                _edits.Add(edit);
            }
        }

        Node root = Build(sorted, 0);
        List<(string, Edit)> rules = [];
        Emit(root, "", -1, rules);
        return rules;
    }

    private double PriceAt(int depth) => rulePrice + (letterPrice * depth);

    private Node Build(ReadOnlySpan<(string Reversed, Example Example)> range, int depth)
    {
        Node node = new();
        if (depth >= endingMax || IsOfOneMind(range))
        {
            AddOwn(node, range);
            node.ChooseBest();
            return node;
        }

        int at = 0;
        while (at < range.Length && range[at].Reversed.Length == depth)
        {
            at++;
        }

        AddOwn(node, range[..at]);
        while (at < range.Length)
        {
            char letter = range[at].Reversed[depth];
            int end = at;
            while (end < range.Length && range[end].Reversed[depth] == letter)
            {
                end++;
            }

            Node child = Build(range[at..end], depth + 1);
            node.Children.Add((letter, child));
            Take(node, child, PriceAt(depth + 1));
            at = end;
        }

        node.ChooseBest();
        return node;
    }

    private static bool IsOfOneMind(ReadOnlySpan<(string Reversed, Example Example)> range)
    {
        Edit first = range[0].Example.Edits[0].Edit;
        foreach ((_, Example example) in range)
        {
            if (example.Edits.Count > 1 || example.Edits[0].Edit != first)
            {
                return false;
            }
        }

        return true;
    }

    private void AddOwn(Node node, ReadOnlySpan<(string Reversed, Example Example)> range)
    {
        foreach ((_, Example example) in range)
        {
            foreach ((Edit edit, double weight) in example.Edits)
            {
                node.Total += weight;
                CollectionsMarshal.GetValueRefOrAddDefault(node.Gains, _numbers[edit], out _) += weight;
            }
        }
    }

    private static void Take(Node node, Node child, double price)
    {
        double most = child.Gains.Count == 0 ? 0 : child.Gains.Values.Max();
        double cap = Math.Min(child.Total, price + child.Total - most);
        node.Total += cap;
        foreach ((int edit, double gain) in child.Gains)
        {
            double better = cap - (child.Total - gain);
            if (better > 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(node.Gains, edit, out _) += better;
            }
        }
    }

    private void Emit(Node node, string ending, int inherited, List<(string, Edit)> rules)
    {
        if (node.Best >= 0 && node.Best != inherited && PriceAt(ending.Length) + node.CostOf(node.Best) < node.CostOf(inherited))
        {
            rules.Add((ending, _edits[node.Best]));
            inherited = node.Best;
        }

        foreach ((char letter, Node child) in node.Children)
        {
            Emit(child, letter + ending, inherited, rules);
        }
    }

    private static string Reverse(string word)
    {
        char[] letters = [.. word];
        Array.Reverse(letters);
        return new string(letters) + WordStart;
    }
}
