using System.Reflection;
using Chancery.Analysis;

namespace Chancery.CrossLanguage;

/// <summary>The four-language table of diplomatic terms, ready to be looked up in any of the four. Thread-safe.</summary>
public sealed class Lexicon
{
    private const string ResourceFolder = "lexicon/";
    private static readonly Lazy<Lexicon> BuiltInLexicon = new(LoadBuiltIn);

    private readonly Dictionary<string, TermTable> _tables;
    private readonly Dictionary<string, LexiconGuesses> _guesses;

    /// <param name="entries">Its concepts.</param>
    public Lexicon(IReadOnlyList<LexiconEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Entries = entries;
        _tables = Analyzer.Languages
            .AsParallel()
            .Select(language => new TermTable(language, entries))
            .ToDictionary(table => table.Language, StringComparer.Ordinal);
        _guesses = _tables.Values.ToDictionary(table => table.Language, table => new LexiconGuesses(table), StringComparer.Ordinal);
    }

    /// <summary>The lexicon that is written by hand in <c>analyzers/lexicon</c> and built into the program.</summary>
    public static Lexicon BuiltIn => BuiltInLexicon.Value;

    /// <summary>All concepts.</summary>
    public IReadOnlyList<LexiconEntry> Entries { get; }

    /// <summary>Finds the longest term that begins at a word.</summary>
    /// <param name="language">The language the words are read in.</param>
    /// <param name="tokens">The words, analyzed in that language.</param>
    /// <param name="start">The word to begin at.</param>
    /// <returns>How many words the term has, and its concepts; no concepts where no term begins there.</returns>
    public LexiconMatch FindLongest(string language, IReadOnlyList<Token> tokens, int start)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        return _tables[language].FindLongest(tokens, start);
    }

    /// <summary>What the lexicon makes of a word that it does not know.</summary>
    internal LexiconGuesses Guesses(string language) => _guesses[language];

    private static Lexicon LoadBuiltIn()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var entries = new List<LexiconEntry>();
        foreach (string name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (name.StartsWith(ResourceFolder, StringComparison.Ordinal))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                entries.AddRange(LexiconFile.Read(name, reader));
            }
        }

        return new Lexicon(entries);
    }
}

/// <summary>A term of the lexicon found in a text.</summary>
/// <param name="Words">How many words it has; 0 where none was found.</param>
/// <param name="Entries">The concepts it names.</param>
/// <param name="IsExact">Whether the lexicon has it in the very form, not only in another inflection.</param>
public sealed record LexiconMatch(int Words, IReadOnlyList<LexiconEntry> Entries, bool IsExact)
{
    /// <summary>No term.</summary>
    public static LexiconMatch None { get; } = new(0, [], false);
}
