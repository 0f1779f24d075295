namespace Chancery.Search.Parsing;

/// <summary>The kinds of tokens that the query language has.</summary>
internal enum LexKind
{
    Word,
    Prefix,
    Everything,
    Phrase,
    Field,
    And,
    Or,
    Not,
    Plus,
    Minus,
    Open,
    Close,
    Range,
    Boost,
    Slop,
    End,
}

/// <summary>A token of a query.</summary>
/// <param name="Text">The word without escapes, the phrase without quotes, the field's name, the inside of a range, or the number.</param>
/// <param name="Start">Where it begins in the query.</param>
/// <param name="End">Where it ends there.</param>
internal readonly record struct Lexeme(LexKind Kind, string Text, int Start, int End);
