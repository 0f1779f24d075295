namespace Chancery.Index.Native;

/// <summary>
/// Orders texts as their UTF-8 bytes are ordered, which is by code point. Ordinal order of UTF-16 differs: there a
/// surrogate pair comes before U+E000 to U+FFFF.
/// </summary>
internal sealed class Utf8Order : IComparer<string>
{
    public static readonly Utf8Order Instance = new();

    public int Compare(string? x, string? y)
    {
        int shared = x.AsSpan().CommonPrefixLength(y);
        return x is null || y is null || shared == x.Length || shared == y.Length
            ? (x?.Length ?? -1).CompareTo(y?.Length ?? -1)
            : Rank(x[shared]).CompareTo(Rank(y[shared]));
    }

    private static int Rank(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
