using System.Buffers;

namespace Chancery.Analysis.Stemming;

/// <summary>
/// The Polish stemmer (https://snowballstem.org/algorithms/polish/stemmer.html), as of Snowball 3.1: it takes off a conditional
/// ending, then the longest ending of a verb, an adjective or a noun; a word that has none loses the acute of its last consonant,
/// since most of its forms have none. Two letters always stay. The endings that are too common to be taken off everywhere must
/// lie in R1, the region of <see cref="Region"/>; R2 is not used.
/// </summary>
internal sealed class PolishStemmer : IStemmer
{
    public static readonly PolishStemmer Instance = new();

    private const int LettersKeptMin = 2;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aąeęioóuy");

    private static readonly SuffixTable Conditional = new(Region.Anywhere, new SuffixRule("by bym byś byśmy byście"));

    // What is left of a comparative or a participle without the ending of its case.
    private static readonly SuffixTable ComparativeAndParticiple = new(
        Region.Anywhere,
        new SuffixRule("ając ąc iejsz sz"),
        new SuffixRule("sząc", "s"));

    private static readonly SuffixTable Endings = new(
        Region.Anywhere,

        // Present tense, imperative.
        new SuffixRule("asz esz isz amy emy imy acie ecie icie ają ę aj ajcie cie"),
        new SuffixRule("szę szą", "s"),

        // Infinitive, adverbial participle.
        new SuffixRule("eść aść ać ieć ić ąć ając ąc"),

        // Past tense. Verbs with a root of one consonant ("był") keep the "ł", since one letter says too little.
        new SuffixRule("ałem ałam ałeś ałaś ał ała ało aliśmy ałyśmy aliście ałyście ali ały"),
        new SuffixRule("iałem iałam iałeś iałaś iał iała iało ieliśmy iałyśmy ieliście iałyście ieli iały"),
        new SuffixRule("iłem iłam iłeś iłaś ił iła iło iliśmy iłyśmy iliście iłyście ili iły am"),
        new SuffixRule("łeś łaś liśmy łyśmy liście łyście", "ł"),

        // Adjectives, comparatives, participles.
        new SuffixRule("y ego iego emu iemu ym im ej iej ych ich ymi imi") { Then = ComparativeAndParticiple },
        new SuffixRule("ająca ąca iejsza sza ającą ącą iejszą ające ące iejsze sze"),
        new SuffixRule("sząca szącą szące", "s"));

    // "-szą" is an adjective's ending here and a verb's above: of a root that reaches to R1, the whole of it goes.
    private static readonly SuffixTable EndingsInR1 = new(
        Region.Anywhere,
        new SuffixRule("a o i u ia owi iowi ą ią em iem e iu ie ów om iom ami iami ach iach szą"));

    private PolishStemmer()
    {
    }

    public int Stem(Span<char> buffer, int length)
    {
        if (length < LettersKeptMin)
        {
            return length;
        }

        WordBuffer word = new(buffer, length);
        word.R1 = word.RegionAfter(0, Vowels);
        word.Apply(Conditional, word.R1);
        if (!RemoveEnding(ref word))
        {
            RemoveFinalAcute(word.Text);
        }

        return word.Length;
    }

    private static bool RemoveEnding(ref WordBuffer word)
    {
        SuffixMatch match = Endings.Find(word.Text, LettersKeptMin);
        SuffixMatch matchInR1 = EndingsInR1.Find(word.Text, word.R1);
        if (!word.Apply(matchInR1.Start <= match.Start ? matchInR1 : match, LettersKeptMin))
        {
            return false;
        }

        // A foreign name has an apostrophe before its ending: "Pierre'a".
        int place = word.CutStart - 1;
        if (place >= LettersKeptMin && word.Text[place] == '\'')
        {
            word.RemoveAt(place);
        }

        return true;
    }

    private static void RemoveFinalAcute(Span<char> text) => text[^1] = text[^1] switch
    {
        'ć' => 'c',
        'ń' => 'n',
        'ś' => 's',
        'ź' => 'z',
        char letter => letter,
    };
}
