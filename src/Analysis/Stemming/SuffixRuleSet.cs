using System.Globalization;
using Chancery.Analysis.Compounds;
using Chancery.Analysis.Languages;

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
    private const char WordStart = '^';

    private readonly WordTrie _endings;
    private readonly Rule[] _rules;

    private SuffixRuleSet(List<Rule> rules, List<(string Ending, int Rule)> endings)
    {
        _rules = [.. rules];
        EndingCount = endings.Count;
        _endings = new WordTrie(4 * endings.Count);
        foreach ((string ending, int rule) in endings)
        {
            int node = WordTrie.Root;
            for (int i = ending.Length - 1; i >= 0; i--)
            {
                node = _endings.NextOrNew(node, ending[i]);
            }

            _endings.SetValue(node, rule);
        }
    }

    private readonly record struct Rule(int Cut, string Replacement);

    /// <summary>How many endings the set has.</summary>
    public int EndingCount { get; }

    /// <summary>Reads <c>analyzers/{language}/suffix-rules.txt</c>.</summary>
    public static SuffixRuleSet Load(string language)
    {
        using StreamReader reader = LanguageFile.Open(language, "suffix-rules")
            ?? throw new InvalidOperationException($"analyzers/{language}/suffix-rules.txt is not built in");
        return Read(reader);
    }

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

        return new SuffixRuleSet(rules, endings);
    }

    /// <summary>Applies the rule of the word's longest ending.</summary>
    /// <param name="buffer">The word, and room for the longest replacement behind it.</param>
    /// <param name="length">The word's length.</param>
    /// <param name="keptMin">How many letters of the word must stay; a rule that would leave fewer is not applied.</param>
    /// <returns>The stem's length.</returns>
    public int Apply(Span<char> buffer, int length, int keptMin)
    {
        int node = WordTrie.Root;
        int rule = _endings.ValueAt(node);
        for (int i = length - 1; i >= -1; i--)
        {
            node = _endings.Next(node, i >= 0 ? buffer[i] : WordStart);
            if (node == WordTrie.Nowhere)
            {
                break;
            }

            int own = _endings.ValueAt(node);
            rule = own >= 0 ? own : rule;
        }

        if (rule < 0)
        {
            return length;
        }

        ref readonly Rule found = ref _rules[rule];
        int kept = length - found.Cut;
        if (kept < keptMin)
        {
            return length;
        }

        found.Replacement.CopyTo(buffer[kept..]);
        return kept + found.Replacement.Length;
    }
}
