using System.Diagnostics;
using System.Text;
using Chancery.Analysis.Stemming;

namespace Chancery.Benchmarks.Analysis;

/// <summary>Learns the Polish suffix rules and measures ways to stem Polish.</summary>
/// <remarks>
/// Gold: UniMorph's pairs, none of whose lemmas are learned from, and a tenth of PoliMorf's lemmas that occur in the texts
/// at least five times, with those of their forms that occur, not learned from either.
/// </remarks>
internal static class PolishCommand
{
    private const int CommonCountMin = 5;
    private const uint HeldApartShare = 10;
    private const int SpeedRounds = 5;

    private static readonly string[] RulesHeader =
    [
        "# Polish endings and what becomes of them: letters to take off, what takes their place, a tab, the endings (^: a whole word, *: any).",
        "# Learned by Chancery (benchmarks, \"polish-rules\") from the lemmas and forms of PoliMorf 2.1 (BSD-2-Clause, copyright 2016",
        "# Marcin Milkowski) and from how often forms occur in published laws and debates; rules of our own finding, no entries of it.",
    ];

    public static int Learn(string polimorf, string data, string repository)
    {
        var rules = PolishRules.Learn(LemmaPairs.ReadPoliMorf(polimorf), Counts(data), new HashSet<string>(), new RuleSettings(), LexiconWords(repository));
        string path = Path.Combine(repository, "analyzers", "pl", "suffix-rules.txt");
        File.WriteAllLines(path, RulesHeader.Concat(PolishRules.Lines(rules)));
        Console.WriteLine($"{rules.Count} endings, {new FileInfo(path).Length / 1000} kB");
        return 0;
    }

    public static int Compare(string polimorf, string data)
    {
        List<LemmaPair> pairs = LemmaPairs.ReadPoliMorf(polimorf);
        Dictionary<string, int> counts = Counts(data);
        List<LemmaPair> gold = LemmaPairs.ReadUniMorph(Path.Combine(data, "morphology", "unimorph_conll2018_pl.tsv"));
        List<LemmaPair> common = Common(pairs, counts);
        HashSet<string> goldWords = [.. gold.SelectMany(pair => new[] { pair.Form, pair.Lemma })];
        HashSet<string> heldApart = [.. gold.Concat(common).Select(pair => pair.Lemma)];
        ILookup<string, string> lemmasOf = LemmaPairs.ReadPoliMorf(polimorf, withSuperlatives: true)
            .Where(pair => goldWords.Contains(pair.Form))
            .ToLookup(pair => pair.Form, pair => pair.Lemma, StringComparer.Ordinal);
        bool AreSame(string one, string other) => lemmasOf[one].Intersect(lemmasOf[other], StringComparer.Ordinal).Any();
        string[] words = [.. counts.Keys.Order(StringComparer.Ordinal)];
        void Show(string name, int bytes, IStemmer stemmer) => Console.WriteLine(
            $"| {name} | {Measured(gold, stemmer, AreSame)} | {Measured(common, stemmer)} | {bytes / 1000} | {Speed(words, stemmer) / 1e6:F1} |");

        Console.WriteLine($"{gold.Count} pairs of UniMorph, {common.Count} of PoliMorf that occur in the texts");
        Console.WriteLine("| | UniMorph: under | over | F1 | texts: under | over | F1 | kB | million words/s |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        Show("no stemming", 0, new Unchanged());
        Show("light rules", 0, new LightRules());
        Show("Snowball", 0, PolishStemmer.Instance);
        foreach ((string name, RuleSettings settings) in Variants())
        {
            var rules = PolishRules.Learn(pairs, counts, heldApart, settings);
            int bytes = PolishRules.Lines(rules).Sum(line => Encoding.UTF8.GetByteCount(line) + 1);
            Show($"{name}, {rules.Count} endings", bytes, new PolishRuleStemmer(PolishRules.Compile(rules)));
        }

        Show("as built in (has seen the gold's lemmas)", 0, new PolishRuleStemmer(SuffixRuleSet.Load("pl")));

        return 0;
    }

    private static IEnumerable<(string, RuleSettings)> Variants() =>
    [
        ("learned, to the lemma", new RuleSettings { StripsAdjectives = false, StripsNouns = false }),
        ("learned (chosen)", new RuleSettings()),
    ];

    private static string Measured(List<LemmaPair> gold, IStemmer stemmer, Func<string, string, bool>? alsoSame = null)
    {
        StemmerMeasure measure = StemmerMeasure.Of(gold, word => Stem(stemmer, word), alsoSame);
        return $"{measure.UnderStemming:F3} | {measure.OverStemming:F3} | {measure.F1:F3}";
    }

    private static List<LemmaPair> Common(List<LemmaPair> pairs, Dictionary<string, int> counts) =>
    [
        .. pairs
            .GroupBy(pair => pair.Lemma, StringComparer.Ordinal)
            .Where(group => StableHash(group.Key) % HeldApartShare == 0)
            .Where(group => group.Sum(pair => counts.GetValueOrDefault(pair.Form)) >= CommonCountMin)
            .SelectMany(group => group.Where(pair => counts.ContainsKey(pair.Form))),
    ];

    private static double Speed(string[] words, IStemmer stemmer)
    {
        char[] buffer = new char[512];
        double best = double.MaxValue;
        for (int round = 0; round < SpeedRounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            foreach (string word in words)
            {
                word.CopyTo(buffer);
                stemmer.Stem(buffer, word.Length);
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return words.Length / best;
    }

    /// <summary>The Polish words of our own lexicon: countries, people, the terms of diplomacy.</summary>
    private static HashSet<string> LexiconWords(string repository) =>
    [
        .. Directory.GetFiles(Path.Combine(repository, "analyzers", "lexicon"), "*.tsv")
            .SelectMany(path => File.ReadLines(path).Skip(1))
            .SelectMany(line => line.Split('\t')[4].ToLowerInvariant().Split([' ', '|', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries)),
    ];

    private static Dictionary<string, int> Counts(string data) =>
        WordCounts.Read(Path.Combine(data, "scale", "paragraphs.pl.tsv.gz"), "pl");

    private static string Stem(IStemmer stemmer, string word)
    {
        char[] buffer = new char[(2 * word.Length) + 16];
        word.CopyTo(buffer);
        return new string(buffer, 0, stemmer.Stem(buffer, word.Length));
    }

    /// <summary>The same on every machine and in every run (FNV-1a).</summary>
    private static uint StableHash(string text)
    {
        uint hash = 2166136261;
        foreach (char unit in text)
        {
            hash = (hash ^ unit) * 16777619;
        }

        return hash;
    }

    private sealed class Unchanged : IStemmer
    {
        public int Stem(Span<char> buffer, int length) => length;
    }

    /// <summary>What one would write down in ten minutes: the longest of the commonest case endings goes.</summary>
    private sealed class LightRules : IStemmer
    {
        private const int KeptMin = 3;

        private static readonly string[] Endings =
        [
            .. "iami iach iego iemu ami ach owi ego emu ych ymi imi ich iem iom iej ów om em ej ym im ie ią ia iu a ą e ę i o u y"
                .Split(' ').OrderByDescending(ending => ending.Length),
        ];

        public int Stem(Span<char> buffer, int length)
        {
            foreach (string ending in Endings)
            {
                if (length - ending.Length >= KeptMin && ((ReadOnlySpan<char>)buffer[..length]).EndsWith(ending))
                {
                    return length - ending.Length;
                }
            }

            return length;
        }
    }
}
