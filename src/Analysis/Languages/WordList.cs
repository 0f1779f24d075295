using System.Collections.Frozen;
using System.Text;

namespace Chancery.Analysis.Languages;

/// <summary>A list of words from <c>analyzers/</c>, looked up by span.</summary>
/// <remarks>The files are embedded into the assembly, so that the analysis cannot differ from one installation to the next.</remarks>
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

    /// <summary>Reads <c>analyzers/{language}/{name}.txt</c>: a word a line, <c>#</c> starts a comment line. A language without the file has an empty list.</summary>
    public static WordList Load(string language, string name)
    {
        using Stream? stream = typeof(WordList).Assembly.GetManifestResourceStream($"analyzers/{language}/{name}.txt");
        return new WordList(stream is null ? [] : ReadLines(stream));
    }

    private static IEnumerable<string> ReadLines(Stream stream)
    {
        using StreamReader reader = new(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            string word = line.Trim().Normalize(NormalizationForm.FormC);
            if (word.Length > 0 && word[0] != '#')
            {
                yield return word;
            }
        }
    }
}
