using System.Collections.Frozen;

namespace Chancery.Analysis.Languages;

/// <summary>A list of words from <c>analyzers/</c>, looked up by span.</summary>
internal sealed class WordList
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private WordList(IEnumerable<string> words)
    {
        FrozenSet<string> set = words.ToFrozenSet(StringComparer.Ordinal);
        _lookup = set.GetAlternateLookup<ReadOnlySpan<char>>();
        Words = set;
    }

    public IReadOnlyCollection<string> Words { get; }

    /// <summary>Whether the list holds the word, letter for letter.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _lookup.Contains(word);

    /// <summary>Reads <c>analyzers/{language}/{name}.txt</c>: a word a line. A language without the file has an empty list.</summary>
    /// <param name="language">ISO 639-1 code.</param>
    /// <param name="names">The files; their words are one list.</param>
    public static WordList Load(string language, params string[] names) => new(names.SelectMany(name => LanguageFile.Lines(language, name)));
}
