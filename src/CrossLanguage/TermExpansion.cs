using Chancery.Analysis;
using Chancery.CrossLanguage.Learning;

namespace Chancery.CrossLanguage;

/// <summary>What one piece of a query becomes in one language.</summary>
internal static class TermExpansion
{
    /// <summary>Trust in the best term of an entry; each further alternative is trusted less by <see cref="AlternativeDecay"/>.</summary>
    private const float BestTermWeight = 0.9f;
    private const float AlternativeDecay = 0.85f;
    private const float AlternativeWeightMin = 0.3f;

    /// <summary>Trust in another word of the same language for the same concept.</summary>
    private const float SynonymFactor = 0.6f;

    /// <summary>Trust in the same form where the word is not known to be of that language.</summary>
    private const float SameFormWeight = 0.8f;

    /// <summary>Trust in a name as another language spells it.</summary>
    private const float SpellingWeight = 0.6f;

    /// <summary>The weighted terms, the most trusted first; empty where all are vetoed.</summary>
    public static List<Expansion> Of(Piece piece, string language, IReadOnlyList<string> readIn, ExpansionOptions options, LearnedExpansions learned)
    {
        var chosen = new Dictionary<string, Expansion>(StringComparer.Ordinal);
        var vetoed = (options.Without ?? []).Select(each => TermPhrase.Of(each, language)).OfType<TermPhrase>().Select(Key).ToHashSet(StringComparer.Ordinal);
        var known = All(piece, language, readIn, options);
        foreach (var expansion in options.Translate && piece.Words.Count == 1 ? learned.Fuse(piece.Text, readIn, language, [.. known], piece.Readings.Count > 0) : known)
        {
            // Of expansions that look for the same words only the most trusted is kept. What was typed itself can't be vetoed.
            string key = Key(expansion.Phrase);
            if ((expansion.Origin == ExpansionOrigin.Query || !vetoed.Contains(key)) &&
                (!chosen.TryGetValue(key, out var same) || same.Weight < expansion.Weight))
            {
                chosen[key] = expansion;
            }
        }

        return [.. chosen.Values.OrderByDescending(expansion => expansion.Weight).ThenBy(expansion => expansion.To, StringComparer.Ordinal)];
    }

    private static string Key(TermPhrase phrase) => string.Join(' ', phrase.Stems);

    private static IEnumerable<Expansion> All(Piece piece, string language, IReadOnlyList<string> readIn, ExpansionOptions options)
    {
        bool isOwn = readIn.Contains(language);
        var self = isOwn
            ? Self(piece, language, 1, ExpansionOrigin.Query)
            : Self(piece, language, options.Translate ? SameFormWeight : 1, ExpansionOrigin.SameForm);

        // "US" and "who" are one word to the index: where the lexicon knows other names, those are looked for.
        bool isTold = isOwn || !piece.IsCertain || IsAcronymOrFigure(piece.Text);
        IEnumerable<Expansion> forms = isTold && !(piece.Readings.Count > 0 && IsFunctionWord(self.Phrase, language)) ? [self] : [];
        return forms.Concat(FromLexicon(piece, language, isOwn)).Concat(options.Translate && !isOwn ? FromGuesses(piece, language) : []).Concat(options.Translate ? FromSpelling(piece, language, readIn) : []);
    }

    private static IEnumerable<Expansion> FromLexicon(Piece piece, string language, bool isOwn)
    {
        foreach (var entry in piece.Readings.SelectMany(reading => reading.Entries))
        {
            float weight = BestTermWeight;
            foreach (string term in entry.Terms[language])
            {
                if (TermPhrase.Of(term, language) is { } phrase && !IsFunctionWord(phrase, language))
                {
                    yield return new Expansion(
                        piece.Text, language, term, phrase, weight * (isOwn ? SynonymFactor : 1), ExpansionOrigin.Lexicon, entry.Evidence);
                }

                weight = Math.Max(AlternativeWeightMin, weight * AlternativeDecay);
            }
        }
    }

    private static IEnumerable<Expansion> FromGuesses(Piece piece, string language)
    {
        foreach (var (entry, trust) in piece.Guesses)
        {
            float weight = trust;
            foreach (string term in entry.Terms[language])
            {
                if (TermPhrase.Of(term, language) is { } phrase && !IsFunctionWord(phrase, language))
                {
                    yield return new Expansion(piece.Text, language, term, phrase, weight, ExpansionOrigin.Lexicon, entry.Evidence);
                }

                weight *= AlternativeDecay;
            }
        }
    }

    private static IEnumerable<Expansion> FromSpelling(Piece piece, string language, IReadOnlyList<string> readIn)
    {
        if (piece.Readings.Count > 0 || piece.Words.Count != 1)
        {
            yield break;
        }

        foreach (string source in readIn)
        {
            if (NameSpelling.In(language, piece.Text, source) is { } spelling && TermPhrase.Of(spelling, language) is { } phrase)
            {
                yield return new Expansion(piece.Text, language, spelling, phrase, SpellingWeight, ExpansionOrigin.SameForm, null);
            }
        }
    }

    private static bool IsFunctionWord(TermPhrase phrase, string language) =>
        phrase.Forms is [var word] && Analyzer.For(language).IsStopWord(word);

    /// <summary>Acronyms and figures are often taken over as they are, even where a language has its own.</summary>
    private static bool IsAcronymOrFigure(string text) =>
        text.Length > 1 && text.All(c => char.IsUpper(c) || !char.IsLetter(c)) && text.Any(char.IsLetterOrDigit);

    private static Expansion Self(Piece piece, string language, float weight, ExpansionOrigin origin) =>
        new(piece.Text, language, piece.Text, TermPhrase.Of(piece.Text, language) ?? new TermPhrase([piece.Text], [piece.Text], 0), weight, origin, null);
}
