using Chancery.Analysis.Compounds;
using Chancery.Analysis.Stemming;

namespace Chancery.Analysis.Languages;

/// <summary>What is a language's own on the way from text to token.</summary>
/// <remarks>
/// An ending is written after a mark where a name or an acronym cannot take it directly: "ONZ-u", "Clarke'a", "EU:s".
/// The lists hold it with its mark, and the stem is that of the word before the mark.
/// </remarks>
internal sealed class LanguageStages(string language, IStemmer stemmer, LanguageLists lists, AnalyzerOptions options)
{
    private readonly WordList _endings = lists.Endings;
    private readonly int _endingLengthMax = lists.Endings.Words.Count == 0 ? 0 : lists.Endings.Words.Max(ending => ending.Length);

    /// <summary>ISO 639-1 code.</summary>
    public string Language { get; } = language;

    /// <summary>Whether a hyphen holds endings to words in the language.</summary>
    public bool HasHyphenEndings { get; } = lists.Endings.Words.Any(ending => ending[0] == '-');

    /// <summary>The stages that are used.</summary>
    public AnalyzerOptions Options { get; } = options;

    /// <summary>Whether there is what parts compounds, without reading it.</summary>
    public bool HasParts => Options.Parts && lists.HasCompounds;

    /// <summary>What parts compounds, or null.</summary>
    public CompoundSplitter? Compounds => Options.Parts ? lists.Compounds : null;

    /// <summary>The same language with other stages; shares its lists.</summary>
    public LanguageStages With(AnalyzerOptions options) => new(Language, stemmer, lists, options);

    /// <summary>Whether a form is a function word.</summary>
    public bool IsStopWord(ReadOnlySpan<char> form) => lists.StopWords.Contains(form);

    /// <summary>Whether a folded word is an ending that follows a hyphen: "u" in "ONZ-u".</summary>
    public bool IsHyphenEnding(ReadOnlySpan<char> word)
    {
        if (word.Length >= _endingLengthMax)
        {
            return false;
        }

        Span<char> ending = stackalloc char[word.Length + 1];
        ending[0] = '-';
        word.CopyTo(ending[1..]);
        return _endings.Contains(ending);
    }

    /// <summary>Reduces a form to its stem.</summary>
    /// <param name="form">NFC, lower case.</param>
    /// <param name="stem">Receives the stem; twice the form and eight more units long.</param>
    /// <returns>The stem's length, at least 1.</returns>
    public int Stem(ReadOnlySpan<char> form, Span<char> stem)
    {
        form.CopyTo(stem);
        if (char.IsAsciiDigit(form[0]) || !Options.Stems)
        {
            // Figures are not inflected, and "1990s" is no form of "1990".
            return form.Length;
        }

        int length = LengthBeforeEnding(form);
        if (lists.StemExceptions.TryFind(form[..length], out string written))
        {
            written.CopyTo(stem);
            return written.Length;
        }

        return Math.Max(stemmer.Stem(stem, length), 1);
    }

    private int LengthBeforeEnding(ReadOnlySpan<char> form)
    {
        if (_endingLengthMax == 0)
        {
            return form.Length;
        }

        int from = Math.Max(1, form.Length - _endingLengthMax);
        int mark = form[from..].IndexOfAny('\'', '-', ':');
        return mark >= 0 && _endings.Contains(form[(from + mark)..]) ? from + mark : form.Length;
    }
}
