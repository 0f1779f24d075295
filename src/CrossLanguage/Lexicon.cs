using System.Reflection;
using Chancery.Analysis;

namespace Chancery.CrossLanguage;

/// <summary>The four-language table of diplomatic terms, ready to be looked up in any of the four. Thread-safe.</summary>
public sealed class Lexicon
{
    private const string ResourceFolder = "lexicon/";
    private static readonly Lazy<Lexicon> BuiltInLexicon = new(LoadBuiltIn);

    private readonly Dictionary<string, LanguageTable> _tables;

    /// <param name="entries">Its concepts.</param>
    public Lexicon(IReadOnlyList<LexiconEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        Entries = entries;
        _tables = Analyzer.Languages
            .AsParallel()
            .Select(language => new LanguageTable(language, entries))
            .ToDictionary(table => table.Language, StringComparer.Ordinal);
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

    /// <summary>One language's terms by their stems.</summary>
    private sealed class LanguageTable
    {
        private readonly Dictionary<string, List<Named>> _byStems = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _wordsMax = new(StringComparer.Ordinal);

        public LanguageTable(string language, IReadOnlyList<LexiconEntry> entries)
        {
            Language = language;
            var analyzer = Analyzer.For(language);
            foreach (var entry in entries)
            {
                foreach (string term in entry.Terms[language])
                {
                    Add(analyzer.Analyze(term), entry);
                }
            }
        }

        private readonly record struct Named(LexiconEntry Entry, string Forms);

        public string Language { get; }

        public LexiconMatch FindLongest(IReadOnlyList<Token> tokens, int start)
        {
            int longest = Math.Min(_wordsMax.GetValueOrDefault(tokens[start].Stem), tokens.Count - start);
            for (int count = longest; count > 0; count--)
            {
                if (_byStems.TryGetValue(Key(tokens, start, count, token => token.Stem), out var named))
                {
                    var entries = Choose(named, Key(tokens, start, count, token => token.Form), tokens[start].IsStopWord && count == 1);
                    if (entries.Count > 0)
                    {
                        return new LexiconMatch(count, entries);
                    }
                }
            }

            return LexiconMatch.None;
        }

        /// <summary>
        /// Words that share a stem by chance are kept apart where one of them is the very word that was typed; a function
        /// word is taken for a content word only where it is that very word (Polish "do" is not Doha).
        /// </summary>
        private static List<LexiconEntry> Choose(List<Named> named, string forms, bool exactOnly)
        {
            var exact = named.Where(each => each.Forms == forms).ToList();
            return [.. (exact.Count > 0 || exactOnly ? exact : named).Select(each => each.Entry).Distinct()];
        }

        private void Add(IReadOnlyList<Token> words, LexiconEntry entry)
        {
            if (words.Count == 0)
            {
                return;
            }

            string key = Key(words, 0, words.Count, word => word.Stem);
            if (!_byStems.TryGetValue(key, out var named))
            {
                named = [];
                _byStems.Add(key, named);
            }

            named.Add(new Named(entry, Key(words, 0, words.Count, word => word.Form)));
            _wordsMax[words[0].Stem] = Math.Max(_wordsMax.GetValueOrDefault(words[0].Stem), words.Count);
        }

        private static string Key(IReadOnlyList<Token> tokens, int start, int count, Func<Token, string> part)
        {
            string key = part(tokens[start]);
            for (int i = start + 1; i < start + count; i++)
            {
                key = $"{key} {part(tokens[i])}";
            }

            return key;
        }
    }
}

/// <summary>A term of the lexicon found in a text.</summary>
/// <param name="Words">How many words it has; 0 where none was found.</param>
/// <param name="Entries">The concepts it names.</param>
public sealed record LexiconMatch(int Words, IReadOnlyList<LexiconEntry> Entries)
{
    /// <summary>No term.</summary>
    public static LexiconMatch None { get; } = new(0, []);
}
