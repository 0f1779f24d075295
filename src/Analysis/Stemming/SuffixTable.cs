using System.Buffers;

namespace Chancery.Analysis.Stemming;

/// <summary>
/// The part of a word that a suffix must lie in to be removed. R1 starts after the first consonant that follows a vowel,
/// R2 after the first consonant that follows a vowel inside R1 (https://snowballstem.org/texts/r1r2.html).
/// </summary>
internal enum Region
{
    Anywhere,
    R1,
    R2,
}

/// <summary>
/// One line of a suffix table: what stands for the suffixes, and on what condition. Where a condition fails, the word stays
/// as it is; a shorter suffix is not tried.
/// </summary>
/// <param name="suffixes">One or more suffixes, a blank between them.</param>
/// <param name="replacement">What takes the suffix's place; empty to remove it.</param>
internal sealed class SuffixRule(string suffixes, string replacement = "")
{
    public string Suffixes { get; } = suffixes;

    public string Replacement { get; } = replacement;

    /// <summary>Where the suffix must lie, beyond what its table asks.</summary>
    public Region Region { get; init; }

    /// <summary>How many letters must stand before the suffix.</summary>
    public int LettersBeforeMin { get; init; }

    /// <summary>The letters of which one must stand before the suffix, or null for any.</summary>
    public SearchValues<char>? After { get; init; }

    /// <summary>What must not stand before the suffix, or null for nothing.</summary>
    public SuffixTable? NotAfter { get; init; }

    /// <summary>The table that is applied once the suffix is gone, or null for none.</summary>
    public SuffixTable? Then { get; init; }
}

/// <summary>A suffix found at <see cref="Start"/>; without a rule, none was found, and it starts behind any word.</summary>
internal readonly record struct SuffixMatch(int Start, SuffixRule? Rule)
{
    public static readonly SuffixMatch None = new(int.MaxValue, null);
}

/// <summary>Suffix rules of one step, found by the longest suffix. Immutable and thread-safe.</summary>
internal sealed class SuffixTable
{
    // Most words end in a letter that no suffix of the step ends in, so the last letter decides first.
    private readonly Entry[][] _byLastLetter;
    private readonly char _firstLetter;

    public SuffixTable(Region region, params SuffixRule[] rules)
    {
        Region = region;
        Entry[] entries = [.. rules.SelectMany(rule => rule.Suffixes.Split(' '), (rule, suffix) => new Entry(suffix, rule))];
        _firstLetter = entries.Min(entry => entry.Suffix[^1]);
        _byLastLetter = new Entry[entries.Max(entry => entry.Suffix[^1]) - _firstLetter + 1][];
        for (int slot = 0; slot < _byLastLetter.Length; slot++)
        {
            _byLastLetter[slot] =
            [
                .. entries.Where(entry => entry.Suffix[^1] - _firstLetter == slot).OrderByDescending(entry => entry.Suffix.Length),
            ];
        }
    }

    /// <summary>Where each suffix of the table must lie. It is checked once the longest suffix is known.</summary>
    public Region Region { get; }

    /// <summary>The longest suffix of <paramref name="word"/> that starts at <paramref name="floor"/> (0 or more) or behind it.</summary>
    public SuffixMatch Find(ReadOnlySpan<char> word, int floor = 0)
    {
        if (word.IsEmpty || (uint)(word[^1] - _firstLetter) >= (uint)_byLastLetter.Length)
        {
            return SuffixMatch.None;
        }

        foreach (ref readonly Entry entry in _byLastLetter[word[^1] - _firstLetter].AsSpan())
        {
            int start = word.Length - entry.Suffix.Length;
            if (start >= floor && word[start..].SequenceEqual(entry.Suffix))
            {
                return new SuffixMatch(start, entry.Rule);
            }
        }

        return SuffixMatch.None;
    }

    private readonly record struct Entry(string Suffix, SuffixRule Rule);
}
