using Chancery.Analysis.Compounds;
using Chancery.Analysis.Stemming;

namespace Chancery.Analysis;

/// <summary>The buffers a <see cref="TokenReader"/> writes into: one for each thread, used again from text to text.</summary>
/// <remarks>
/// Two readers may not share a scratch at the same time: the second overwrites the first one's
/// <see cref="TokenReader.Form"/> and <see cref="TokenReader.Stem"/>.
/// </remarks>
public sealed class TokenScratch
{
    /// <summary>The longest form, in UTF-16 units: what goes over it is left out of the term, not out of the offsets.</summary>
    public const int TermLengthMax = 128;

    /// <summary>How many units of a word are looked at to make its form: enough for 128 letters of four units each.</summary>
    internal const int SourceLengthMax = 4 * TermLengthMax;

    /// <summary>NFC makes three units of one at most (Unicode's FAQ on normalization), and a fold makes three of one ligature.</summary>
    internal const int ExpansionMax = 3;

    /// <summary>The folded word; room for a whole source at its greatest expansion, cut to the term length afterwards.</summary>
    internal char[] Form { get; } = new char[SourceLengthMax * ExpansionMax];

    /// <summary>The composed word, where it has to be composed.</summary>
    internal char[] Composed { get; } = new char[SourceLengthMax * ExpansionMax];

    /// <summary>The parts of the word.</summary>
    internal CompoundPart[] Parts { get; } = new CompoundPart[CompoundSplitter.PartsMax];

    /// <summary>Room for the stem of one part.</summary>
    internal char[] PartStem { get; } = new char[(2 * TermLengthMax) + 8];

    /// <summary>The stem in the making; the stemmers ask for twice the word and eight more.</summary>
    internal char[] Stem { get; } = new char[(2 * TermLengthMax) + 8];

    /// <summary>From how many words on stems are remembered: for a query it is not worth the memory.</summary>
    private const int WordsBeforeMemory = 512;

    private StemMemory? _memory;
    private int _words;

    /// <summary>What remembers the stems of a language, once enough words of it were read.</summary>
    internal StemMemory? MemoryFor(object stages)
    {
        if (_memory?.Owner == stages)
        {
            return _memory;
        }

        if (_words++ >= WordsBeforeMemory)
        {
            _words = 0;
            _memory ??= new StemMemory();
            _memory.Serve(stages);
            return _memory;
        }

        return null;
    }
}
