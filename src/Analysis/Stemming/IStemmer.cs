namespace Chancery.Analysis.Stemming;

/// <summary>Reduces a word to its stem, in place.</summary>
internal interface IStemmer
{
    /// <summary>Stems the first <paramref name="length"/> chars of the buffer and returns the new length.</summary>
    int Stem(Span<char> buffer, int length);
}

internal sealed class NoStemmer : IStemmer
{
    public static readonly NoStemmer Instance = new();

    public int Stem(Span<char> buffer, int length) => length;
}
