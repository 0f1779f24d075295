using Chancery.Analysis;
using Chancery.CrossLanguage.Learning;

namespace Chancery.CrossLanguage;

/// <summary>How a query may be expanded.</summary>
/// <param name="From">The language the query is in, if whoever asks knows it.</param>
/// <param name="Translate">False searches each language for the words as they stand.</param>
/// <param name="Without">Translations that are not wanted, compared without case.</param>
public sealed record ExpansionOptions(string? From = null, bool Translate = true, IReadOnlyList<string>? Without = null);

/// <summary>Turns the words of a query into weighted terms of each language. Thread-safe.</summary>
public sealed class Expander(Lexicon lexicon, LearnedLexicon? learned = null)
{
    private readonly LearnedExpansions _learned = new(learned ?? LearnedLexicon.Empty);

    /// <summary>Trust in the best term of an entry; each further alternative is trusted less by <see cref="AlternativeDecay"/>.</summary>
    private const float BestTermWeight = 0.9f;
    private const float AlternativeDecay = 0.85f;
    private const float AlternativeWeightMin = 0.3f;

    /// <summary>Trust in another word of the same language for the same concept.</summary>
    private const float SynonymFactor = 0.6f;

    /// <summary>Trust in the same form where the word is not known to be of that language.</summary>
    private const float SameFormWeight = 0.8f;

    /// <summary>Expands a run of words that stand side by side in a query.</summary>
    /// <param name="text">The words as they were typed.</param>
    /// <param name="context">The whole query's words, which tell the language better than one run of them.</param>
    /// <param name="options">What is known and wanted.</param>
    /// <returns>The terms in their order; function words are left out where other words remain.</returns>
    public IReadOnlyList<ExpandedTerm> Expand(string text, string context, ExpansionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var languages = ReadingLanguages(context, options);
        var readings = Analyzer.Languages.ToDictionary(
            language => language, language => Analyzer.For(language).Analyze(text), StringComparer.Ordinal);
        var terms = Cut(text, languages, readings, options.Translate);
        bool onlyStopWords = terms.TrueForAll(term => term.IsStopWord);
        return [.. terms
            .Where(term => onlyStopWords || !term.IsStopWord)
            .Select(term => Expand(term, languages, options))];
    }

    /// <summary>The languages a query is read in: the one that is named, else those whose lexicon and function words explain most of its words; all of them where nothing tells.</summary>
    public IReadOnlyList<string> ReadingLanguages(string context, ExpansionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.From is { } from)
        {
            return [from];
        }

