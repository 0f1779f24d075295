using System.Buffers;

namespace Chancery.Analysis.Compounds;

/// <summary>The words that compounds are made of, and how much speaks for each in each place. Immutable and thread-safe.</summary>
internal sealed class CompoundModel
{
    /// <summary>The shortest part, in letters.</summary>
    public const int PartLengthMin = 3;

    /// <summary>The shortest part that nobody knows.</summary>
    public const int UnknownLengthMin = 4;

    /// <summary>Heads are nouns: words that are written small more often than this are none.</summary>
    private const int HeadNounTenthsMin = 4;

    /// <summary>Starts and ends of words are told by this many letters.</summary>
    private const int EdgeLength = 3;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyäöüåé");

    private readonly CompoundWord[] _words;

    public CompoundModel(IEnumerable<CompoundWord> words, CompoundJoints joints)
    {
        _words = [.. words];
        Joints = joints;
        JointCounts = new ushort[_words.Length * joints.Joints.Length];
        ModifierCounts = [.. _words.Select(word => word.AsModifier)];
        int letters = _words.Sum(word => word.Text.Length);
        Forward = new WordTrie(letters);
        Heads = new WordTrie(letters);
        Starts = new WordTrie(CapacityOfEdges);
        Ends = new WordTrie(CapacityOfEdges);
        Dictionary<string, int> jointNumbers = new(StringComparer.Ordinal);
        for (int i = 0; i < joints.Joints.Length; i++)
        {
            jointNumbers.Add(joints.Joints[i].ToString(), i);
        }

        for (int i = 0; i < _words.Length; i++)
        {
            Add(i, jointNumbers);
        }
    }

    private const int CapacityOfEdges = 1 << 13;

    public CompoundJoints Joints { get; }

    public IReadOnlyList<CompoundWord> Words => _words;

    /// <summary>All words from their first letter on; values are places in <see cref="Words"/>.</summary>
    public WordTrie Forward { get; }

    /// <summary>Words that can be heads, from their last letter on.</summary>
    public WordTrie Heads { get; }

    /// <summary>By word and joint, how many compounds begin so.</summary>
    public ushort[] JointCounts { get; }

    /// <summary>By word, how many compounds begin with it.</summary>
    public int[] ModifierCounts { get; }

    private WordTrie Starts { get; }

    private WordTrie Ends { get; }

    /// <summary>How many nouns begin as a text does.</summary>
    public int NounsStartingLike(ReadOnlySpan<char> text) =>
        Count(Starts, text[0], text[1], text[2]);

    /// <summary>How many nouns end as a text does.</summary>
    public int NounsEndingLike(ReadOnlySpan<char> text) =>
        Count(Ends, text[^3], text[^2], text[^1]);

    /// <summary>Whether a text that nobody knows may be a word at all.</summary>
    public static bool MayBeWord(ReadOnlySpan<char> text) =>
        text.Length >= UnknownLengthMin && text.ContainsAny(Vowels);

    /// <summary>The place in <see cref="Words"/> of a text, or −1.</summary>
    public int Find(ReadOnlySpan<char> text) => Forward.ValueAfter(WordTrie.Root, text);

    private void Add(int number, Dictionary<string, int> jointNumbers)
    {
        CompoundWord word = _words[number];
        int node = WordTrie.Root;
        foreach (char letter in word.Text)
        {
            node = Forward.NextOrNew(node, letter);
        }

        Forward.SetValue(node, number);
        foreach ((string joint, int count) in word.Joints)
        {
            JointCounts[(number * Joints.Joints.Length) + jointNumbers[joint]] = (ushort)Math.Min(count, ushort.MaxValue);
        }

        if (word.NounTenths < HeadNounTenthsMin)
        {
            return;
        }

        node = WordTrie.Root;
        for (int i = word.Text.Length - 1; i >= 0; i--)
        {
            node = Heads.NextOrNew(node, word.Text[i]);
        }

        Heads.SetValue(node, number);
        if (word.Text.Length > EdgeLength)
        {
            Increase(Starts, word.Text.AsSpan(0, EdgeLength));
            Increase(Ends, word.Text.AsSpan(word.Text.Length - EdgeLength));
        }
    }

    private static void Increase(WordTrie counts, ReadOnlySpan<char> edge)
    {
        int node = WordTrie.Root;
        foreach (char letter in edge)
        {
            node = counts.NextOrNew(node, letter);
        }

        counts.SetValue(node, Math.Max(counts.ValueAt(node), 0) + 1);
    }

    private static int Count(WordTrie counts, char first, char second, char third)
    {
        int node = counts.Next(WordTrie.Root, first);
        node = node == WordTrie.Nowhere ? node : counts.Next(node, second);
        node = node == WordTrie.Nowhere ? node : counts.Next(node, third);
        return node == WordTrie.Nowhere ? 0 : Math.Max(0, counts.ValueAt(node));
    }
}
