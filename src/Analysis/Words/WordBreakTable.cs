using System.Globalization;
using System.Runtime.CompilerServices;

namespace Chancery.Analysis.Words;

/// <summary>
/// The Word_Break property of every code point, derived as UAX #29's table 3 derives it: from the general category,
/// with the exceptions listed here. A test compares it with Unicode's own WordBreakProperty.txt.
/// </summary>
internal static class WordBreakTable
{
    /// <summary>Each entry holds for all its code points, whatever their category.</summary>
    /// <remarks>
    /// One differs from Unicode's: the modifier letter apostrophe (02BC, ALetter there) is typed where a typographic
    /// apostrophe is meant, is folded like it, and so has to break like it.
    /// </remarks>
    private static readonly (WordBreak Value, string Ranges)[] Exceptions =
    [
        (WordBreak.CarriageReturn, "000D"),
        (WordBreak.LineFeed, "000A"),
        (WordBreak.Newline, "000B-000C 0085 2028-2029"),
        (WordBreak.Extend, "200C FF9E-FF9F 1F3FB-1F3FF E0020-E007F"),
        (WordBreak.ZeroWidthJoiner, "200D"),
        (WordBreak.Other, "200B"),
        (WordBreak.RegionalIndicator, "1F1E6-1F1FF"),
        (WordBreak.Katakana,
            "3031-3035 309B-309C 30A0-30FA 30FC-30FF 31F0-31FF 32D0-32FE 3300-3357 FF66-FF9D " +
            "1AFF0-1AFF3 1AFF5-1AFFB 1AFFD-1AFFE 1B000 1B120-1B122 1B155 1B164-1B167"),
        (WordBreak.HebrewLetter, "05D0-05EA 05EF-05F2 FB1D FB1F-FB28 FB2A-FB36 FB38-FB3C FB3E FB40-FB41 FB43-FB44 FB46-FB4F"),
        (WordBreak.Letter,
            "02C2-02C5 02D2-02D7 02DE-02DF 02E5-02EB 02ED 02EF-02FF 055A-055C 055E 058A 05F3 24B6-24E9 " +
            "A708-A716 A720-A721 A789-A78A AB5B 1F130-1F149 1F150-1F169 1F170-1F189"),
        (WordBreak.SingleQuote, "0027"),
        (WordBreak.DoubleQuote, "0022"),
        (WordBreak.MidNumLet, "002E 02BC 2018-2019 2024 FE52 FF07 FF0E"),
        (WordBreak.MidLetter, "003A 00B7 0387 055F 05F4 2027 FE13 FE55 FF1A"),
        (WordBreak.MidNum, "002C 003B 037E 0589 060C-060D 066C 07F8 2044 FE10 FE14 FE50 FE54 FF0C FF1B"),
        (WordBreak.Numeric, "066B"),
        (WordBreak.ExtendNumLet, "202F"),
        (WordBreak.SegmentSpace, "0020 1680 2000-2006 2008-200A 205F 3000"),
        (WordBreak.HighSurrogate, "D800-DBFF"),
    ];

    /// <summary>Each entry holds for the letters among its code points; marks and digits there keep their own value.</summary>
    private static readonly (WordBreak Value, string Ranges)[] LetterExceptions =
    [
        (WordBreak.Solitary,
            "3006-3007 3021-3029 3038-303A 3041-3096 309D-309F 3400-4DBF 4E00-9FFF F900-FAD9 17000-18D08 " +
            "1B001-1B11F 1B132 1B150-1B152 1B170-1B2FB 20000-3FFFD"),
        (WordBreak.ComplexContext, "0E00-0EFF 1000-109F 1780-17FF 1950-19DF 1A20-1AAF A9E0-A9FF AA60-AADF 11700-1174F"),
    ];

    /// <summary>The value for each general category, where nothing else is said.</summary>
    private static readonly WordBreak[] FromCategories = MakeFromCategories();

    private static readonly (int First, int Last, WordBreak Value)[] Ranges = Parse(Exceptions);

    private static readonly (int First, int Last, WordBreak Value)[] LetterRanges = Parse(LetterExceptions);

    private static readonly WordBreak[] BasicPlane = MakeBasicPlane();

    /// <summary>The values of the 65,536 UTF-16 units. Latin text touches a few cache lines of it.</summary>
    public static ReadOnlySpan<WordBreak> Units => BasicPlane;

