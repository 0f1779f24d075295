using System.Collections.Frozen;
using System.Globalization;
using Chancery.Documents.Describing;

namespace Chancery.Documents.LanguageEvidence;

/// <summary>How common letter groups and words are in the four languages, from the profiles built into the assembly.</summary>
/// <remarks>The profiles are counts made by <c>tools/make-profiles.cs</c>; n-grams are bounded by "_" at a word's ends.</remarks>
internal static class LanguageProfiles
{
    public const int Count = 4;
    private const int OrderMin = 2;
    private const int OrderMax = 4;
    private const float UnseenStep = 1f;
    private const float UnknownWord = -14f;
    private const float AlienLetter = -3f;

    // Longer groups tell more, but fewer of them are known.
    private static readonly float[] Weights = [0, 0, 0.3f, 0.3f, 0.4f];

    private static readonly string[] Alphabets =
        ["abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxyzäöüß", "abcdefghijklmnopqrstuvwxyzåäöé", "abcdefghijklmnopqrstuvwxyząćęłńóśźż"];

    private static readonly List<string>[] Words = [[], [], [], []];

    // What an n-gram adds to each language that doesn't know it: a little less than the rarest one that it knows.
    private static readonly float[][] Unseen = new float[OrderMax + 1][];

    private static readonly FrozenDictionary<ulong, float[]> Grams;
    private static readonly FrozenDictionary<string, float[]>.AlternateLookup<ReadOnlySpan<char>> WordScores;

#pragma warning disable CA1810 // One pass over the profiles fills all of the tables.
    static LanguageProfiles()
#pragma warning restore CA1810
    {
        var levels = Enumerable.Range(0, Count).Select(language => Read(Languages.All[language])).ToArray();
        for (var order = OrderMin; order <= OrderMax; order++)
        {
            Unseen[order] = [.. levels.Select(rows => (rows.Where(row => row.Kind == order).Min(row => row.Value) - UnseenStep) * Weights[order])];
        }

        var grams = new Dictionary<ulong, float[]>();
        var words = new Dictionary<string, float[]>(StringComparer.Ordinal);
        for (var language = 0; language < Count; language++)
        {
            foreach (var (kind, value, items) in levels[language])
            {
                foreach (var item in items)
                {
                    Put(grams, words, language, kind, value, item);
                }
            }
        }

        Grams = grams.ToFrozenDictionary();
        WordScores = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The commonest words of a language, by its place in <see cref="Languages.All"/>.</summary>
    public static IEnumerable<string> Commonest(int language, int count) => Words[language].Take(count);

    /// <summary>Adds a word's evidence to the scores of the four languages.</summary>
    /// <param name="bounded">The word in lower case between two "_".</param>
    /// <param name="scores">One sum a language.</param>
    /// <param name="aliens">One count a language of letters outside its alphabet.</param>
    public static void Add(ReadOnlySpan<char> bounded, double[] scores, int[] aliens)
    {
        for (var order = OrderMin; order <= OrderMax; order++)
        {
            for (var i = 0; i + order <= bounded.Length; i++)
            {
                AddTo(scores, Grams.TryGetValue(Key(bounded.Slice(i, order)), out var known) ? known : Unseen[order]);
            }
        }

        var word = bounded[1..^1];
        if (WordScores.TryGetValue(word, out var values))
        {
            AddTo(scores, values);
        }

        foreach (var letter in word)
        {
            for (var language = 0; language < Count && !char.IsAsciiLetter(letter); language++)
            {
                if (!Alphabets[language].Contains(letter))
                {
                    scores[language] += AlienLetter;
                    aliens[language]++;
                }
            }
        }
    }

    private static void AddTo(double[] scores, float[] values)
    {
        for (var language = 0; language < Count; language++)
        {
            scores[language] += values[language];
        }
    }

    private static void Put(Dictionary<ulong, float[]> grams, Dictionary<string, float[]> words, int language, int kind, float value, string item)
    {
        if (kind > 0)
        {
            if (!grams.TryGetValue(Key(item), out var values))
            {
                grams[Key(item)] = values = [.. Unseen[kind]];
            }

            values[language] = value * Weights[kind];
            return;
        }

        if (!words.TryGetValue(item, out var scores))
        {
            words[item] = scores = [UnknownWord, UnknownWord, UnknownWord, UnknownWord];
        }

        scores[language] = value;
        Words[language].Add(item);
    }

    // Four UTF-16 code units fill the key; no n-gram holds a zero, so those of different orders can't meet.
    private static ulong Key(ReadOnlySpan<char> gram)
    {
        var key = 0UL;
        foreach (var c in gram)
        {
            key = (key << 16) | c;
        }

        return key;
    }

    private static List<(int Kind, float Value, string[] Items)> Read(string language) =>
        [.. EmbeddedTable.Lines($"profile.{language}.txt").Select(line => line.Split('\t')).Select(row => (
            row[0] == "word" ? 0 : int.Parse(row[0], CultureInfo.InvariantCulture),
            float.Parse(row[1], CultureInfo.InvariantCulture),
            row[2].Split(' ')))];
}