        var evidence = Analyzer.Languages.Select(language => (Language: language, Words: Evidence(context, language))).ToList();
        float most = evidence.Max(each => each.Words);
        return most == 0
            ? Analyzer.Languages
            : [.. evidence.Where(each => each.Words == most).Select(each => each.Language)];
    }

    private float Evidence(string context, string language)
    {
        var tokens = Analyzer.For(language).Analyze(context);
        float words = 0;
        for (int i = 0; i < tokens.Count;)
        {
            var match = lexicon.FindLongest(language, tokens, i);
            words += match.Words > 0 ? match.Words : tokens[i].IsStopWord ? 1 : 0;
            i += Math.Max(1, match.Words);
        }

        return words;
    }

    /// <summary>A piece of the query that is expanded as one, and what the lexicon reads it as.</summary>
    private sealed record Piece(string Text, IReadOnlyList<string> Words, bool IsStopWord, IReadOnlyList<(string Language, IReadOnlyList<LexiconEntry> Entries)> Readings);

    private List<Piece> Cut(string text, IReadOnlyList<string> languages, Dictionary<string, IReadOnlyList<Token>> readings, bool translate)
    {
        // Word breaking differs between languages only inside words, so the first reading's words serve to walk along.
        var guide = readings[languages[0]];
        var pieces = new List<Piece>();
        for (int i = 0; i < guide.Count;)
        {
            bool isFunctionWord = languages.All(language => IsStopWord(readings[language], guide[i].Start));
            var (words, known) = translate ? Match(languages, readings, guide.Count, i) : (1, []);
            if (translate && known.Count == 0 && !isFunctionWord)
            {
                // None of the query's languages knows the word: whichever lexicon does has the say.
                (words, known) = Match(Analyzer.Languages, readings, guide.Count, i);
            }

            var tokens = guide.Skip(i).Take(words).ToList();
            bool isStopWord = known.Count == 0 && isFunctionWord;
            pieces.Add(new Piece(
                text[tokens[0].Start..tokens[^1].End], [.. tokens.Select(token => text[token.Start..token.End])], isStopWord, known));
            i += words;
        }

        return pieces;
    }

    private (int Words, List<(string, IReadOnlyList<LexiconEntry>)> Known) Match(
        IReadOnlyList<string> languages, Dictionary<string, IReadOnlyList<Token>> readings, int count, int start)
    {
        var matches = languages
            .Where(language => readings[language].Count == count)
            .Select(language => (Language: language, Match: lexicon.FindLongest(language, readings[language], start)))
            .ToList();
        int words = matches.Select(each => each.Match.Words).Append(1).Max();
        return (words, [.. matches
            .Where(each => each.Match.Words == words && each.Match.Entries.Count > 0)
            .Select(each => (each.Language, each.Match.Entries))]);
    }

    private static bool IsStopWord(IReadOnlyList<Token> tokens, int start) =>
        tokens.FirstOrDefault(token => token.Start == start) is { Form.Length: > 0, IsStopWord: true };

    private ExpandedTerm Expand(Piece piece, IReadOnlyList<string> languages, ExpansionOptions options)
    {
        var readIn = piece.Readings.Count > 0 ? [.. piece.Readings.Select(reading => reading.Language)] : languages;
        var expansions = Analyzer.Languages.ToDictionary<string, string, IReadOnlyList<Expansion>>(
            language => language,
            language => Choose(Known(piece, language, readIn, options), options.Without),
            StringComparer.Ordinal);
        return new ExpandedTerm(piece.Text, piece.Words, readIn, expansions);
    }

    private IEnumerable<Expansion> Known(Piece piece, string language, IReadOnlyList<string> readIn, ExpansionOptions options)
    {
        var known = Expansions(piece, language, readIn, options);
        return options.Translate && piece.Words.Count == 1 ? _learned.Fuse(piece.Text, readIn, language, [.. known]) : known;
    }

    private static IEnumerable<Expansion> Expansions(
        Piece piece, string language, IReadOnlyList<string> readIn, ExpansionOptions options)
    {
        bool translate = options.Translate && piece.Readings.Count > 0;
        if (readIn.Contains(language))
        {
            yield return Self(piece, language, 1, ExpansionOrigin.Query);
        }
        else if (!translate)
        {
            yield return Self(piece, language, options.Translate ? SameFormWeight : 1, ExpansionOrigin.SameForm);
        }

        if (!translate)
        {
            yield break;
        }

        foreach (var (_, entries) in piece.Readings)
        {
            foreach (var entry in entries)
            {
                foreach (var expansion in FromEntry(piece, entry, language, readIn.Contains(language) ? SynonymFactor : 1))
                {
                    yield return expansion;
                }
            }
        }
    }

    private static Expansion Self(Piece piece, string language, float weight, ExpansionOrigin origin) =>
        new(piece.Text, language, piece.Text, TermPhrase.Of(piece.Text, language) ?? new TermPhrase([piece.Text], [piece.Text], 0), weight, origin, null);

    private static IEnumerable<Expansion> FromEntry(Piece piece, LexiconEntry entry, string language, float factor)
    {
        float weight = BestTermWeight;
        foreach (string term in entry.Terms[language])
        {
            if (TermPhrase.Of(term, language) is { } phrase)
            {
                yield return new Expansion(
                    piece.Text, language, term, phrase, weight * factor, ExpansionOrigin.Lexicon, entry.Evidence);
            }

            weight = Math.Max(AlternativeWeightMin, weight * AlternativeDecay);
        }
    }

    /// <summary>Of expansions that look for the same words only the most trusted is kept; vetoed ones go.</summary>
    private static List<Expansion> Choose(IEnumerable<Expansion> expansions, IReadOnlyList<string>? without)
    {
        var chosen = new Dictionary<string, Expansion>(StringComparer.Ordinal);
        foreach (var expansion in expansions)
        {
            if (without?.Contains(expansion.To, StringComparer.OrdinalIgnoreCase) == true)
            {
                continue;
            }

            string key = string.Join(' ', expansion.Phrase.Stems);
            if (!chosen.TryGetValue(key, out var known) || known.Weight < expansion.Weight)
            {
                chosen[key] = expansion;
            }
        }

        return [.. chosen.Values.OrderByDescending(expansion => expansion.Weight).ThenBy(expansion => expansion.To, StringComparer.Ordinal)];
    }
}
