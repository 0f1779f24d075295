namespace Chancery.Analysis.Words;

/// <summary>Where a word stands in its text.</summary>
/// <param name="Start">Offset of its first UTF-16 unit.</param>
/// <param name="End">Offset just past its last one.</param>
/// <param name="Dropped">The mark that is written in the word and is no part of its form: '.' of "U.S.", '-' of "e-mail"; else <see cref="NoMark"/>.</param>
internal readonly record struct FoundWord(int Start, int End, char Dropped)
{
    public const char NoMark = '\0';

    /// <summary>Whether the word is letters with full stops after each: "U.S.", "z.B.".</summary>
    public bool IsDotted => Dropped == '.';
}
