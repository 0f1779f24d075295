using Chancery.Analysis.Folding;
using Chancery.Analysis.Languages;

namespace Chancery.Analysis.Words;

/// <summary>
/// Finds the words of a text: the segments of UAX #29 that have a letter or a digit, tailored where the words of
/// diplomacy need it (UAX #29, section 5, leaves that to the implementation).
/// </summary>
/// <remarks>
/// Boundaries that UAX #29 lacks are the breaker's (<see cref="Tailoring"/>); what it parts and should not is joined here:
/// <list type="bullet">
/// <item>Letters with full stops between them take the last full stop too and lose all of them: "U.S.", "z.B.".</item>
/// <item>A single letter, a hyphen and a word are one word: "e-mail", "G-20"; Roman ranges are not ("I-IV").</item>
/// <item>A short word, a hyphen and one of the language's endings are one word: Polish "ONZ-u", "XX-lecie".</item>
/// <item>Underscores around a word are no part of it: "_pacta sunt servanda_".</item>
/// </list>
/// </remarks>
internal static class WordFinder
{
    /// <summary>A base for a hyphen and an ending is an acronym: two to six letters, from "UE-owski" to "UNESCO-wski".</summary>
    private const int EndingBaseLengthMax = 6;

    /// <summary>The same before folding, with a mark or two on every letter.</summary>
    private const int EndingBaseSourceLengthMax = 3 * EndingBaseLengthMax;

    /// <summary>An underscore and the marks on it are no part of the word they stand before.</summary>
    private const uint LeadingTrim = WordBreakSet.ExtendNumLet | WordBreakSet.Extending;

    /// <summary>Nor is one after it, or the quotation mark that WB7a leaves at the end of a Hebrew word.</summary>
    private const uint TrailingTrim = WordBreakSet.ExtendNumLet | 1u << (int)WordBreak.SingleQuote;

    /// <summary>Finds the next word.</summary>
    /// <param name="text">Any UTF-16.</param>
    /// <param name="at">Where to look from; just past the word afterwards.</param>
    /// <param name="stages">The language: it knows the endings that a hyphen holds to a word.</param>
    /// <param name="scratch">Space for folding an ending.</param>
    /// <param name="word">The word, if there is one.</param>
    public static bool TryNext(ReadOnlySpan<char> text, ref int at, LanguageStages stages, TokenScratch scratch, out FoundWord word)
    {
        if (!TryNextSegment(text, ref at, out int start, out int end, out bool lettersOnly))
        {
            word = default;
            return false;
        }

        char dropped = FoundWord.NoMark;
        if (!lettersOnly && IsDotted(text[start..end]))
        {
            dropped = '.';
            end += end < text.Length && Tailoring.IsFullStop(text[end]) ? 1 : 0;
        }
        else if (end < text.Length && Tailoring.IsHyphen(text[end])
            && TryJoinAfterHyphen(text, start, end, stages, scratch, out int joined, out char hyphen))
        {
            (end, dropped) = (joined, hyphen);
        }

        at = Math.Max(at, end);
        word = new FoundWord(start, end, dropped);
        return true;
    }

    /// <summary>Finds the next segment that is a word, cut and trimmed, before anything is joined to it.</summary>
    private static bool TryNextSegment(ReadOnlySpan<char> text, ref int at, out int start, out int end, out bool lettersOnly)
    {
        ReadOnlySpan<WordBreak> units = WordBreakTable.Units;
        while (at < text.Length)
        {
            start = at;
            WordBreak first = units[text[at]];
            if (first == WordBreak.Letter)
            {
                do
                {
                    at++;
                }
                while (at < text.Length && units[text[at]] == WordBreak.Letter);

                if (IsEndOfLetters(text, at))
                {
                    (end, lettersOnly) = (at, true);
                    return true;
                }

                at = start;
            }
            else if (!WordBreakSet.WordStart.Has(first))
            {
                at++;
                continue;
            }

            at = WordBreaker.Next(text, start, isTailored: true, out uint kinds);
            if ((kinds & WordBreakSet.WordLike) != 0 && TryTrim(text, ref start, at, out end))
            {
                lettersOnly = false;
                return true;
            }
        }

        (start, end, lettersOnly) = (at, at, true);
        return false;
    }

