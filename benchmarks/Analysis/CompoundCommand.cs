using System.Text;
using System.Text.RegularExpressions;
using Chancery.Analysis;
using Chancery.Analysis.Compounds;

namespace Chancery.Benchmarks.Analysis;

/// <summary>Learns a language's compound parts and weights.</summary>
internal static partial class CompoundCommand
{
    private const int VocabularyCount = 2;
    private const int LexiconCount = 3;
    private const int AloneCountMin = 3;
    private const int NeverNounTenths = 2;
    private const int AlwaysNounTenths = 8;

    public static int Run(string language, string data, string repository, bool isVerbose)
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
        Console.WriteLine($"{kept.Count} words kept, {kept.Sum(word => Encoding.UTF8.GetByteCount(word.ToString()) + 1) / 1000} kB");
        Report(small, weights, gold);
        CompoundSplitter final = new(small, weights);
        List<string> wholes = Wholes(final, language, all);
        Console.WriteLine($"{wholes.Count} words kept whole, since most of their forms are");
        if (isVerbose)
        {
            Show(final, gold, all, wholes.ToHashSet(StringComparer.Ordinal));
        }

        Write(folder, "compound-parts.txt", PartsHeader, kept.Select(word => word.ToString()));
        Write(folder, "compound-weights.txt", WeightsHeader, weights.Lines());
        Write(folder, "compound-wholes.txt", WholesHeader, wholes);
        return 0;
    }

    private static readonly string[] PartsHeader =
    [
        "# Words that compounds are made of: how often each stands alone, how many compounds end in it, how often it is written as",
        "# a noun (in tenths, 5 unknown), and how many compounds begin with it, by what joins it (compound-links.txt).",
        "# Counted by Chancery (benchmarks, \"compounds\") in published laws, treaties and debates, its own lexicon and Snowball's",
        "# vocabulary (BSD-3-Clause); counts of single words, no text.",
    ];

    private static readonly string[] WeightsHeader =
    [
        "# What each piece of evidence counts for parting a word where both sides are known, where only the last is, where only",
        "# the first is. Fitted by Chancery (benchmarks, \"compounds\") on every other word of a list that was parted by hand.",
    ];

    private static readonly string[] WholesHeader =
    [
        "# Words that look like compounds and are none: most forms of the same word cannot be parted. Found by Chancery (benchmarks, \"compounds\").",
    ];

    private static void Write(string folder, string name, string[] header, IEnumerable<string> lines) =>
        File.WriteAllLines(Path.Combine(folder, name), header.Concat(lines));

    /// <summary>Words that are parted though most words of their stem are not ("elektro|nischen" beside "elektronisch"), or though they are no nouns and would end in one ("verein|bart").</summary>
    private static List<string> Wholes(CompoundSplitter splitter, string language, IReadOnlyList<CompoundWord> words)
    {
        Analyzer analyzer = Analyzer.For(language);
        Dictionary<string, int> nouns = words.ToDictionary(word => word.Text, word => word.NounTenths, StringComparer.Ordinal);
        bool EndsInNoun(CompoundWord word, int place) =>
            word.NounTenths <= NeverNounTenths && nouns.GetValueOrDefault(word.Text[place..]) >= AlwaysNounTenths;
        return
        [
            .. words
                .Select(word => (Word: word, Places: CompoundMeasure.Places(splitter, word.Text)))
                .GroupBy(each => analyzer.Analyze(each.Word.Text)[0].Stem, StringComparer.Ordinal)
                .SelectMany(stem => stem.Where(each => each.Places.Count > 0
                    && (stem.Count(other => other.Places.Count > 0) * 2 < stem.Count() || EndsInNoun(each.Word, each.Places.Max()))))
                .Select(each => each.Word.Text)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static void Show(CompoundSplitter splitter, List<SplitWord> gold, List<CompoundWord> words, HashSet<string> wholes)
    {
        CompoundMeasure measure = CompoundMeasure.Of(splitter, gold.Where((_, i) => i % 2 == 1));
        Random random = new(5);
        string[] sample = [.. words.Where(word => word.Count > 2 && !wholes.Contains(word.Text)).Select(word => word.Text)];
        random.Shuffle(sample);
        IEnumerable<string> common = words.Where(word => !wholes.Contains(word.Text)).OrderByDescending(word => word.Count).Select(word => word.Text);
        string Parted(IEnumerable<string> texts) => string.Join(
            ' ', texts.Select(word => CompoundMeasure.Show(word, CompoundMeasure.Places(splitter, word))).Where(word => word.Contains('|', StringComparison.Ordinal)).Take(250));
        Console.WriteLine($"wrong: {string.Join(' ', measure.Wrong)}\nmissed: {string.Join(' ', measure.Missed)}\nwhole, but parted: {string.Join(' ', measure.Parted)}");
        Console.WriteLine($"a sample: {Parted(sample)}\nthe commonest: {Parted(common)}\nkept whole: {string.Join(' ', wholes.Take(400))}");
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
