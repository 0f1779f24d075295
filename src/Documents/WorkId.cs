using System.Globalization;
using System.Text;

namespace Chancery.Documents;

/// <summary>Makes the readable id of a work, and reads the parts of a file name.</summary>
internal static class WorkId
{
    /// <summary>Splits "Vietnam Kazakhstan.de.txt" into its stem and the language that the name declares, if any.</summary>
    public static (string Stem, string? Language) FromFileName(string path)
    {
        var stem = Path.GetFileNameWithoutExtension(path);
        var cut = stem.LastIndexOf('.');
        if (cut > 0 && Languages.IsTag(stem.AsSpan(cut + 1)))
        {
            return (stem[..cut], Languages.Normalize(stem[(cut + 1)..]));
        }

        return (stem, null);
    }

    /// <summary>An id in kebab case and ASCII: "Vietnam – Łódź" gives <c>vietnam-lodz</c>. Never empty.</summary>
    public static string FromWords(string words)
    {
        var id = new StringBuilder(words.Length);
        foreach (var c in words.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                id.Append(char.ToLowerInvariant(c));
            }
            else if (Folded(c) is { Length: > 0 } folded)
            {
                id.Append(folded);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        var trimmed = id.ToString().Trim('-');
        return trimmed.Length == 0 ? "untitled" : trimmed;
    }

    /// <summary>An id that the data gives: kept where it can stand in an address as it is, else made into one.</summary>
    public static string FromData(string given)
    {
        given = given.Trim();
        var safe = given.Length > 0 && char.IsAsciiLetterOrDigit(given[0]);
        foreach (var c in given)
        {
            safe &= char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_';
        }

        return safe ? given : FromWords(given);
    }

    // Letters that Unicode doesn't take apart into a base letter and a mark.
    private static string Folded(char c) => c switch
    {
        'ł' or 'Ł' => "l",
        'ß' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ø' or 'Ø' => "o",
        'đ' or 'Đ' or 'ð' or 'Ð' => "d",
        'þ' or 'Þ' => "th",
        'ı' => "i",
        _ => "",
    };
}