    /// <summary>Whether a run of letters is a whole segment, judged by no more than two units after it; false where that is not enough.</summary>
    private static bool IsEndOfLetters(ReadOnlySpan<char> text, int at)
    {
        if (at == text.Length)
        {
            return true;
        }

        ReadOnlySpan<WordBreak> units = WordBreakTable.Units;
        WordBreak next = units[text[at]];
        if (!WordBreakSet.AfterLetters.Has(next))
        {
            return true;
        }

        return WordBreakSet.Mid.Has(next) && (at + 1 == text.Length || !WordBreakSet.AfterLetters.Has(units[text[at + 1]]));
    }

    /// <summary>Takes from the ends of a segment what is no part of a word; false where nothing is left.</summary>
    private static bool TryTrim(ReadOnlySpan<char> text, ref int start, int next, out int end)
    {
        while (start < next)
        {
            int after = start;
            if (!LeadingTrim.Has(WordBreakTable.Take(text, ref after)))
            {
                break;
            }

            start = after;
        }

        end = TrimEnd(text, start, next);
        return end > start;
    }

    /// <summary>Goes back over underscores and quotation marks with the marks on them, then over invisible characters; marks on a letter stay.</summary>
    private static int TrimEnd(ReadOnlySpan<char> text, int start, int end)
    {
        int bare = end;
        while (bare > start)
        {
            int before = bare;
            WordBreak value = WordBreakTable.TakeBack(text, ref before);
            if (TrailingTrim.Has(value))
            {
                end = before;
            }
            else if (!WordBreakSet.Extending.Has(value))
            {
                break;
            }

            bare = before;
        }

        while (end > start && WordBreakTable.Units[text[end - 1]] is WordBreak.Format or WordBreak.ZeroWidthJoiner)
        {
            end--;
        }

        return end;
    }

    /// <summary>Whether a segment is single letters with full stops between them, at least two.</summary>
    private static bool IsDotted(ReadOnlySpan<char> segment)
    {
        uint kinds = 0;
        int letters = 0;
        int at = 0;
        while (at < segment.Length)
        {
            if (WordBreakTable.Take(segment, ref at) != WordBreak.Letter)
            {
                return false;
            }

            letters++;
            at = WordBreaker.SkipExtending(segment, at, ref kinds);
            if (at < segment.Length && !Tailoring.IsFullStop(segment[at++]))
            {
                return false;
            }

            at = WordBreaker.SkipExtending(segment, at, ref kinds);
        }

        return letters > 1;
    }

    /// <summary>Whether a mark ties the letter after it to what is before it: "J+S-Kurs", "R&amp;D-Kosten", "vis-a-vis".</summary>
    private static bool IsTie(char unit) => unit is '+' or '&' || Tailoring.IsHyphen(unit);

    /// <summary>Joins a short word, the hyphen after it and what follows, where the two are one word.</summary>
    private static bool TryJoinAfterHyphen(
        ReadOnlySpan<char> text, int start, int hyphen, LanguageStages stages, TokenScratch scratch, out int end, out char dropped)
    {
        (end, dropped) = (hyphen, FoundWord.NoMark);
        if (hyphen - start > EndingBaseSourceLengthMax || (start > 0 && IsTie(text[start - 1])))
        {
            return false;
        }

        int baseLength = WordFolder.Fold(text[start..hyphen], FoundWord.NoMark, scratch).Length;
        if (baseLength > (stages.HasHyphenEndings ? EndingBaseLengthMax : 1) || WordBreakTable.Units[text[start]] != WordBreak.Letter)
        {
            return false;
        }

        int at = hyphen + 1;
        if (!TryNextSegment(text, ref at, out int nextStart, out end, out bool lettersOnly) || nextStart != hyphen + 1)
        {
            return false;
        }

        ReadOnlySpan<char> next = text[nextStart..end];
        if (baseLength > 1 || next.Length > 1)
        {
            // A single letter and a single letter are a range, "a-e", whatever endings there are.
            bool isEnding = stages.IsHyphenEnding(WordFolder.Fold(next, FoundWord.NoMark, scratch));
            if (isEnding || baseLength > 1)
            {
                return isEnding;
            }
        }

        dropped = '-';
        return (next.Length > 1 || char.IsDigit(next[0]))
            && WordBreakTable.Units[next[0]] is (WordBreak.Letter or WordBreak.Numeric)
            && (lettersOnly || !IsDotted(next))
            && !(RomanFigures.AreRoman(text[start..hyphen]) && RomanFigures.AreRoman(next));
    }
}
