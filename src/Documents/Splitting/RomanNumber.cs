namespace Chancery.Documents.Splitting;

/// <summary>Reads roman numbers in their one correct spelling, so that "CIVIL" or "MIX" isn't taken for one.</summary>
internal static class RomanNumber
{
    public static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("IVXLC");

    private static readonly (int Value, string Letters)[] Steps =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    /// <summary>The value from 1 to 399, or 0 where it is no roman number in capitals.</summary>
    public static int Parse(ReadOnlySpan<char> text)
    {
        var value = 0;
        var rest = text;
        foreach (var (step, letters) in Steps)
        {
            var repeatsMax = letters is "I" or "X" or "C" ? 3 : 1;
            for (var repeats = 0; repeats < repeatsMax && rest.StartsWith(letters, StringComparison.Ordinal); repeats++)
            {
                value += step;
                rest = rest[letters.Length..];
            }
        }

        return rest.IsEmpty ? value : 0;
    }
}
