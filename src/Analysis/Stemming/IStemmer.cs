namespace Chancery.Analysis.Stemming;

/// <summary>Reduces a word to its stem, in place.</summary>
internal interface IStemmer
{
    /// <summary>
    /// Stems the first <paramref name="length"/> chars of <paramref name="buffer"/> (already NFC and lower case) and returns
    /// the new length. Guarantees: never throws for any input, allocates nothing, is thread-safe, and leaves at least one
    /// char of a word that had one. Requires: <c>buffer.Length >= 2 * length + 8</c>, since a German "ß" becomes "ss".
    /// Chars behind the returned length are undefined.
    /// </summary>
    int Stem(Span<char> buffer, int length);
}
