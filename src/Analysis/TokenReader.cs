using Chancery.Analysis.Compounds;
using Chancery.Analysis.Folding;
using Chancery.Analysis.Languages;
using Chancery.Analysis.Stemming;
using Chancery.Analysis.Words;

namespace Chancery.Analysis;

/// <summary>Reads the tokens of one text, first to last. Made by <see cref="Analyzer.Read"/>.</summary>
public ref struct TokenReader
{
    private readonly ReadOnlySpan<char> _text;
    private readonly TokenScratch _scratch;
    private readonly LanguageStages _stages;
    private FoundWord _word;
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
    public readonly int Start => _word.Start;

    /// <summary>Offset just past the word's last UTF-16 unit in the text that was given.</summary>
    public readonly int End => _word.End;

    /// <summary>Number of the word in its text, from 0; stop words count too. −1 before the first <see cref="MoveNext"/>.</summary>
    public int Position { get; private set; }

    /// <summary>Whether the word is a function word of the language, and is not written as an acronym ("the WHO", "U.S.").</summary>
    public readonly bool IsStopWord =>
        _stages.IsStopWord(Form) && !_word.IsDotted && !Acronym.StandsOut(_text, _word.Start, _word.End);

    /// <summary>Finds the parts of the word, where it is a compound.</summary>
    /// <returns>How many there are; 0 where it is none. A part stands before its own parts.</returns>
    public int FindParts() =>
        _stages.Compounds is { } compounds ? compounds.Split(Form, _scratch.Parts) : 0;

    /// <summary>Where a part stands. Valid after <see cref="FindParts"/> until <see cref="MoveNext"/>.</summary>
    /// <param name="index">From 0.</param>
    public readonly WordPart Part(int index)
    {
        CompoundPart part = _scratch.Parts[index];
        ReadOnlySpan<char> source = _text[_word.Start.._word.End];
        int start = _word.Start + SourceOffsets.Of(source, part.Start, _formLength, _word.Dropped);
        int end = part.End == _formLength ? _word.End : _word.Start + SourceOffsets.Of(source, part.End, _formLength, _word.Dropped);
        return new WordPart(start, end, part.IsSimple);
    }

    /// <summary>The word that a part is: "arbeit" for the first part of "Arbeitsmarkt". Valid as <see cref="Part"/> is.</summary>
    /// <param name="index">From 0.</param>
    public readonly ReadOnlySpan<char> PartForm(int index) => _stages.Compounds!.TextOf(Form, _scratch.Parts[index]);

    /// <summary>The stem of a part. Valid until the next call or <see cref="MoveNext"/>.</summary>
    /// <param name="index">From 0.</param>
    public readonly ReadOnlySpan<char> PartStem(int index) =>
        _scratch.PartStem.AsSpan(0, _stages.Stem(PartForm(index), _scratch.PartStem));

    /// <summary>Goes to the next word.</summary>
    /// <returns>False after the last word.</returns>
    public bool MoveNext()
    {
        if (!WordFinder.TryNext(_text, ref _next, _stages, _scratch, out _word))
        {
            (_formLength, _stemLength) = (0, 0);
            return false;
        }

        ReadOnlySpan<char> form = WordFolder.Fold(_text[_word.Start.._word.End], _word.Dropped, _scratch);
        _formLength = form.Length;
        _stemLength = _scratch.MemoryFor(_stages) is { } memory && form.Length <= StemMemory.LengthMax
            ? StemWith(memory, form)
            : _stages.Stem(form, _scratch.Stem);
        Position++;
        return true;
    }

    private readonly int StemWith(StemMemory memory, ReadOnlySpan<char> form)
    {
        int place = StemMemory.PlaceOf(form);
        int length = memory.Recall(place, form, _scratch.Stem);
        if (length == 0)
        {
            length = _stages.Stem(form, _scratch.Stem);
            if (length <= StemMemory.LengthMax)
            {
                memory.Remember(place, form, _scratch.Stem.AsSpan(0, length));
            }
        }

        return length;
    }
}
