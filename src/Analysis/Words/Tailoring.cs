namespace Chancery.Analysis.Words;

/// <summary>Boundaries that UAX #29 does not have and the words of diplomacy need (its section 6.2 leaves room for them).</summary>
/// <remarks>
/// <list type="bullet">
/// <item>A full stop or colon before a capitalised word ends the word, where a space is missing: "Kasachstan.Die", "Agreement.DONE".</item>
/// <item>A semicolon parts figures: "1;2" is a list, where "1,2" may be one number.</item>
/// <item>A narrow no-break space holds figures together, not words.</item>
/// </list>
/// </remarks>
internal static class Tailoring
{
    private const char NarrowNoBreakSpace = '\u202F';

    /// <summary>Whether a unit is a hyphen that holds words together: no dash, no minus.</summary>
    public static bool IsHyphen(char unit) => unit is '-' or '\u2010' or '\u2011' or '\uFE63' or '\uFF0D';

    public static bool IsFullStop(char unit) => unit is '.' or '\u2024' or '\uFE52' or '\uFF0E';

    /// <summary>Whether the mark at an offset, which holds a word together after UAX #29, parts it here.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the mark stands, greater than 0.</param>
    public static bool Parts(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        ';' or '\u037E' or '\uFE14' or '\uFE54' or '\uFF1B' => true,
        NarrowNoBreakSpace => !char.IsDigit(text[at - 1]) || at + 1 == text.Length || !char.IsDigit(text[at + 1]),
        char mark => (IsFullStop(mark) || IsColon(mark)) && StartsAnew(text, at),
    };

    private static bool IsColon(char unit) => unit is ':' or '\uFE13' or '\uFE55' or '\uFF1A';

    /// <summary>Whether what follows a mark begins a sentence: a capitalised word, or one in capitals after one that is not.</summary>
    private static bool StartsAnew(ReadOnlySpan<char> text, int mark)
    {
        if (mark + 2 >= text.Length || !char.IsUpper(text[mark + 1]))
        {
            return false;
        }

        uint kinds = 0;
        int second = WordBreaker.SkipExtending(text, mark + 2, ref kinds);
        return second < text.Length
            && (char.IsLower(text[second]) || (char.IsUpper(text[second]) && char.IsLower(text[mark - 1])));
    }
}
