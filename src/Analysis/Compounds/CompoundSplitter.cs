using System.Collections.Concurrent;
using Chancery.Analysis.Languages;
using static Chancery.Analysis.Compounds.CompoundWeights;

namespace Chancery.Analysis.Compounds;

/// <summary>A part of a compound.</summary>
/// <param name="Start">Offset of its first letter in the compound.</param>
/// <param name="End">Offset just past its last letter, linking letters included.</param>
/// <param name="Word">The place of the word it is in <see cref="CompoundModel.Words"/>, or −1 where it is as it stands.</param>
/// <param name="IsSimple">Whether it has no parts itself.</param>
internal readonly record struct CompoundPart(int Start, int End, int Word, bool IsSimple);

/// <summary>Parts compounds: at the best place first, then each side again. Immutable and thread-safe.</summary>
internal sealed class CompoundSplitter(CompoundModel model, CompoundWeights weights, WordList? wholes = null)
{
    /// <summary>The most parts of one word, those that have parts themselves included.</summary>
    public const int PartsMax = 16;

    /// <summary>The longest word that is looked at.</summary>
    private const int WordLengthMax = TokenScratch.TermLengthMax;

    private const int WordLengthMin = 2 * CompoundModel.PartLengthMin;

    /// <summary>How many words are remembered: the commonest come first and stay, so that a long run parts few words twice.</summary>
    private const int RememberedMax = 1 << 16;

    private readonly ConcurrentDictionary<string, CompoundPart[]> _remembered = new(StringComparer.Ordinal);
    private int _rememberedCount;

    /// <summary>Reads what a language has of <c>compound-*.txt</c>; null where it has none.</summary>
    public static CompoundSplitter? Load(string language)
    {
        CompoundJoints joints = CompoundJoints.Read(LanguageFile.Lines(language, "compound-links"));
        CompoundModel model = new(LanguageFile.Lines(language, "compound-parts").Select(CompoundWord.Parse), joints);
        CompoundWeights weights = CompoundWeights.Read(LanguageFile.Lines(language, "compound-weights"));
        return model.Words.Count == 0 ? null : new CompoundSplitter(model, weights, WordList.Load(language, "compound-wholes", "protected"));
    }

    /// <summary>The word that a part is, without what joins it to the next.</summary>
    /// <param name="compound">The word that was parted.</param>
    /// <param name="part">One of its parts.</param>
    public ReadOnlySpan<char> TextOf(ReadOnlySpan<char> compound, CompoundPart part) =>
        part.Word >= 0 ? model.Words[part.Word].Text : compound[part.Start..part.End];

    /// <summary>Finds the parts of a word.</summary>
    /// <param name="word">NFC, lower case.</param>
    /// <param name="parts">Receives them in reading order, a part before its own parts; <see cref="PartsMax"/> long.</param>
    /// <returns>How many there are; 0 where the word is no compound.</returns>
    public int Split(ReadOnlySpan<char> word, Span<CompoundPart> parts)
    {
        if (word.Length is < WordLengthMin or > WordLengthMax)
        {
            return 0;
        }

        if (!_remembered.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out CompoundPart[]? known))
        {
            int count = 0;
            if (wholes?.Contains(word) != true)
            {
                AddParts(word, 0, parts, ref count);
            }

            if (_rememberedCount < RememberedMax)
            {
                Interlocked.Increment(ref _rememberedCount);
                _remembered.TryAdd(word.ToString(), parts[..count].ToArray());
            }

            return count;
        }

        known.CopyTo(parts);
        return known.Length;
    }

    /// <summary>Parts a text; false where it stays whole.</summary>
    private bool AddParts(ReadOnlySpan<char> text, int offset, Span<CompoundPart> parts, ref int count)
    {
        if (text.Length < WordLengthMin || count + 2 > PartsMax || !TryFindPlace(text, out int place, out FoundModifier modifier, out FoundHead head))
        {
            return false;
        }

        AddPart(text[..place], offset, modifier.Word, parts, ref count);
        if (count < PartsMax)
        {
            AddPart(text[place..], offset + place, head.Change == HeadChange.Loss ? head.Word : -1, parts, ref count);
        }

        return true;
    }

    private void AddPart(ReadOnlySpan<char> text, int offset, int word, Span<CompoundPart> parts, ref int count)
    {
        int own = count++;
        bool isSimple = !AddParts(text, offset, parts, ref count);
        parts[own] = new CompoundPart(offset, offset + text.Length, word, isSimple);
    }

    /// <summary>Finds the best place to part a text at, if there is one that is better than leaving it whole.</summary>
    private bool TryFindPlace(ReadOnlySpan<char> text, out int best, out FoundModifier bestModifier, out FoundHead bestHead)
    {
        Span<FoundModifier> modifiers = stackalloc FoundModifier[text.Length + 1];
        Span<FoundHead> heads = stackalloc FoundHead[text.Length + 1];
        CompoundFinder.FindModifiers(model, text, modifiers);
        CompoundFinder.FindHeads(model, text, heads);
        (best, bestModifier, bestHead) = (0, default, default);
        float most = 0;
        Span<float> wholes = stackalloc float[(int)Knowledge.ModifierOnly + 1];
        AddWhole(text, wholes);
        for (int place = CompoundModel.PartLengthMin; place <= text.Length - CompoundModel.PartLengthMin; place++)
        {
            if (CompoundEvidence.Of(model, text, place, modifiers[place], heads[place]) is not { } knowledge)
            {
                continue;
            }

            Sum sum = new(weights, knowledge);
            CompoundEvidence.Give(ref sum, model, text, place, modifiers[place], heads[place]);
            float score = sum.Value + wholes[(int)knowledge];
            if (score > most)
            {
                (most, best, bestModifier, bestHead) = (score, place, modifiers[place], heads[place]);
            }
        }

        return best > 0;
    }

    private void AddWhole(ReadOnlySpan<char> text, Span<float> wholes)
    {
        for (int row = 0; row < wholes.Length; row++)
        {
            Sum sum = new(weights, (Knowledge)row);
            CompoundEvidence.GiveWhole(ref sum, model, text);
            wholes[row] = sum.Value;
        }
    }

    private struct Sum(CompoundWeights weights, Knowledge row) : IEvidenceSink
    {
        public float Value { get; private set; }

        public void Add(Evidence evidence, float value) => Value += weights[row, evidence] * value;
    }
}
