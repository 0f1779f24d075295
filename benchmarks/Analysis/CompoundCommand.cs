using System.Text.RegularExpressions;
using Chancery.Analysis.Compounds;

namespace Chancery.Benchmarks.Analysis;

/// <summary>Learns a language's compound parts and weights.</summary>
internal static partial class CompoundCommand
{
    private const int VocabularyCount = 2;
    private const int LexiconCount = 3;
    private const int AloneCountMin = 3;

    public static int Run(string language, string data, string repository)
    {
        string folder = Path.Combine(repository, "analyzers", language);
        CompoundJoints joints = CompoundJoints.Read(Lines(Path.Combine(folder, "compound-links.txt")));
        HashSet<string> stopWords = [.. Lines(Path.Combine(folder, "stopwords.txt"))];
        List<CompoundWord> all = new CompoundLearner(Count(language, data, repository), joints, stopWords).Learn();
        CompoundModel model = new(all, joints);
        List<SplitWord> gold = language == "de"
            ? CompoundGold.ReadCommas(Path.Combine(data, "morphology", "jwordsplitter_test-de-large.txt"))
            : CompoundGold.ReadMarks(Path.Combine(repository, "tests", "Analysis.Tests", "Fixtures", "compounds.sv.txt"));
        Console.WriteLine($"{all.Count} words");
        (double both, double one) = (-0.2, 0.2);
        CompoundWeights weights = Fit(model, gold, both, one);
        Report(model, weights, gold);
        CompoundSplitter splitter = new(model, weights);
        List<CompoundWord> kept = [.. all.Where(word => word.AsHead > 0 || word.AsModifier > 0 || (word.Count >= AloneCountMin && CompoundMeasure.Places(splitter, word.Text).Count == 0))];
        CompoundModel small = new(kept, joints);
        weights = Fit(small, gold, both, one);
        Console.WriteLine($"{kept.Count} words kept, {kept.Sum(word => System.Text.Encoding.UTF8.GetByteCount(word.ToString()) + 1) / 1000} kB");
        Report(small, weights, gold);
        var measure = CompoundMeasure.Of(new(small, weights), gold.Where((_, i) => i % 2 == 1));
        Console.WriteLine("WRONG " + string.Join(' ', measure.Wrong.Take(80)));
        Console.WriteLine("MISSED " + string.Join(' ', measure.Missed.Take(80)));
        Console.WriteLine("PARTED " + string.Join(' ', measure.Parted.Take(80)));
        Console.WriteLine(string.Join('\n', weights.Lines()));
        File.WriteAllLines(Path.Combine(folder, "compound-parts.txt"), kept.Select(word => word.ToString()).Prepend("# Words that compounds are made of."));
        File.WriteAllLines(Path.Combine(folder, "compound-weights.txt"), weights.Lines().Prepend("# Weights."));
        return 0;
    }

    private static CompoundWeights Fit(CompoundModel model, List<SplitWord> gold, double both, double one)
    {
        var train = gold.Where((_, i) => i % 2 == 0).ToList();
        return new CompoundFit(model, train.Concat(train.Select(word => Linked(model, word)).OfType<SplitWord>())).Fit(both, one);
    }

    private static SplitWord? Linked(CompoundModel model, SplitWord word) => CompoundGold.WithLinks(word, part =>
        model.Find(part) is >= 0 and int number && model.Words[number].Joints.Any(joint => joint.Joint == "+s"));

    private static void Report(CompoundModel model, CompoundWeights weights, List<SplitWord> gold)
    {
        CompoundSplitter splitter = new(model, weights);
        for (int half = 0; half < 2; half++)
        {
            var words = gold.Where((_, i) => i % 2 == half).ToList();
            Console.WriteLine($"{(half == 0 ? "fitted" : "held apart")}: {CompoundMeasure.Of(splitter, words)}; with links: {CompoundMeasure.Of(splitter, words.Select(word => Linked(model, word) ?? word))}");
        }
    }

    private static Dictionary<string, Occurrence> Count(string language, string data, string repository)
    {
        Dictionary<string, Occurrence> words = new(StringComparer.Ordinal);
        bool hasNouns = language == "de";
        foreach (string text in WordCounts.Texts(Path.Combine(data, "scale", $"paragraphs.{language}.tsv.gz")))
        {
            foreach (Match match in Word().Matches(text))
            {
                string form = match.Value;
                bool tells = hasNouns && match.Index > 1 && (char.IsLower(text[match.Index - 2]) || text[match.Index - 2] == ',') && text[match.Index - 1] == ' ';
                bool capital = tells && char.IsUpper(form[0]) && !form.Skip(1).All(char.IsUpper);
                bool small = tells && char.IsLower(form[0]);
                Occurrence known = words.GetValueOrDefault(form.ToLowerInvariant());
                words[form.ToLowerInvariant()] = new Occurrence(known.Count + 1, known.Capitals + (capital ? 1 : 0), known.Smalls + (small ? 1 : 0));
            }
        }

        void Add(string word, int count)
        {
            Occurrence known = words.GetValueOrDefault(word);
            words[word] = known with { Count = known.Count + count };
        }

        string name = language == "de" ? "german" : "swedish";
        foreach (string word in File.ReadLines(Path.Combine(data, "morphology", "snowball", name, "voc.txt")))
        {
            Add(word, VocabularyCount);
        }

        int column = language == "de" ? 2 : 3;
        foreach (string path in Directory.GetFiles(Path.Combine(repository, "analyzers", "lexicon"), "*.tsv").Order(StringComparer.Ordinal))
        {
            foreach (Match match in File.ReadLines(path).Skip(1).SelectMany(line => Word().Matches(line.Split('\t')[column])))
            {
                Add(match.Value.ToLowerInvariant(), LexiconCount);
            }
        }

        return words;
    }

    private static IEnumerable<string> Lines(string path) => File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#');

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
