using System.Diagnostics;
using System.Text;
using Chancery.Analysis.Stemming;

namespace Chancery.Benchmarks.Analysis;

internal static class AnalysisCommands
{
    public static int Run(string[] args)
    {
        if (args[0] is "compounds")
        {
            return CompoundCommand.Run(args[1], args[2], args[3]);
        }

        string data = args[0];
        string polimorf = args[1];
        var gold = LemmaPairs.ReadUniMorph(Path.Combine(data, "morphology", "unimorph_conll2018_pl.tsv"));
        var clock = Stopwatch.StartNew();
        var pairs = LemmaPairs.ReadPoliMorf(polimorf);
        var counts = WordCounts.Read(Path.Combine(data, "scale", "paragraphs.pl.tsv.gz"), "pl");
        Console.WriteLine($"{pairs.Count} pairs {counts.Count} forms {clock.Elapsed}");
        HashSet<string> without = [.. gold.Select(pair => pair.Lemma)];
        var heldApart = new HashSet<string>(without);
        List<LemmaPair> common = [];
        foreach (var group in pairs.GroupBy(pair => pair.Lemma))
        {
            if (group.Sum(pair => counts.GetValueOrDefault(pair.Form)) >= 5 && StableHash(group.Key) % 10 == 0)
            {
                heldApart.Add(group.Key);
                common.AddRange(group.Where(pair => counts.ContainsKey(pair.Form)));
            }
        }

        void Show(string name, Func<string, string> stem)
        {
            var a = StemmerMeasure.Of(gold, stem);
            var b = StemmerMeasure.Of(common, stem);
            Console.WriteLine($"{name,-50} uni: under {a.UnderStemming:F4} over {a.OverStemming:F4} F1 {a.F1:F4} | text: under {b.UnderStemming:F4} over {b.OverStemming:F4} F1 {b.F1:F4}");
        }

        Show("none", word => word);
        Show("snowball", word => Stem(PolishStemmer.Instance, word));
        foreach (var settings in Variants(args[2..]))
        {
            clock.Restart();
            var rules = PolishRules.Learn(pairs, counts, heldApart, settings);
            var set = PolishRules.Compile(rules);
            int size = PolishRules.Lines(rules).Sum(line => Encoding.UTF8.GetByteCount(line) + 1);
            Show($"{settings} {rules.Count} rules {size / 1000} kB {clock.Elapsed.TotalSeconds:F0} s\n", word => Stem(set, word));
            File.WriteAllLines("/tmp/pm/rules.txt", PolishRules.Lines(rules));
        }

        return 0;
    }

    private static IEnumerable<RuleSettings> Variants(string[] args)
    {
        foreach (string arg in args)
        {
            double[] numbers = [.. arg.Split(',').Select(double.Parse)];
            yield return new RuleSettings { RulePrice = numbers[0], LetterPrice = numbers[1], UnseenWeight = numbers[2], SeenWeight = numbers[3], CountWeight = numbers[4], StripsAdjectives = numbers[5] > 0, StripsNouns = numbers[6] > 0, StripsVerbs = numbers[7] > 0, EndingMax = (int)numbers[8] };
        }
    }

    private static uint StableHash(string text)
    {
        uint hash = 2166136261;
        foreach (char unit in text)
        {
            hash = (hash ^ unit) * 16777619;
        }

        return hash;
    }

    private static string Stem(PolishStemmer stemmer, string word)
    {
        char[] buffer = new char[(2 * word.Length) + 8];
        word.CopyTo(buffer);
        return new string(buffer, 0, stemmer.Stem(buffer, word.Length));
    }

    private static string Stem(SuffixRuleSet set, string word)
    {
        char[] buffer = new char[(2 * word.Length) + 16];
        word.CopyTo(buffer);
        return new string(buffer, 0, set.Apply(buffer, word.Length, 2));
    }
}