    /// <summary>The value of the code point at an offset.</summary>
    /// <param name="text">The text; a lone surrogate in it has the value <see cref="WordBreak.Other"/>.</param>
    /// <param name="at">Where the code point starts; where it ends, afterwards.</param>
    public static WordBreak Take(ReadOnlySpan<char> text, ref int at)
    {
        WordBreak value = Units[text[at++]];
        if (value != WordBreak.HighSurrogate)
        {
            return value;
        }

        if (at == text.Length || !char.IsLowSurrogate(text[at]))
        {
            return WordBreak.Other;
        }

        int codePoint = char.ConvertToUtf32(text[at - 1], text[at]);
        at++;
        return Derive(codePoint);
    }

    /// <summary>The value of the code point before an offset greater than 0, which goes back by it.</summary>
    public static WordBreak TakeBack(ReadOnlySpan<char> text, ref int at)
    {
        at -= at > 1 && char.IsSurrogatePair(text[at - 2], text[at - 1]) ? 2 : 1;
        int start = at;
        return Take(text, ref start);
    }

    /// <summary>The value of a code point, surrogates included, the slow way.</summary>
    public static WordBreak Derive(int codePoint)
    {
        foreach ((int first, int last, WordBreak value) in Ranges)
        {
            if (codePoint >= first && codePoint <= last)
            {
                return value;
            }
        }

        WordBreak general = FromCategories[(int)CharUnicodeInfo.GetUnicodeCategory(codePoint)];
        if (general == WordBreak.Letter)
        {
            foreach ((int first, int last, WordBreak value) in LetterRanges)
            {
                if (codePoint >= first && codePoint <= last)
                {
                    return value;
                }
            }
        }

        return general;
    }

    /// <summary>Category first, exceptions over it: what <see cref="Derive"/> does, for a whole plane at once.</summary>
    /// <remarks>Runs once, at start, so that there is no second run that a better compilation would make up for.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static WordBreak[] MakeBasicPlane()
    {
        ReadOnlySpan<WordBreak> values = FromCategories;
        WordBreak[] plane = new WordBreak[char.MaxValue + 1];
        for (int unit = 0; unit < plane.Length; unit++)
        {
            plane[unit] = values[(int)char.GetUnicodeCategory((char)unit)];
        }

        foreach ((int first, int last, WordBreak value) in LetterRanges)
        {
            for (int unit = first; unit <= last && unit < plane.Length; unit++)
            {
                plane[unit] = plane[unit] == WordBreak.Letter ? value : plane[unit];
            }
        }

        foreach ((int first, int last, WordBreak value) in Ranges)
        {
            if (first < plane.Length)
            {
                plane.AsSpan(first..(last + 1)).Fill(value);
            }
        }

        return plane;
    }

    private static WordBreak[] MakeFromCategories()
    {
        WordBreak[] values = new WordBreak[(int)UnicodeCategory.OtherNotAssigned + 1];
        for (UnicodeCategory letter = UnicodeCategory.UppercaseLetter; letter <= UnicodeCategory.OtherLetter; letter++)
        {
            values[(int)letter] = WordBreak.Letter;
        }

        values[(int)UnicodeCategory.LetterNumber] = WordBreak.Letter;
        values[(int)UnicodeCategory.NonSpacingMark] = WordBreak.Extend;
        values[(int)UnicodeCategory.SpacingCombiningMark] = WordBreak.Extend;
        values[(int)UnicodeCategory.EnclosingMark] = WordBreak.Extend;
        values[(int)UnicodeCategory.DecimalDigitNumber] = WordBreak.Numeric;
        values[(int)UnicodeCategory.Format] = WordBreak.Format;
        values[(int)UnicodeCategory.ConnectorPunctuation] = WordBreak.ExtendNumLet;
        return values;
    }

    private static (int First, int Last, WordBreak Value)[] Parse((WordBreak Value, string Ranges)[] entries)
    {
        List<(int First, int Last, WordBreak Value)> ranges = [];
        foreach ((WordBreak value, string list) in entries)
        {
            foreach (string range in list.Split(' '))
            {
                int dash = range.IndexOf('-', StringComparison.Ordinal);
                int first = Hexadecimal(dash < 0 ? range : range[..dash]);
                ranges.Add((first, dash < 0 ? first : Hexadecimal(range[(dash + 1)..]), value));
            }
        }

        return [.. ranges];
    }

    private static int Hexadecimal(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
