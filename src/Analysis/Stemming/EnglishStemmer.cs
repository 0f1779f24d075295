using System.Buffers;

namespace Chancery.Analysis.Stemming;

/// <summary>
/// The English stemmer, Porter2 (https://snowballstem.org/algorithms/english/stemmer.html), as of Snowball 3: it takes off
/// inflection and then derivation in five steps, each by its longest suffix. R1 and R2 are the regions of
/// <see cref="Region"/>, save for a few beginnings that would make unrelated words one ("organ", "organize").
/// </summary>
internal sealed class EnglishStemmer : IStemmer
{
    public static readonly EnglishStemmer Instance = new();

    // "y" is a vowel unless it starts the word or follows a vowel; such a "y" is written "Y" while the word is at work.
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");
    private static readonly SearchValues<char> NotAfterShortVowel = SearchValues.Create("aeiouywxY");
    private static readonly SearchValues<char> Doubled = SearchValues.Create("bdfgmnprt");

    // A word needs a letter: the rule leaves what would else be empty.
    private static readonly SuffixTable Possessive = new(Region.Anywhere, new SuffixRule("' 's 's'") { LettersBeforeMin = 1 });

    private static readonly SuffixTable PastAndParticiple = new(
        Region.Anywhere,
        new SuffixRule("eed eedly", "ee"),
        new SuffixRule("ed edly ing ingly"));

    private static readonly SuffixTable Derivation = new(
        Region.R1,
        new SuffixRule("tional", "tion"),
        new SuffixRule("enci", "ence"),
        new SuffixRule("anci", "ance"),
        new SuffixRule("abli", "able"),
        new SuffixRule("entli", "ent"),
        new SuffixRule("izer ization", "ize"),
        new SuffixRule("ational ation ator", "ate"),
        new SuffixRule("alism aliti alli", "al"),
        new SuffixRule("fulness fulli", "ful"),
        new SuffixRule("ousli ousness", "ous"),
        new SuffixRule("iveness iviti", "ive"),
        new SuffixRule("biliti bli", "ble"),
        new SuffixRule("lessli", "less"),
        new SuffixRule("ogist", "og"),
        new SuffixRule("ogi", "og") { After = SearchValues.Create("l") },
        new SuffixRule("li") { After = SearchValues.Create("cdeghkmnrt") });

    private static readonly SuffixTable Adjective = new(
        Region.R1,
        new SuffixRule("tional", "tion"),
        new SuffixRule("ational", "ate"),
        new SuffixRule("alize", "al"),
        new SuffixRule("icate iciti ical", "ic"),
        new SuffixRule("ful ness"),
        new SuffixRule("ative") { Region = Region.R2 });

    private static readonly SuffixTable Residual = new(
        Region.R2,
        new SuffixRule("al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize"),
        new SuffixRule("ion") { After = SearchValues.Create("st") });

    private EnglishStemmer()
    {
    }

    public int Stem(Span<char> buffer, int length)
    {
        if (length < 3)
        {
            return length;
        }

        if (StemOfWholeWord(buffer[..length]) is { } stem)
        {
            stem.CopyTo(buffer);
            return stem.Length;
        }

        WordBuffer word = new(buffer, length);
        if (word.Text[0] == '\'')
        {
            word.RemoveAt(0);
        }

        bool hasMarks = MarkConsonantY(word.Text);
        word.R1 = FixedR1(word.Text) is > 0 and int place ? place : word.RegionAfter(0, Vowels);
        word.R2 = word.RegionAfter(word.R1, Vowels);
        RemovePlural(ref word);
        RemovePastAndParticiple(ref word);
        ReplaceFinalY(word.Text);
        word.Apply(Derivation);
        word.Apply(Adjective);
        word.Apply(Residual);
        RemoveFinalLetter(ref word);
        if (hasMarks)
        {
            word.Text.Replace('Y', 'y');
        }

        return word.Length;
    }

    /// <summary>The words that the rules get wrong, or null: irregular forms, short adverbs in "-ly", and words in "-s" that are no plurals.</summary>
    private static string? StemOfWholeWord(ReadOnlySpan<char> word) => word switch
    {
        "skis" => "ski",
        "skies" or "sky" => "sky",
        "idly" => "idl",
        "gently" => "gentl",
        "singly" => "singl",
        "ugly" => "ugli",
        "early" => "earli",
        "only" => "onli",
        "news" => "news",
        "howe" => "howe",
        "atlas" => "atlas",
        "cosmos" => "cosmos",
        "bias" => "bias",
        "andes" => "andes",
        _ => null,
    };

