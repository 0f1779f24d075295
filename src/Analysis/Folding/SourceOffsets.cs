using Chancery.Analysis.Words;

namespace Chancery.Analysis.Folding;

/// <summary>Finds the place in a word as it is written that a place in its form stands for.</summary>
internal static class SourceOffsets
{
    /// <summary>Gives the offset in the source.</summary>
    /// <param name="source">The word as it is written.</param>
    /// <param name="formOffset">A place in its form.</param>
    /// <param name="formLength">The form's length: where it is the source's, the offsets are the same.</param>
    /// <param name="dropped">The mark that the form lacks (<see cref="FoundWord.Dropped"/>).</param>
    /// <returns>At most the source's length; marks and invisible characters belong to the letter before them.</returns>
    public static int Of(ReadOnlySpan<char> source, int formOffset, int formLength, char dropped)
    {
        if (source.Length == formLength)
        {
            return formOffset;
        }

        int units = 0;
        int at = 0;
        while (at < source.Length && (units < formOffset || LengthOf(source[at], dropped) == 0))
        {
            units += LengthOf(source[at++], dropped);
        }

        return at;
    }

    /// <summary>How many units of the form a unit of the source becomes.</summary>
    private static int LengthOf(char unit, char dropped) => unit switch
    {
        _ when unit == dropped => 0,
        '\uFB03' or '\uFB04' => 3,
        >= '\uFB00' and <= '\uFB06' => 2,
        _ => WordBreakSet.Extending.Has(WordBreakTable.Units[unit]) ? 0 : 1,
    };
}
