namespace Chancery.Analysis.Words;

/// <summary>
/// Unicode's default word boundaries (UAX #29, rules WB1 to WB999), but for two things that no word of
/// ours depends on: a run of a script that writes no spaces is one segment, and an emoji sequence is not bound to the
/// word before it (WB3c), since an emoji is no word.
/// </summary>
internal static class WordBreaker
{
    /// <summary>What may follow directly, for each value on the left: WB5, WB8 to WB10, WB13 to WB13b, WB15 and WB16.</summary>
    private static readonly uint[] FollowersOf = MakeFollowers();

    /// <summary>Finds where the segment that starts at an offset ends.</summary>
    /// <param name="text">Any UTF-16.</param>
    /// <param name="start">A boundary, less than the length.</param>
    /// <param name="isTailored">Whether our own boundaries (<see cref="Tailoring"/>) come on top of Unicode's.</param>
    /// <param name="kinds">The set of values met in the segment (<see cref="WordBreakSet"/>).</param>
    /// <returns>The next boundary, greater than <paramref name="start"/>.</returns>
    public static int Next(ReadOnlySpan<char> text, int start, bool isTailored, out uint kinds)
    {
        int at = start;
        WordBreak left = WordBreakTable.Take(text, ref at);
        kinds = left.Bit();
        switch (left)
        {
            case WordBreak.CarriageReturn: // WB3
                return at < text.Length && text[at] == '\n' ? at + 1 : at;
            case WordBreak.LineFeed or WordBreak.Newline: // WB3a
                return at;
            case WordBreak.SegmentSpace: // WB3d
                while (at < text.Length && WordBreakTable.Units[text[at]] == WordBreak.SegmentSpace)
                {
                    at++;
                }

                left = WordBreak.Other;
                break;
        }

        while (TryJoin(text, isTailored, ref at, ref left, ref kinds))
        {
        }

        return at;
    }

    /// <summary>Steps over marks and invisible characters, which belong to what they follow (WB4).</summary>
    public static int SkipExtending(ReadOnlySpan<char> text, int at, ref uint kinds)
    {
        while (at < text.Length)
        {
            int after = at;
            WordBreak value = WordBreakTable.Take(text, ref after);
            if (!WordBreakSet.Extending.Has(value))
            {
                break;
            }

            kinds |= value.Bit();
            at = after;
        }

        return at;
    }

    /// <summary>Takes one more letter, or a mark in the middle of a word together with the letter after it.</summary>
    private static bool TryJoin(ReadOnlySpan<char> text, bool isTailored, ref int at, ref WordBreak left, ref uint kinds)
    {
        at = SkipExtending(text, at, ref kinds);
        if (at == text.Length)
        {
            return false;
        }

        int after = at;
        WordBreak middle = WordBreakTable.Take(text, ref after);
        uint beyond = MayFollowAcross(left, middle);
        if (isTailored && (beyond != 0 || middle == WordBreak.ExtendNumLet) && Tailoring.Parts(text, at))
        {
            return false;
        }

        if (FollowersOf[(int)left].Has(middle))
        {
            // The second regional indicator closes the pair, so that nothing follows it (WB15, WB16).
            left = left == WordBreak.RegionalIndicator ? WordBreak.Other : middle;
            kinds |= middle.Bit();
            at = after;
            return true;
        }

        if (beyond == 0)
        {
            return false;
        }

        uint kindsAcross = middle.Bit();
        int across = SkipExtending(text, after, ref kindsAcross);
        WordBreak right = across < text.Length ? WordBreakTable.Take(text, ref across) : WordBreak.Other;
        if (beyond.Has(right))
        {
            (at, left) = (across, right);
            kinds |= kindsAcross | right.Bit();
            return true;
        }

        if (left == WordBreak.HebrewLetter && middle == WordBreak.SingleQuote) // WB7a
        {
            (at, left) = (after, WordBreak.Other);
            kinds |= middle.Bit();
            return true;
        }

        return false;
    }

    /// <summary>What must stand beyond a middle mark for it not to part the word: WB6 and WB7, WB7b and WB7c, WB11 and WB12.</summary>
    private static uint MayFollowAcross(WordBreak left, WordBreak middle)
    {
        if (WordBreakSet.AnyLetter.Has(left))
        {
            if (middle == WordBreak.MidLetter || WordBreakSet.MidNumLetQ.Has(middle))
            {
                return WordBreakSet.AnyLetter;
            }

            return left == WordBreak.HebrewLetter && middle == WordBreak.DoubleQuote ? WordBreak.HebrewLetter.Bit() : 0;
        }

        return left == WordBreak.Numeric && (middle == WordBreak.MidNum || WordBreakSet.MidNumLetQ.Has(middle))
            ? WordBreakSet.Numeric
            : 0;
    }

    private static uint[] MakeFollowers()
    {
        uint[] followers = new uint[(int)WordBreak.HighSurrogate + 1];
        uint afterLetter = WordBreakSet.AnyLetter | WordBreakSet.Numeric | WordBreakSet.ExtendNumLet;
        followers[(int)WordBreak.Letter] = afterLetter;
        followers[(int)WordBreak.HebrewLetter] = afterLetter;
        followers[(int)WordBreak.Numeric] = afterLetter;
        followers[(int)WordBreak.Katakana] = WordBreak.Katakana.Bit() | WordBreakSet.ExtendNumLet;
        followers[(int)WordBreak.ExtendNumLet] = afterLetter | WordBreak.Katakana.Bit();
        followers[(int)WordBreak.RegionalIndicator] = WordBreak.RegionalIndicator.Bit();
        followers[(int)WordBreak.ComplexContext] = WordBreak.ComplexContext.Bit();
        return followers;
    }
}
