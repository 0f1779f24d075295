using System.Text;
using Chancery.Analysis.Words;

namespace Chancery.Analysis.Folding;

/// <summary>Makes a word's form: NFC (UAX #15), lower case without culture, and plain characters for typographic ones.</summary>
internal static class WordFolder
{
    /// <summary>Units below this are composed as they stand, and no composition begins with them unless a mark follows (NFC_Quick_Check=Yes).</summary>
    private const int ComposedMax = 0x300;

    private const int DotAbove = 0x307;

    private static readonly char[] Plain = MakePlain();

    /// <summary>Folds a word into <see cref="TokenScratch.Form"/>.</summary>
    /// <param name="word">The word as it is written; what goes over the greatest length is left out.</param>
    /// <param name="dropped">A mark that is no part of the form, or <see cref="FoundWord.NoMark"/>.</param>
    /// <param name="scratch">Receives the form.</param>
    /// <returns>The form: not empty, at most <see cref="TokenScratch.TermLengthMax"/> units.</returns>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, char dropped, TokenScratch scratch)
    {
        Span<char> form = scratch.Form;
        int length = 0;
        if (word.Length <= TokenScratch.TermLengthMax)
        {
            foreach (char unit in word)
            {
                if (unit >= ComposedMax)
                {
                    return FoldAny(word, dropped, scratch);
                }

                char plain = Plain[unit];
                form[length] = plain;
                length += plain == FoundWord.NoMark || plain == dropped ? 0 : 1;
            }

            return form[..length];
        }

        return FoldAny(word, dropped, scratch);
    }

    private static Span<char> FoldAny(ReadOnlySpan<char> word, char dropped, TokenScratch scratch)
    {
        Span<char> form = scratch.Form;
        if (word.Length > TokenScratch.SourceLengthMax)
        {
            word = word[..TokenScratch.SourceLengthMax];
        }

        int length = 0;
        foreach (Rune rune in word.EnumerateRunes())
        {
            if (rune.Value == DotAbove && length > 0 && form[length - 1] == 'i')
            {
                continue; // Turkish İ in lower case, written as two
            }

            length += PlainOf(rune, dropped, form[length..]);
        }

        length = Composer.Compose(form, length, scratch.Composed);
        return length > TokenScratch.TermLengthMax ? Cut(form[..TokenScratch.TermLengthMax]) : form[..length];
    }

    /// <summary>Writes what a code point becomes and gives its length, 0 for what is left out.</summary>
    private static int PlainOf(Rune rune, char dropped, Span<char> plain)
    {
        if (!rune.IsBmp)
        {
            return IsInvisible(rune.Value) ? 0 : Rune.ToLowerInvariant(rune).EncodeToUtf16(plain);
        }

        char unit = (char)rune.Value;
        switch (unit)
        {
            case >= '\uFB00' and <= '\uFB06':
                string letters = unit switch
                {
                    '\uFB00' => "ff",
                    '\uFB01' => "fi",
                    '\uFB02' => "fl",
                    '\uFB03' => "ffi",
                    '\uFB04' => "ffl",
                    _ => "st",
                };
                letters.CopyTo(plain);
                return letters.Length;
            case >= '\uFF01' and <= '\uFF5E':
                unit -= (char)('\uFF01' - '!');
                break;
        }

        unit = unit < ComposedMax ? Plain[unit] : PlainOf(unit);
        plain[0] = unit;
        return unit == FoundWord.NoMark || unit == dropped ? 0 : 1;
    }

    private static char PlainOf(char unit) => unit switch
    {
        '\u2018' or '\u2019' => '\'',
        '\u2010' or '\u2011' or '\uFE63' => '-',
        '\u2024' or '\uFE52' => '.',
        '\uFE13' or '\uFE55' => ':',
        '\uFE10' or '\uFE50' => ',',
        '\u202F' => FoundWord.NoMark, // stands between figures only, where it groups thousands
        '\u03C2' => '\u03C3', // final sigma: a capital one does not tell where it stands
        _ => IsInvisible(unit) ? FoundWord.NoMark : char.ToLowerInvariant(unit),
    };

    /// <summary>Soft hyphens, joiners, direction marks, variation selectors: they say how a word looks, not what it is.</summary>
    private static bool IsInvisible(int codePoint) =>
        codePoint is 0x200C or 0x034F or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF)
        || WordBreakTable.Units[Math.Min(codePoint, char.MaxValue)] is WordBreak.Format or WordBreak.ZeroWidthJoiner;

    /// <summary>Takes from the end of a form that was cut what cannot end a word: half a pair, a mark that held two halves together.</summary>
    private static Span<char> Cut(Span<char> form)
    {
        while (form.Length > 1 && (char.IsHighSurrogate(form[^1]) || (form[^1] < ComposedMax && !char.IsLetterOrDigit(form[^1]))))
        {
            form = form[..^1];
        }

        return form;
    }

    private static char[] MakePlain()
    {
        char[] plain = new char[ComposedMax];
        for (int unit = 0; unit < plain.Length; unit++)
        {
            plain[unit] = char.ToLowerInvariant((char)unit);
        }

        plain['\u00AD'] = FoundWord.NoMark; // soft hyphen
        plain['\u0130'] = 'i'; // capital I with a dot above
        plain['\u017F'] = 's'; // long s of old prints
        plain['\u02BC'] = '\''; // the apostrophe that is a letter
        return plain;
    }
}
