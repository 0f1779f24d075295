using System.Globalization;

namespace Chancery.Analysis.Stemming;

/// <summary>
/// Thousands of rules by the end of the word: the rule of the longest ending that the set knows says how many letters go
/// and what stands for them. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// The file is text, one rule a line: the number of letters to take off, what takes their place (or nothing), a tab, and
/// the endings the rule holds for, a blank between them. <c>^</c> before an ending makes it a whole word.
/// </remarks>
internal sealed class SuffixRuleSet
{
    private const int Root = 0;
    private const int NoNode = -1;
    private const char WordStart = '^';

    /// <summary>Open addressing: node and letter in one key, and the node that they lead to.</summary>
    private readonly long[] _keys;
    private readonly int[] _children;
    private readonly int[] _rules;
    private readonly Rule[] _byNumber;
    private readonly int _mask;

    private SuffixRuleSet(List<Rule> rules, List<(string Ending, int Rule)> endings)
    {
        _byNumber = [.. rules];
        int letters = endings.Sum(each => each.Ending.Length);
        int capacity = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, 2 * letters));
        _mask = capacity - 1;
        _keys = new long[capacity];
        _children = new int[capacity];
        Array.Fill(_keys, -1);
        List<int> ruleOf = [-1];
        foreach ((string ending, int rule) in endings)
        {
            int node = Root;
            for (int i = ending.Length - 1; i >= 0; i--)
            {
                node = FindOrAdd(node, ending[i], ruleOf);
            }

            ruleOf[node] = rule;
        }

        _rules = [.. ruleOf];
    }

    private readonly record struct Rule(int Cut, string Replacement);

    /// <summary>How many endings the set has.</summary>
    public int EndingCount { get; private init; }

    /// <summary>Reads a set; lines that begin with <c>#</c> are comments.</summary>
    public static SuffixRuleSet Read(TextReader reader)
    {
        List<Rule> rules = [];
        List<(string, int)> endings = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            int digits = 0;
            while (char.IsAsciiDigit(line[digits]))
            {
                digits++;
            }

            int cut = int.Parse(line.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture);
            foreach (string ending in line[(tab + 1)..].Split(' '))
            {
                endings.Add((ending == "*" ? "" : ending, rules.Count));
            }

            rules.Add(new Rule(cut, line[digits..tab]));
        }

        return new SuffixRuleSet(rules, endings) { EndingCount = endings.Count };
    }

    /// <summary>Applies the rule of the word's longest ending.</summary>
    /// <param name="buffer">The word, and room for the longest replacement behind it.</param>
    /// <param name="length">The word's length.</param>
    /// <param name="keptMin">How many letters of the word must stay; a rule that would leave fewer is not applied.</param>
    /// <returns>The stem's length.</returns>
    public int Apply(Span<char> buffer, int length, int keptMin)
    {
        int node = Root;
        int rule = _rules[Root];
        for (int i = length - 1; i >= -1; i--)
        {
            node = Find(node, i >= 0 ? buffer[i] : WordStart);
            if (node == NoNode)
            {
                break;
            }

            rule = _rules[node] >= 0 ? _rules[node] : rule;
        }

        if (rule < 0)
        {
            return length;
        }

        ref readonly Rule found = ref _byNumber[rule];
        int kept = length - found.Cut;
        if (kept < keptMin)
        {
            return length;
        }

        found.Replacement.CopyTo(buffer[kept..]);
        return kept + found.Replacement.Length;
    }

    private int Find(int node, char letter)
    {
        long key = Key(node, letter);
        for (int slot = Slot(key); ; slot = (slot + 1) & _mask)
        {
            if (_keys[slot] == key)
            {
                return _children[slot];
            }

            if (_keys[slot] < 0)
            {
                return NoNode;
            }
        }
    }

    private int FindOrAdd(int node, char letter, List<int> ruleOf)
    {
        long key = Key(node, letter);
        int slot = Slot(key);
        while (_keys[slot] >= 0)
        {
            if (_keys[slot] == key)
            {
                return _children[slot];
            }

            slot = (slot + 1) & _mask;
        }

        _keys[slot] = key;
        _children[slot] = ruleOf.Count;
        ruleOf.Add(-1);
        return _children[slot];
    }

    private static long Key(int node, char letter) => (long)node << 16 | letter;

    private int Slot(long key) => (int)((ulong)key * 0x9E3779B97F4A7C15 >> 40) & _mask;
}
