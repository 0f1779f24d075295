using System.Globalization;
using System.Text;

namespace Chancery.Documents.Reading;

/// <summary>Makes one clean line of text out of what a file holds.</summary>
internal static class TextCleaner
{
    /// <summary>NFC, every run of white space one space, nothing invisible, trimmed.</summary>
    /// <remarks>
    /// Soft hyphens, zero-width characters and marks of writing direction are the layout's, not the text's: they would part a
    /// word for every search. The no-break space is a space.
    /// </remarks>
    public static string Clean(ReadOnlySpan<char> raw)
    {
        var clean = new StringBuilder(raw.Length);
        var space = false;
        foreach (var c in raw)
        {
            if (IsInvisible(c))
            {
                continue;
            }

            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                space = clean.Length > 0;
                continue;
            }

            if (space)
            {
                clean.Append(' ');
                space = false;
            }

            clean.Append(c);
        }

        return Compose(clean.ToString());
    }

    /// <summary>NFC; text that Unicode has no normal form for stays as it is.</summary>
    public static string Compose(string text)
    {
        try
        {
            return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    private static bool IsInvisible(char c) =>
        c >= '\u00AD' && (c is '\u00AD' or '\uFEFF' or '\uFFFE' or '\uFFFF' || (c is >= '\u200B' and <= '\u206F' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format));
}
