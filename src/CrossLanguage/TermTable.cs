using Chancery.Analysis;

namespace Chancery.CrossLanguage;

/// <summary>One language's terms by the stems of their words. Read-only once it is made.</summary>
internal sealed class TermTable
{
    /// <summary>Longest key, in UTF-16 units; a run of words that is longer is no term.</summary>
    private const int KeyLengthMax = 512;

    private readonly Dictionary<string, Named> _byStems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _wordsMax = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Named>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <param name="language">The language.</param>
    /// <param name="entries">The concepts, whose terms in the language are analyzed.</param>
    public TermTable(string language, IReadOnlyList<LexiconEntry> entries)
    {
        Language = language;
        _lookup = _byStems.GetAlternateLookup<ReadOnlySpan<char>>();
        var analyzer = Analyzer.For(language);
        var scratch = new TokenScratch();
        foreach (var entry in entries)
        {
            foreach (string term in entry.Terms[language])
            {
                Add(analyzer.Read(term, scratch), entry);
            }
        }
    }

    /// <summary>A concept under the words that name it, and the next one whose words share the stems.</summary>
    private sealed record Named(LexiconEntry Entry, string Forms, Named? Next);

    public string Language { get; }

    /// <summary>The concepts that a single stem names; empty where it names none.</summary>
    public IReadOnlyList<LexiconEntry> OfStem(string stem) => _byStems.TryGetValue(stem, out var named) ? Choose(1, named, []).Entries : [];

    /// <summary>Stems of the terms of one word.</summary>
    public IEnumerable<string> SingleStems => _byStems.Keys.Where(key => !key.Contains(' ', StringComparison.Ordinal));

    /// <summary>Finds the longest term that begins at a word.</summary>
    public LexiconMatch FindLongest(IReadOnlyList<Token> tokens, int start)
    {
        int longest = Math.Min(_wordsMax.GetValueOrDefault(tokens[start].Stem), tokens.Count - start);
        if (longest == 0)
        {
            return LexiconMatch.None;
        }

        Span<char> stems = stackalloc char[KeyLengthMax];
        Span<char> forms = stackalloc char[KeyLengthMax];
        for (int count = longest; count > 0; count--)
        {
            if (TryJoin(tokens, start, count, static token => token.Stem, stems, out int length) &&
                _lookup.TryGetValue(stems[..length], out var named))
            {
                bool hasForms = TryJoin(tokens, start, count, static token => token.Form, forms, out int formsLength);
                var match = Choose(count, named, hasForms ? forms[..formsLength] : []);

                // A function word is a term only where it is that very word: Polish "do" is not Doha.
                if (match.IsExact || count > 1 || !tokens[start].IsStopWord)
                {
                    return match;
                }
            }
        }

        return LexiconMatch.None;
    }

    /// <summary>Words that share a stem by chance are kept apart where one of them is the very word that was typed.</summary>
    private static LexiconMatch Choose(int words, Named named, ReadOnlySpan<char> forms)
    {
        var exact = new List<LexiconEntry>();
        var all = new List<LexiconEntry>();
        for (Named? each = named; each is not null; each = each.Next)
        {
            if (!all.Contains(each.Entry))
            {
                all.Insert(0, each.Entry);
            }

            if (forms.SequenceEqual(each.Forms) && !exact.Contains(each.Entry))
            {
                exact.Insert(0, each.Entry);
            }
        }

        return new LexiconMatch(words, exact.Count > 0 ? exact : all, exact.Count > 0);
    }

    private static bool TryJoin(
        IReadOnlyList<Token> tokens, int start, int count, Func<Token, string> part, Span<char> key, out int length)
    {
        length = 0;
        for (int i = start; i < start + count; i++)
        {
            if (!TryAppend(part(tokens[i]), key, ref length))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryAppend(ReadOnlySpan<char> word, Span<char> key, ref int length)
    {
        if (length + word.Length + 1 > key.Length)
        {
            return false;
        }

        if (length > 0)
        {
            key[length++] = ' ';
        }

        word.CopyTo(key[length..]);
        length += word.Length;
        return true;
    }

    private void Add(TokenReader words, LexiconEntry entry)
    {
        Span<char> stems = stackalloc char[KeyLengthMax];
        Span<char> forms = stackalloc char[KeyLengthMax];
        int stemsLength = 0;
        int formsLength = 0;
        int firstLength = 0;
        int count = 0;
        while (words.MoveNext())
        {
            if (!TryAppend(words.Stem, stems, ref stemsLength) || !TryAppend(words.Form, forms, ref formsLength))
            {
                return;
            }

            firstLength = count++ == 0 ? stemsLength : firstLength;
        }

        if (count > 0)
        {
            _lookup.TryGetValue(stems[..stemsLength], out var next);
            _lookup[stems[..stemsLength]] = new Named(entry, forms[..formsLength].ToString(), next);
            string first = stems[..firstLength].ToString();
            _wordsMax[first] = Math.Max(_wordsMax.GetValueOrDefault(first), count);
        }
    }
}
