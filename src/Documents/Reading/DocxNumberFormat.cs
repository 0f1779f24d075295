using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chancery.Documents.Reading;

/// <summary>Writes a number in the ways that Word knows for lists (ECMA-376, part 1, 17.18.59).</summary>
internal static class DocxNumberFormat
{
    private const int RomanMax = 3_999;
    private const int LetterRepeatsMax = 30;

    private static readonly (int Value, string Letters)[] RomanSteps =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    private static readonly string[] Words =
    [
        "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen",
        "Seventeen", "Eighteen", "Nineteen", "Twenty",
    ];

    private static readonly string[] Ordinals =
    [
        "Zeroth", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth", "Eleventh", "Twelfth", "Thirteenth", "Fourteenth",
        "Fifteenth", "Sixteenth", "Seventeenth", "Eighteenth", "Nineteenth", "Twentieth",
    ];

    /// <summary>The number as it is shown; formats of other scripts are shown in figures.</summary>
    public static string Write(int value, NumberFormatValues format) => format switch
    {
        NumberFormatValues.UpperRoman => Roman(value),
        NumberFormatValues.LowerRoman => Roman(value).ToLowerInvariant(),
        NumberFormatValues.UpperLetter => Letters(value, 'A'),
        NumberFormatValues.LowerLetter => Letters(value, 'a'),
        NumberFormatValues.DecimalZero => value.ToString("00", CultureInfo.InvariantCulture),
        NumberFormatValues.Ordinal => Ordinal(value),
        NumberFormatValues.CardinalText => Word(Words, value),
        NumberFormatValues.OrdinalText => Word(Ordinals, value),
        NumberFormatValues.None or NumberFormatValues.Bullet => "",
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private static string Roman(int value)
    {
        if (value is <= 0 or > RomanMax)
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        var roman = new StringBuilder();
        foreach (var (step, letters) in RomanSteps)
        {
            for (; value >= step; value -= step)
            {
                roman.Append(letters);
            }
        }

        return roman.ToString();
    }

    // Behind z comes aa, then bb.
    private static string Letters(int value, char first) =>
        value <= 0 ? "" : new string((char)(first + ((value - 1) % 26)), Math.Min(LetterRepeatsMax, ((value - 1) / 26) + 1));

    private static string Ordinal(int value)
    {
        var ending = (value % 100) is >= 11 and <= 13 ? "th" : (value % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        return value.ToString(CultureInfo.InvariantCulture) + ending;
    }

    private static string Word(string[] words, int value) =>
        value >= 0 && value < words.Length ? words[value] : value.ToString(CultureInfo.InvariantCulture);
}
