namespace Chancery.Analysis.Words;

/// <summary>The values of Unicode's Word_Break property (UAX #29, table 3), and three of our own at the end.</summary>
internal enum WordBreak : byte
{
    Other,
    CarriageReturn,
    LineFeed,
    Newline,
    Extend,
    ZeroWidthJoiner,
    Format,
    RegionalIndicator,
    Katakana,
    HebrewLetter,
    Letter,
    SingleQuote,
    DoubleQuote,
    MidNumLet,
    MidLetter,
    MidNum,
    Numeric,
    ExtendNumLet,
    SegmentSpace,

    /// <summary>A letter that is a word by itself: ideographs and Hiragana. UAX #29 breaks on both sides of it.</summary>
    Solitary,

    /// <summary>
    /// A letter of a script that writes no spaces between words (Line_Break=Complex_Context: Thai, Lao, Khmer, Burmese).
    /// UAX #29 leaves it to a dictionary; here a run is one word.
    /// </summary>
    ComplexContext,

    /// <summary>The first half of a surrogate pair: the property is that of the whole pair.</summary>
    HighSurrogate,
}

/// <summary>Sets of <see cref="WordBreak"/> values as bits.</summary>
internal static class WordBreakSet
{
    public const uint Extending =
        1u << (int)WordBreak.Extend | 1u << (int)WordBreak.Format | 1u << (int)WordBreak.ZeroWidthJoiner;

    /// <summary>UAX #29's AHLetter.</summary>
    public const uint AnyLetter = 1u << (int)WordBreak.Letter | 1u << (int)WordBreak.HebrewLetter;

    /// <summary>UAX #29's MidNumLetQ.</summary>
    public const uint MidNumLetQ = 1u << (int)WordBreak.MidNumLet | 1u << (int)WordBreak.SingleQuote;

    public const uint Mid = MidNumLetQ | 1u << (int)WordBreak.MidLetter | 1u << (int)WordBreak.MidNum;

    public const uint Numeric = 1u << (int)WordBreak.Numeric;

    public const uint ExtendNumLet = 1u << (int)WordBreak.ExtendNumLet;

    /// <summary>A segment with one of these is a word: it has a letter or a digit.</summary>
    public const uint WordLike =
        AnyLetter | Numeric | 1u << (int)WordBreak.Katakana | 1u << (int)WordBreak.Solitary | 1u << (int)WordBreak.ComplexContext;

    /// <summary>A segment that starts with none of these is no word: it can be stepped over unit by unit.</summary>
    public const uint WordStart = WordLike | ExtendNumLet | 1u << (int)WordBreak.HighSurrogate;

    /// <summary>After a run of letters none but these can belong to the same segment.</summary>
    public const uint AfterLetters =
        AnyLetter | Numeric | ExtendNumLet | Extending | MidNumLetQ | 1u << (int)WordBreak.MidLetter | 1u << (int)WordBreak.HighSurrogate;

    public static bool Has(this uint set, WordBreak value) => (set >> (int)value & 1) != 0;

    public static uint Bit(this WordBreak value) => 1u << (int)value;
}
