using Chancery.Analysis;

namespace Chancery.CrossLanguage;

/// <summary>A piece of the query that is expanded as one.</summary>
/// <param name="Text">As it was typed.</param>
/// <param name="Words">Its single words as they were typed.</param>
/// <param name="IsFunctionWord">Whether it is a function word that names nothing.</param>
/// <param name="Readings">What the lexicon reads it as; empty where no lexicon knows it.</param>
/// <param name="IsCertain">Whether the lexicon has the very words, or the query's language is named: a word that shares no more than a stem may be a word of another language.</param>
internal sealed record Piece(string Text, IReadOnlyList<string> Words, bool IsFunctionWord, IReadOnlyList<Reading> Readings, bool IsCertain)
{
    /// <summary>Where no lexicon knows it: concepts that it likely has to do with, and the trust in each.</summary>
    public IReadOnlyList<(LexiconEntry Entry, float Trust)> Guesses { get; init; } = [];
}

/// <summary>The concepts that a piece names in a language.</summary>
internal readonly record struct Reading(string Language, LexiconMatch Match)
{
    public IReadOnlyList<LexiconEntry> Entries => Match.Entries;
}

/// <summary>Cuts a run of words into terms of the lexicon, the longest first, and single words.</summary>
internal sealed class TermCutter(Lexicon lexicon)
{
    /// <summary>
    /// How well a language explains a text: two points for each word of a term of its lexicon and each function word, one
    /// for a single word that shares no more than its stem with a term.
    /// </summary>
    public int Evidence(string text, string language)
    {
        var tokens = Analyzer.For(language).Analyze(text);
        int points = 0;
        for (int i = 0; i < tokens.Count;)
        {
            var match = Find(text, tokens, language, i);
            points += match.Words switch
            {
                0 => tokens[i].IsStopWord ? 2 : 0,
                1 when !match.IsExact => 1,
                _ => 2 * match.Words,
            };
            i += Math.Max(1, match.Words);
        }

        return points;
    }

    /// <summary>The pieces of a text in their order.</summary>
    public List<Piece> Cut(string text, IReadOnlyList<string> languages, ExpansionOptions options)
    {
        var tokens = Analyzer.Languages.ToDictionary(language => language, language => Analyzer.For(language).Analyze(text), StringComparer.Ordinal);
        var guide = tokens[languages[0]];
        var pieces = new List<Piece>();
        for (int i = 0; i < guide.Count;)
        {
            int start = guide[i].Start;
            bool isFunctionWord = languages.All(language => Index(tokens[language], start) is >= 0 and var at && IsFunctionWord(text, tokens[language][at]));
            var (end, readings) = options.Translate ? Read(text, tokens, languages, start) : (0, []);
            if (options is { Translate: true, From: null } && readings.Count == 0 && !isFunctionWord)
            {
                // None of the languages the query seems to be in knows the word: whichever lexicon has this very word has the say.
                (end, readings) = Read(text, tokens, Analyzer.Languages, start);
                (end, readings) = readings.Exists(reading => reading.Match.IsExact) ? (end, readings) : (0, []);
            }

            var words = guide.Skip(i).TakeWhile((token, index) => index == 0 || token.End <= end).ToList();
            pieces.Add(new Piece(
                text[start..Math.Max(end, words[^1].End)],
                [.. words.Select(token => text[token.Start..token.End])],
                isFunctionWord && readings.Count == 0,
                readings,
                readings.Count > 0 && (options.From is not null || readings.Exists(reading => reading.Match.IsExact)))
            {
                // Guessing needs to know the language: in another one, a word that looks like it is a false friend.
                Guesses = options.Translate && readings.Count == 0 && !isFunctionWord && words.Count == 1 && languages.Count == 1
                    ? [.. lexicon.Guesses(languages[0]).Of(text[words[0].Start..words[0].End])]
                    : [],
            });
            i += words.Count;
        }

        return pieces;
    }

    /// <summary>The longest term that begins at an offset in any of the languages, and its concepts in each that has it.</summary>
    private (int End, List<Reading> Readings) Read(
        string text, Dictionary<string, IReadOnlyList<Token>> tokens, IReadOnlyList<string> languages, int start)
    {
        int longest = 0;
        var readings = new List<Reading>();
        foreach (string language in languages)
        {
            // Word breaking differs between languages inside a word only, so that terms are compared by where they end.
            int at = Index(tokens[language], start);
            var match = at < 0 ? LexiconMatch.None : Find(text, tokens[language], language, at);
            int end = match.Words == 0 ? 0 : tokens[language][at + match.Words - 1].End;
            if (match.Words == 0 || end < longest)
            {
                continue;
            }

            if (end > longest)
            {
                readings.Clear();
            }

            longest = end;
            readings.Add(new Reading(language, match));
        }

        return (longest, readings);
    }

    /// <summary>A function word in lower case is no term of the lexicon by itself: "us" is not the United States, "who" not the WHO.</summary>
    private LexiconMatch Find(string text, IReadOnlyList<Token> tokens, string language, int start)
    {
        var match = lexicon.FindLongest(language, tokens, start);
        return match.Words == 1 && IsFunctionWord(text, tokens[start]) ? LexiconMatch.None : match;
    }

    /// <summary>In a query capitals stand for something even where no other word stands beside them: "WHO", "US".</summary>
    private static bool IsFunctionWord(string text, Token token) =>
        token.IsStopWord && !(token.End - token.Start > 1 && text.AsSpan(token.Start, token.End - token.Start).IndexOfAnyExceptInRange('A', 'Z') < 0);

    private static int Index(IReadOnlyList<Token> tokens, int start)
    {
        for (int i = 0; i < tokens.Count && tokens[i].Start <= start; i++)
        {
            if (tokens[i].Start == start)
            {
                return i;
            }
        }

        return -1;
    }
}
