using System.Collections.Frozen;

namespace Chancery.Analysis.Languages;

/// <summary>Words whose stems a linguist has written down, since the rules get them wrong, and words that are their own stems.</summary>
internal sealed class StemExceptions
{
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _stems;

    private StemExceptions(Dictionary<string, string> stems) =>
        _stems = stems.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads <c>stem-exceptions.txt</c> (word, tab, stem) and <c>protected.txt</c> (a word a line) of a language.</summary>
    public static StemExceptions Load(string language)
    {
        Dictionary<string, string> stems = new(StringComparer.Ordinal);
        foreach (string word in LanguageFile.Lines(language, "protected"))
        {
            stems[word] = word;
        }

        foreach (string[] fields in LanguageFile.Lines(language, "stem-exceptions").Select(line => line.Split('\t')))
        {
            stems[fields[0]] = fields[1];
        }

        return new StemExceptions(stems);
    }

    /// <summary>Finds the stem of a word.</summary>
    public bool TryFind(ReadOnlySpan<char> word, out string stem)
    {
        bool found = _stems.TryGetValue(word, out string? value);
        stem = value ?? "";
        return found;
    }
}
