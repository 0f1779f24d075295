using System.Globalization;

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

    private static readonly (int First, int Last, WordBreak Value)[] Ranges = [.. Exceptions.SelectMany(Parse)];

    private static readonly (int First, int Last, WordBreak Value)[] LetterRanges = [.. LetterExceptions.SelectMany(Parse)];

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

        WordBreak general = FromCategory(CharUnicodeInfo.GetUnicodeCategory(codePoint));
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

    private static WordBreak FromCategory(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => WordBreak.Letter,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => WordBreak.Extend,
        UnicodeCategory.DecimalDigitNumber => WordBreak.Numeric,
        UnicodeCategory.Format => WordBreak.Format,
        UnicodeCategory.ConnectorPunctuation => WordBreak.ExtendNumLet,
        _ => WordBreak.Other,
    };

    /// <summary>Category first, exceptions over it: what <see cref="Derive"/> does, for a whole plane at once.</summary>
    private static WordBreak[] MakeBasicPlane()
    {
        WordBreak[] values = new WordBreak[char.MaxValue + 1];
        for (int unit = 0; unit < values.Length; unit++)
        {
            values[unit] = FromCategory(char.GetUnicodeCategory((char)unit));
        }

        foreach ((int first, int last, WordBreak value) in LetterRanges)
        {
            for (int unit = first; unit <= last && unit < values.Length; unit++)
            {
                values[unit] = values[unit] == WordBreak.Letter ? value : values[unit];
            }
        }

        foreach ((int first, int last, WordBreak value) in Ranges)
        {
            for (int unit = first; unit <= last && unit < values.Length; unit++)
            {
                values[unit] = value;
            }
        }

        return values;
    }

    private static IEnumerable<(int First, int Last, WordBreak Value)> Parse((WordBreak Value, string Ranges) entry) =>
        entry.Ranges.Split(' ').Select(range =>
        {
            string[] ends = range.Split('-');
            return (Hexadecimal(ends[0]), Hexadecimal(ends[^1]), entry.Value);
        });

    private static int Hexadecimal(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
