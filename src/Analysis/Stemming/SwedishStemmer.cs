using System.Buffers;

namespace Chancery.Analysis.Stemming;

/// <summary>
/// The Swedish stemmer (https://snowballstem.org/algorithms/swedish/stemmer.html), as of Snowball 3: it takes off the endings
/// of nouns, adjectives and verbs, then one of a pair of consonants, then three suffixes of derivation. All of it happens in
/// R1, the region of <see cref="Region"/>, which leaves at least three letters before it; R2 is not used.
/// </summary>
internal sealed class SwedishStemmer : IStemmer
{
    public static readonly SwedishStemmer Instance = new();

    private const int LettersBeforeR1Min = 3;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyåäö");

    private static readonly SuffixRule Genitive = new("s") { After = SearchValues.Create("bcdfghjklmnoprtvy") };

    private static readonly SuffixRule DefiniteEt = new("et");

    private static readonly SuffixTable Endings = new(
        Region.Anywhere,
        new SuffixRule("a arna erna heterna orna as arnas ernas ornas"),
        new SuffixRule("e ade ande arne are aste es ades andes"),
        new SuffixRule("ad at ast andet het"),
        new SuffixRule("en anden aren heten ern ens arens hetens erns"),
        new SuffixRule("ar er heter or"),
        Genitive,
        DefiniteEt);

    // Where "-et" belongs to the word: "nyhet", "alfabet", "kapacitet", "raket".
    private static readonly SuffixTable NotBeforeEt = new(
        Region.Anywhere,
        new SuffixRule("h fab kom rak pak stak"),
        new SuffixRule("iet uit cit dit alit ilit mit nit pit rit sit tit ivit kvit xit"));

    private static readonly SuffixTable ConsonantPairs = new(
        Region.Anywhere,
        new SuffixRule("dd", "d"),
        new SuffixRule("gd gt", "g"),
        new SuffixRule("nn", "n"),
        new SuffixRule("dt", "d"),
        new SuffixRule("kt", "k"),
        new SuffixRule("tt", "t"));

    private static readonly SuffixTable Derivation = new(
        Region.Anywhere,
        new SuffixRule("lig ig els"),
        new SuffixRule("öst", "ös") { After = SearchValues.Create("iklnprtuv") },
        new SuffixRule("fullt", "full"));

    private SwedishStemmer()
    {
    }

    public int Stem(Span<char> buffer, int length)
    {
        WordBuffer word = new(buffer, length);
        word.R1 = Math.Max(word.RegionAfter(0, Vowels), LettersBeforeR1Min);
        RemoveEnding(ref word);
        word.Apply(ConsonantPairs, word.R1);
        word.Apply(Derivation, word.R1);
        return word.Length;
    }

    private static void RemoveEnding(ref WordBuffer word)
    {
        SuffixMatch match = Endings.Find(word.Text, word.R1);
        if (match.Rule == Genitive && word.Text[..match.Start].EndsWith("et") && IsBeforeDefiniteEt(word.Text[..(match.Start - 2)]))
        {
            word.Replace(match.Start - 2, "");
        }
        else if (match.Rule != DefiniteEt || IsBeforeDefiniteEt(word.Text[..match.Start]))
        {
            word.Apply(match);
        }
    }

    /// <summary>
    /// True if "-et" behind <paramref name="text"/> is the definite article, as in "bladet": a vowel and a consonant stand before
    /// it with at least one more letter, and they are not the end of a word that has an "-et" of its own.
    /// </summary>
    private static bool IsBeforeDefiniteEt(ReadOnlySpan<char> text) =>
        text is [_, .., var vowel, var last]
        && Vowels.Contains(vowel)
        && !Vowels.Contains(last)
        && NotBeforeEt.Find(text).Rule is null;
}
