namespace Chancery.Documents.LanguageEvidence;

/// <summary>What a text's words say for each language.</summary>
internal sealed class TextEvidence
{
    private const int WordMax = 40;

    private readonly int[] _rivalWords = new int[SmallWords.Rivals.Count];

    /// <summary>Sums of logarithms for each of the four languages.</summary>
    public double[] Scores { get; } = new double[LanguageProfiles.Count];

    /// <summary>How many words are small words of each of the four languages.</summary>
    public int[] OwnWords { get; } = new int[LanguageProfiles.Count];

    /// <summary>How many letters are in no alphabet of each of the four languages.</summary>
    public int[] AlienLetters { get; } = new int[LanguageProfiles.Count];

    public int Words { get; private set; }

    /// <summary>Letters, and one for the end of each word.</summary>
    public int Letters { get; private set; }

    public static TextEvidence Of(ReadOnlySpan<char> text)
    {
        var evidence = new TextEvidence();
        Span<char> bounded = stackalloc char[WordMax + 2];
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isLetter = i < text.Length && char.IsLetter(text[i]);
            if (isLetter && start < 0)
            {
                start = i;
            }
            else if (!isLetter && start >= 0)
            {
                evidence.Add(text[start..i], bounded);
                start = -1;
            }
        }

        return evidence;
    }

    /// <summary>The language outside the four whose small words are the commonest, and how many there are.</summary>
    public (int Rival, int Words) CommonestRival()
    {
        var best = 0;
        for (var i = 1; i < _rivalWords.Length; i++)
        {
            best = _rivalWords[i] > _rivalWords[best] ? i : best;
        }

        return (best, _rivalWords[best]);
    }

    private void Add(ReadOnlySpan<char> word, Span<char> bounded)
    {
        word = word[..Math.Min(WordMax, word.Length)];
        bounded[0] = '_';
        word.ToLowerInvariant(bounded[1..]);
        bounded[word.Length + 1] = '_';
        var lower = bounded[1..(word.Length + 1)];
        LanguageProfiles.Add(bounded[..(word.Length + 2)], Scores, AlienLetters);
        SmallWords.Count(lower, OwnWords, _rivalWords);
        Words++;
        Letters += word.Length + 1;
    }
}
