using Chancery.Analysis.Languages;

namespace Chancery.Analysis;

/// <summary>Reads the tokens of one text, first to last. Made by <see cref="Analyzer.Read"/>.</summary>
public ref struct TokenReader
{
    private readonly ReadOnlySpan<char> _text;
    private readonly TokenScratch _scratch;
    private readonly LanguageStages _stages;
    private int _next;
    private int _formLength;
    private int _stemLength;

    internal TokenReader(ReadOnlySpan<char> text, TokenScratch scratch, LanguageStages stages)
    {
        _text = text;
        _scratch = scratch;
        _stages = stages;
        Position = -1;
    }

    /// <summary>
    /// The word itself: NFC, lower case, soft hyphens and other invisible characters dropped, typographic apostrophes,
    /// full width letters and ligatures folded to plain ones. Valid until <see cref="MoveNext"/>.
    /// </summary>
    public readonly ReadOnlySpan<char> Form => _scratch.Form.AsSpan(0, _formLength);

    /// <summary>What the index's stem field holds. Valid until <see cref="MoveNext"/>.</summary>
    public readonly ReadOnlySpan<char> Stem => _scratch.Stem.AsSpan(0, _stemLength);

    /// <summary>Offset of the word's first UTF-16 unit in the text that was given; grows from token to token.</summary>
    public int Start { get; private set; }

    /// <summary>Offset just past the word's last UTF-16 unit in the text that was given.</summary>
    public int End { get; private set; }

    /// <summary>Number of the word in its text, from 0; stop words count too. −1 before the first <see cref="MoveNext"/>.</summary>
    public int Position { get; private set; }

    /// <summary>Whether the word is a function word of the language.</summary>
    public readonly bool IsStopWord => _stages.StopWords.Contains(Form);

    /// <summary>Goes to the next word.</summary>
    /// <returns>False after the last word.</returns>
    public bool MoveNext()
    {
        int start = _next;
        while (start < _text.Length && !char.IsLetterOrDigit(_text[start]))
        {
            start++;
        }

        int end = start;
        while (end < _text.Length && char.IsLetterOrDigit(_text[end]))
        {
            end++;
        }

        _next = end;
        if (start == end)
        {
            return false;
        }

        (Start, End, Position) = (start, end, Position + 1);
        _formLength = Math.Min(end - start, TokenScratch.TermLengthMax);
        _text.Slice(start, _formLength).ToLowerInvariant(_scratch.Form);
        Form.CopyTo(_scratch.Stem);
        _stemLength = _stages.Stemmer.Stem(_scratch.Stem, _formLength);
        return true;
    }
}