    private static bool MarkConsonantY(Span<char> text)
    {
        int first = text.IndexOf('y');
        if (first < 0)
        {
            return false;
        }

        for (int i = first; i < text.Length; i++)
        {
            if (text[i] == 'y' && (i == 0 || Vowels.Contains(text[i - 1])))
            {
                text[i] = 'Y';
            }
        }

        return true;
    }

    /// <summary>Where R1 starts in a word with one of the beginnings that keep their full length, else 0.</summary>
    private static int FixedR1(ReadOnlySpan<char> text)
    {
        string beginning = text[0] switch
        {
            'a' => "arsen",
            'c' => "commun",
            'e' => "emerg",
            'g' => "gener",
            'i' => "inter",
            'l' => "later",
            'o' => "organ",
            'p' => "past",
            'u' => "univers",
            _ => "",
        };
        return text.StartsWith(beginning) ? beginning.Length : 0;
    }

    private static void RemovePlural(ref WordBuffer word)
    {
        word.Apply(Possessive);
        ReadOnlySpan<char> text = word.Text;
        if (text.EndsWith("sses"))
        {
            word.Cut(2);
        }
        else if (text.EndsWith("ies") || text.EndsWith("ied"))
        {
            // "cries" is "cri" like "cry", but "ties" stays apart from "ti".
            word.Cut(text.Length > 4 ? 2 : 1);
        }
        else if (text is [.., not ('s' or 'u'), 's'] && text[..^2].ContainsAny(Vowels))
        {
            word.Cut(1);
        }
    }

    private static void RemovePastAndParticiple(ref WordBuffer word)
    {
        SuffixMatch match = PastAndParticiple.Find(word.Text);
        if (match.Rule is null)
        {
            return;
        }

        ReadOnlySpan<char> before = word.Text[..match.Start];
        if (match.Rule.Replacement.Length > 0)
        {
            if (match.Start >= word.R1 && before is not ("proc" or "exc" or "succ"))
            {
                word.Replace(match.Start, match.Rule.Replacement);
            }
        }
        else if (word.Text[^1] == 'g' && before is [not ('a' or 'e' or 'i' or 'o' or 'u' or 'y'), 'y'])
        {
            word.Replace(1, "ie"); // "dying" is a form of "die".
        }
        else if (before.ContainsAny(Vowels) && !(word.Text[^1] == 'g' && IsNounWithIng(before)))
        {
            word.Replace(match.Start, "");
            RestoreVerb(ref word);
        }
    }

    /// <summary>Words in "-ing" that are not forms of a verb, such as "inning" and "evening".</summary>
    private static bool IsNounWithIng(ReadOnlySpan<char> before) => before is "inn" or "out" or "cann" or "herr" or "earr" or "even";

    /// <summary>Gives a verb back what its ending took or added: the "e" of "hop(e)", the single letter of "hop(p)".</summary>
    private static void RestoreVerb(ref WordBuffer word)
    {
        ReadOnlySpan<char> text = word.Text;
        if (text.EndsWith("at") || text.EndsWith("bl") || text.EndsWith("iz"))
        {
            word.Replace(text.Length, "e");
        }
        else if (text.Length > 1 && text[^1] == text[^2] && Doubled.Contains(text[^1]))
        {
            // "add", "egg" and "off" are whole.
            word.Cut(text is ['a' or 'e' or 'o', _, _] ? 0 : 1);
        }
        else if (text.Length == word.R1 && EndsInShortSyllable(text))
        {
            word.Replace(text.Length, "e");
        }
    }

    private static void ReplaceFinalY(Span<char> text)
    {
        if (text is [_, .., var before, 'y' or 'Y'] && !Vowels.Contains(before))
        {
            text[^1] = 'i';
        }
    }

    private static void RemoveFinalLetter(ref WordBuffer word)
    {
        ReadOnlySpan<char> text = word.Text;
        int last = text.Length - 1;
        bool removed = text switch
        {
            [.., 'e'] => last >= word.R2 || (last >= word.R1 && !EndsInShortSyllable(text[..last])),
            [.., 'l', 'l'] => last >= word.R2,
            _ => false,
        };
        word.Cut(removed ? 1 : 0);
    }

    /// <summary>
    /// True for a vowel between consonants, the last of them not w, x or Y ("hop"), and for a word of a vowel and a consonant ("at").
    /// "past" counts as one, so that it and "paste" stay apart.
    /// </summary>
    private static bool EndsInShortSyllable(ReadOnlySpan<char> text) => text switch
    {
        [var vowel, var last] => Vowels.Contains(vowel) && !Vowels.Contains(last),
        [.., var first, var vowel, var last] when !Vowels.Contains(first) && Vowels.Contains(vowel) => !NotAfterShortVowel.Contains(last),
        _ => text.EndsWith("past"),
    };
}
