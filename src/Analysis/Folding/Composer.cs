using System.Text;
using Chancery.Analysis.Words;

namespace Chancery.Analysis.Folding;

/// <summary>Brings a word to NFC (UAX #15) in place.</summary>
/// <remarks>
/// The runtime's own normalization allocates 96 bytes a call on text beyond ASCII, even where it only looks. So letters
/// that are composed already are known by heart, a letter with Latin, Greek or Cyrillic marks is composed here, and only
/// what is left goes to the runtime: marks out of order, marks of other scripts, single jamo.
/// </remarks>
internal static class Composer
{
    private const char MarkMin = '\u0300';
    private const char MarkMax = '\u036F';
    private const byte Unknown = 0;
    private const byte Stable = 1;
    private const byte Unstable = 2;

    /// <summary>What each UTF-16 unit was found to be: stable units never change, and nothing that is no mark changes them.</summary>
    /// <remarks>Filled as units are met. Two threads may find out the same at once, and write the same.</remarks>
    private static readonly byte[] Stability = new byte[char.MaxValue + 1];

    /// <summary>Composes the word that stands at the start of a buffer.</summary>
    /// <param name="buffer">The word and room for three times its length.</param>
    /// <param name="length">The word's length.</param>
    /// <param name="spare">As long as the buffer.</param>
    /// <returns>The composed word's length.</returns>
    public static int Compose(Span<char> buffer, int length, Span<char> spare)
    {
        length = ComposePairs(buffer, length);
        Span<char> word = buffer[..length];
        if (IsStable(word) || word.IsNormalized(NormalizationForm.FormC)
            || !word.TryNormalize(spare, out int composed, NormalizationForm.FormC))
        {
            return length;
        }

        spare[..composed].CopyTo(buffer);
        return composed;
    }

    /// <summary>Joins each letter with the marks after it, as long as there is a letter for the two.</summary>
    /// <remarks>Never wrong, since the decomposition of every letter has its marks in canonical order; not always enough.</remarks>
    private static int ComposePairs(Span<char> buffer, int length)
    {
        int written = 0;
        foreach (char unit in buffer[..length])
        {
            if (unit is >= MarkMin and <= MarkMax && written > 0
                && Pairs.Composed.TryGetValue(Pairs.Key(buffer[written - 1], unit), out char composed))
            {
                buffer[written - 1] = composed;
            }
            else
            {
                buffer[written++] = unit;
            }
        }

        return written;
    }

    private static bool IsStable(ReadOnlySpan<char> word)
    {
        foreach (char unit in word)
        {
            byte stability = Stability[unit];
            if (stability == Unknown)
            {
                stability = Stability[unit] = FindStability(unit);
            }

            if (stability == Unstable)
            {
                return false;
            }
        }

        return true;
    }

    private static byte FindStability(char unit)
    {
        bool maybeChanges = char.IsSurrogate(unit)
            || unit is >= '\u1161' and <= '\u11FF' // vowels and final consonants of Hangul join what stands before them
            || WordBreakTable.Units[unit] == WordBreak.Extend;
        return !maybeChanges && new ReadOnlySpan<char>(in unit).IsNormalized(NormalizationForm.FormC) ? Stable : Unstable;
    }

    /// <summary>Letter and mark to the letter that is both; made when the first mark is met, which most texts never do.</summary>
    private static class Pairs
    {
        private static readonly (char First, char Last)[] Blocks =
            [('\u00C0', '\u024F'), ('\u0370', '\u04FF'), ('\u1E00', '\u1FFF')];

        public static readonly Dictionary<int, char> Composed = Make();

        public static int Key(char letter, char mark) => letter << 16 | mark;

        private static Dictionary<int, char> Make()
        {
            Dictionary<int, char> pairs = [];
            foreach ((char first, char last) in Blocks)
            {
                for (char letter = first; letter <= last; letter++)
                {
                    string apart = letter.ToString().Normalize(NormalizationForm.FormD);
                    string rest = apart[..^1].Normalize(NormalizationForm.FormC);
                    if (rest.Length == 1 && apart.Normalize(NormalizationForm.FormC) is [char whole] && whole == letter)
                    {
                        pairs.Add(Key(rest[0], apart[^1]), letter);
                    }
                }
            }

            return pairs;
        }
    }
}
