namespace Chancery.Analysis;

/// <summary>A word of a text as the analysis leaves it, copied out of a <see cref="TokenReader"/>.</summary>
/// <param name="Stem">What the index's stem field holds: lower case, at most twice the form (German "ß" becomes "ss").</param>
/// <param name="Form">The word itself: NFC, lower case, at most <see cref="TokenScratch.TermLengthMax"/> UTF-16 units.</param>
/// <param name="Start">Offset of the word's first UTF-16 unit in the text that was given.</param>
/// <param name="End">Offset just past the word's last UTF-16 unit in the text that was given.</param>
/// <param name="Position">Number of the word in its text, from 0; stop words count too.</param>
/// <param name="IsStopWord">Whether the word is a function word of the language.</param>
/// <param name="Kind">What of the text it is.</param>
public readonly record struct Token(
    string Stem, string Form, int Start, int End, int Position, bool IsStopWord, TokenKind Kind = TokenKind.Word);

/// <summary>What of a text a token is.</summary>
public enum TokenKind
{
    /// <summary>A word.</summary>
    Word,

    /// <summary>A part of a compound, at the position of the whole and with offsets inside it.</summary>
    Part,

    /// <summary>The same, and a compound itself: its own parts follow.</summary>
    PartOfParts,
}

/// <summary>Where a part of a compound stands in the text that was given, linking letters included.</summary>
/// <param name="Start">Offset of its first UTF-16 unit.</param>
/// <param name="End">Offset just past its last one.</param>
/// <param name="IsSimple">Whether it has no parts itself.</param>
public readonly record struct WordPart(int Start, int End, bool IsSimple);
