using Chancery.Analysis.Folding;
using Chancery.Analysis.Languages;

namespace Chancery.Analysis.Words;

/// <summary>
/// Finds the words of a text: the segments of UAX #29 that have a letter or a digit, tailored where the words of
/// diplomacy need it (UAX #29, section 5, leaves that to the implementation).
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item>Letters with full stops between them take the last full stop too and lose all of them: "U.S.", "z.B.".</item>
/// <item>A single letter, a hyphen and a word are one word: "e-mail", "G-20"; Roman ranges are not ("I-IV").</item>
/// <item>A short word, a hyphen and one of the language's endings are one word: Polish "ONZ-u".</item>
/// <item>A full stop or colon before a capitalised word ends the word: "Kasachstan.Die", where a space is missing.</item>
/// <item>A narrow no-break space holds figures together, not words; a semicolon holds nothing together.</item>
/// <item>Underscores around a word are no part of it: "_pacta sunt servanda_".</item>
/// </list>
/// </remarks>
internal static class WordFinder
{
    /// <summary>A base for a hyphen and an ending is an acronym: two to six letters, from "UE-owski" to "UNESCO-wski".</summary>
    private const int EndingBaseLengthMax = 6;

    /// <summary>An underscore and the marks on it are no part of the word they stand before.</summary>
    private const uint LeadingTrim = WordBreakSet.ExtendNumLet | WordBreakSet.Extending;

    /// <summary>Nor is one after it, or the quotation mark that WB7a leaves at the end of a Hebrew word.</summary>
    private const uint TrailingTrim = WordBreakSet.ExtendNumLet | 1u << (int)WordBreak.SingleQuote;

    private const char NarrowNoBreakSpace = '\u202F';

    /// <summary>Finds the next word.</summary>
    /// <param name="text">Any UTF-16.</param>
    /// <param name="at">Where to look from; just past the word afterwards.</param>
    /// <param name="stages">The language: it knows the endings that a hyphen holds to a word.</param>
    /// <param name="scratch">Space for folding an ending.</param>
    /// <param name="word">The word, if there is one.</param>
    public static bool TryNext(ReadOnlySpan<char> text, ref int at, LanguageStages stages, TokenScratch scratch, out FoundWord word)
    {
        while (TryNextSegment(text, ref at, out int start, out int end, out bool lettersOnly))
        {
            char dropped = FoundWord.NoMark;
            if (!lettersOnly && IsDotted(text[start..end]))
            {
                dropped = '.';
                end += end < text.Length && IsFullStop(text[end]) ? 1 : 0;
            }
            else if (end < text.Length && IsHyphen(text[end]) && TryJoinAfterHyphen(text, start, end, stages, scratch, out int joined, out dropped))
            {
                end = joined;
            }

            at = Math.Max(at, end);
            word = new FoundWord(start, end, dropped);
            return true;
        }

        word = default;
        return false;
    }

    /// <summary>Whether a unit is a hyphen that holds words together: no dash, no minus.</summary>
    public static bool IsHyphen(char unit) => unit is '-' or '\u2010' or '\u2011' or '\uFE63' or '\uFF0D';

    private static bool IsFullStop(char unit) => unit is '.' or '\u2024' or '\uFE52' or '\uFF0E';

    private static bool IsColon(char unit) => unit is ':' or '\uFE13' or '\uFE55' or '\uFF1A';

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

            at = WordBreaker.Next(text, start, out uint kinds);
            if ((kinds & WordBreakSet.WordLike) != 0 && TryTrim(text, ref start, ref at, kinds, out end))
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

    /// <summary>Cuts a segment where a space is missing, and takes from its ends what is no part of a word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The segment's start; the word's, afterwards.</param>
    /// <param name="next">The segment's end; where to go on, afterwards.</param>
    /// <param name="kinds">The values met in the segment.</param>
    /// <param name="end">The word's end.</param>
    /// <returns>False where nothing is left.</returns>
    private static bool TryTrim(ReadOnlySpan<char> text, ref int start, ref int next, uint kinds, out int end)
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

        if ((kinds & (WordBreakSet.Mid | WordBreakSet.ExtendNumLet)) != 0)
        {
            next = FindCut(text, start, next);
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

    private static int FindCut(ReadOnlySpan<char> text, int start, int end)
    {
        for (int i = start + 1; i < end - 1; i++)
        {
            char unit = text[i];
            bool cuts = unit switch
            {
                ';' or '\u037E' or '\uFE14' or '\uFE54' or '\uFF1B' => true,
                NarrowNoBreakSpace => !char.IsDigit(text[i - 1]) || !char.IsDigit(text[i + 1]),
                _ => (IsFullStop(unit) || IsColon(unit)) && IsCapitalised(text[(i + 1)..end]),
            };
            if (cuts)
            {
                return i;
            }
        }

        return end;
    }

    private static bool IsCapitalised(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || !char.IsUpper(word[0]))
        {
            return false;
        }

        uint kinds = 0;
        int second = WordBreaker.SkipExtending(word, 1, ref kinds);
        return second < word.Length && char.IsLower(word[second]);
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
            if (at < segment.Length && !IsFullStop(segment[at++]))
            {
                return false;
            }

            at = WordBreaker.SkipExtending(segment, at, ref kinds);
        }

        return letters > 1;
    }

    private static bool TryJoinAfterHyphen(
        ReadOnlySpan<char> text, int start, int hyphen, LanguageStages stages, TokenScratch scratch, out int end, out char dropped)
    {
        (end, dropped) = (hyphen, FoundWord.NoMark);
        bool isSingleLetter = hyphen - start == 1 && WordBreakTable.Units[text[start]] == WordBreak.Letter;
        if (hyphen - start > EndingBaseLengthMax || !(isSingleLetter || stages.HasHyphenEndings)
            || (start > 0 && IsHyphen(text[start - 1])))
        {
            return false;
        }

        int at = hyphen + 1;
        if (!TryNextSegment(text, ref at, out int nextStart, out int nextEnd, out bool lettersOnly) || nextStart != hyphen + 1)
        {
            return false;
        }

        ReadOnlySpan<char> next = text[nextStart..nextEnd];
        if (isSingleLetter)
        {
            dropped = '-';
            end = nextEnd;
            return (next.Length > 1 || char.IsDigit(next[0]))
                && (lettersOnly || !IsDotted(next))
                && !(RomanFigures.AreRoman(text[start..hyphen]) && RomanFigures.AreRoman(next));
        }

        end = nextEnd;
        return stages.IsHyphenEnding(WordFolder.Fold(next, FoundWord.NoMark, scratch));
    }
}
