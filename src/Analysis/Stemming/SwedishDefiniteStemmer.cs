using System.Buffers;

namespace Chancery.Analysis.Stemming;

/// <summary>
/// Snowball's Swedish stemmer, and the definite article "-et" behind two consonants, which that one leaves alone:
/// "biståndet", "parlamentet", "protokollet". Words that have an "-et" of their own there are few, and protected.
/// </summary>
internal sealed class SwedishDefiniteStemmer : IStemmer
{
    public static readonly SwedishDefiniteStemmer Instance = new();

    private const string Article = "et";

    /// <summary>The shortest word that may be left: "land", "mynt".</summary>
    private const int NounLengthMin = 4;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyåäöé");

    private SwedishDefiniteStemmer()
    {
    }

    public int Stem(Span<char> buffer, int length)
    {
        int noun = LengthOfNoun(buffer[..length]);
        if (noun < length && buffer[..noun] is [.., 'm', 'm'])
        {
            noun--; // "programmet" is a form of "program".
        }

        return SwedishStemmer.Instance.Stem(buffer, noun);
    }

    private static int LengthOfNoun(ReadOnlySpan<char> word)
    {
        int end = word.Length > 0 && word[^1] == 's' ? word.Length - 1 : word.Length;
        int noun = end - Article.Length;
        return noun >= NounLengthMin && word[noun..end].SequenceEqual(Article)
            && word[noun - 1] != 'h' // "säkerhet": that "-het" is the word's own
            && !Vowels.Contains(word[noun - 1]) && !Vowels.Contains(word[noun - 2])
            ? noun
            : word.Length;
    }
}
