using System.Buffers;

namespace Chancery.Analysis.Stemming;

/// <summary>
/// The German stemmer (https://snowballstem.org/algorithms/german/stemmer.html), as of Snowball 3, where a written-out umlaut
/// ("ae") is an umlaut: it takes off inflection in two steps and derivation in a third, and folds umlauts to plain vowels.
/// R1 and R2 are the regions of <see cref="Region"/>; R1 leaves at least three letters before it, and R2 does not follow that shift.
/// </summary>
internal sealed class GermanStemmer : IStemmer
{
    public static readonly GermanStemmer Instance = new();

    private const int LettersBeforeR1Min = 3;

    // "u" and "y" between vowels are consonants and are written "U" and "Y" while the word is at work.
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyäöü");
    private static readonly SearchValues<char> Marked = SearchValues.Create("UYäöü");
    private static readonly SearchValues<char> Rewritten = SearchValues.Create("eß");

    // The tables that follow another one's suffix come first: fields are set in the order of the text.
    private static readonly SuffixTable DoubledNis = new(Region.Anywhere, new SuffixRule("niss", "nis"));

    private static readonly SuffixTable AfterE = new(Region.Anywhere, new SuffixRule("e"));

    private static readonly SuffixTable IgBeforeUng = new(Region.R2, new SuffixRule("ig") { NotAfter = AfterE });

    private static readonly SuffixTable ErBeforeLich = new(Region.R1, new SuffixRule("er en"));

    private static readonly SuffixTable LichBeforeKeit = new(Region.R2, new SuffixRule("lich ig"));

    private static readonly SuffixTable CaseEndings = new(
        Region.R1,
        new SuffixRule("em") { NotAfter = new SuffixTable(Region.Anywhere, new SuffixRule("syst")) },
        new SuffixRule("ern er erin erinnen"),
        new SuffixRule("e en es") { Then = DoubledNis },
        new SuffixRule("s") { After = SearchValues.Create("bdfghklmnrt") },
        new SuffixRule("ln lns", "l"));

    // Before "-et", words such as "Internet" and "Planet" are whole, and "-geordnet" has forms that keep it.
    private static readonly SuffixTable VerbEndings = new(
        Region.R1,
        new SuffixRule("en er est"),
        new SuffixRule("st") { After = SearchValues.Create("bdfghklmnt"), LettersBeforeMin = 4 },
        new SuffixRule("et")
        {
            After = SearchValues.Create("dfgklmnrstUzä"),
            NotAfter = new SuffixTable(Region.Anywhere, new SuffixRule("geordn intern plan tick tr")),
        });

    private static readonly SuffixTable Derivation = new(
        Region.R2,
        new SuffixRule("end ung") { Then = IgBeforeUng },
        new SuffixRule("ig ik isch") { NotAfter = AfterE },
        new SuffixRule("lich heit") { Then = ErBeforeLich },
        new SuffixRule("keit") { Then = LichBeforeKeit });

    private static readonly SuffixTable Genitive = new(Region.Anywhere, new SuffixRule("' 's 'sch") { LettersBeforeMin = 2 });

    private GermanStemmer()
    {
    }

    public int Stem(Span<char> buffer, int length)
    {
        MarkConsonantVowels(buffer[..length]);
        WordBuffer word = new(buffer, RewriteSpelling(buffer, length));
        MarkRegions(ref word);
        word.Apply(CaseEndings);
        word.Apply(VerbEndings);
        word.Apply(Derivation);
        word.Apply(Genitive);
        FoldVowels(word.Text);
        return word.Length;
    }

    private static void MarkConsonantVowels(Span<char> text)
    {
        for (int i = 1; i < text.Length - 1; i++)
        {
            if (text[i] is 'u' or 'y' && Vowels.Contains(text[i - 1]) && Vowels.Contains(text[i + 1]))
            {
                text[i] = char.ToUpperInvariant(text[i]);
            }
        }
    }

    /// <summary>Writes "ß" as "ss" and "ae", "oe", "ue" as umlauts ("que" is none), and returns the new length.</summary>
    private static int RewriteSpelling(Span<char> buffer, int length)
    {
        if (!buffer[..length].ContainsAny(Rewritten))
        {
            return length;
        }

        // The word moves right by one place for each "ß", so that the writing never overtakes the reading.
        int shift = buffer[..length].Count('ß');
        buffer[..length].CopyTo(buffer[shift..]);
        ReadOnlySpan<char> source = buffer.Slice(shift, length);
        int written = 0;
        for (int read = 0; read < source.Length; read++)
        {
            char letter = source[read];
            char next = read + 1 < source.Length ? source[read + 1] : '\0';
            (char first, char second, int taken) = (letter, next) switch
            {
                ('ß', _) => ('s', 's', 1),
                ('a', 'e') => ('ä', '\0', 2),
                ('o', 'e') => ('ö', '\0', 2),
                ('u', 'e') => ('ü', '\0', 2),
                ('q', 'u') => ('q', 'u', 2),
                _ => (letter, '\0', 1),
            };
            buffer[written++] = first;
            if (second != '\0')
            {
                buffer[written++] = second;
            }

            read += taken - 1;
        }

        return written;
    }

    private static void MarkRegions(ref WordBuffer word)
    {
        word.R1 = word.RegionAfter(0, Vowels);
        word.R2 = word.RegionAfter(word.R1, Vowels);
        word.R1 = Math.Max(word.R1, LettersBeforeR1Min);
    }

    private static void FoldVowels(Span<char> text)
    {
        for (int i = text.IndexOfAny(Marked); i >= 0 && i < text.Length; i++)
        {
            text[i] = text[i] switch
            {
                'U' or 'ü' => 'u',
                'Y' => 'y',
                'ä' => 'a',
                'ö' => 'o',
                char letter => letter,
            };
        }
    }
}
