using System.Collections.Concurrent;
using System.Globalization;
using Chancery.Analysis;

namespace Chancery.CrossLanguage.Learning;

/// <summary>Adds to what the lexicon says of a word what was learned of it. Thread-safe.</summary>
/// <remarks>
/// The fused weight is a Dirichlet mean: the lexicon's weight counts as if it had been seen a few times, what was learned
/// as often as the word was seen. So a rare word is read as the lexicon has it, a common one as the clauses have it.
/// </remarks>
internal sealed class LearnedExpansions(LearnedLexicon learned)
{
    /// <summary>How many sightings the lexicon's word is worth, and how many the doubt about a word that it does not know.</summary>
    private const float LexiconSightings = 4;
    private const float DoubtSightings = 0.25f;

    /// <summary>Less trusted translations are left out.</summary>
    private const float WeightMin = 0.03f;

    /// <summary>Share of its weight that a term of the lexicon keeps though the clauses never use it, and least weight of the same form.</summary>
    private const float LexiconShareMin = 0.3f;
    private const float SameFormWeightMin = 0.05f;

    private readonly ConcurrentDictionary<(string From, string To), RelatedStems> _related = new();

    /// <summary>Fuses the two.</summary>
    /// <param name="term">The term as it was typed; of one word.</param>
    /// <param name="readIn">The languages it is read in.</param>
    /// <param name="language">The language to expand into.</param>
    /// <param name="known">What is known without learning.</param>
    /// <param name="isInLexicon">Whether the lexicon knows the word itself, and not only a part or a relative of it.</param>
    public IReadOnlyList<Expansion> Fuse(
        string term, IReadOnlyList<string> readIn, string language, IReadOnlyList<Expansion> known, bool isInLexicon)
    {
        if (learned.Directions.Count == 0 || readIn.Contains(language))
        {
            return known;
        }

        var word = readIn.Select(from => Find(from, language, term)).MaxBy(each => each.Occurrences) ?? LearnedWord.None;
        if (word.Translations.Count == 0)
        {
            return isInLexicon ? known : [.. known, .. readIn.SelectMany(from => Guesses(from, language, term))];
        }

        float prior = isInLexicon ? LexiconSightings : DoubtSightings;
        var likely = word.Translations.ToDictionary(each => each.Stem, each => each.Probability, StringComparer.Ordinal);
        var stems = known.Where(IsWord).Select(each => each.Phrase.Stems[0]).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. known.Select(each => IsWord(each) ? each with { Weight = Fused(each, likely, word.Occurrences, prior) } : each),
            .. Expansions(term, language, word, word.Occurrences / (word.Occurrences + prior)).Where(each => !stems.Contains(each.Phrase.Stems[0])),
        ];
    }

    private static bool IsWord(Expansion expansion) => expansion.Phrase.Stems.Count == 1;

    private static float Fused(Expansion expansion, Dictionary<string, float> likely, int occurrences, float prior)
    {
        float seen = likely.GetValueOrDefault(expansion.Phrase.Stems[0]);
        float fused = ((prior * expansion.Weight) + (occurrences * seen)) / (prior + occurrences);
        float least = expansion.Origin == ExpansionOrigin.SameForm ? SameFormWeightMin : LexiconShareMin * expansion.Weight;
        return Math.Clamp(fused, least, 1);
    }

    /// <summary>Of a word that was never seen, its parts or words of its family may have been.</summary>
    private IEnumerable<Expansion> Guesses(string from, string to, string term)
    {
        if (learned.Direction(from, to) is not { } direction)
        {
            return [];
        }

        var parts = CompoundParts.Of(from, term, direction.Words.ContainsKey);
        var (stems, trust) = parts.Count > 0
            ? (parts, LexiconGuesses.PartWeight)
            : (Related(direction, term), LexiconGuesses.RelatedWeight);
        return stems.Select(stem => direction.Words[stem]).SelectMany(word => Expansions(term, to, word, trust));
    }

    private IReadOnlyList<string> Related(LearnedDirection direction, string term) =>
        Analyzer.For(direction.From).Analyze(term) is [var token] && token.Form.All(char.IsLetter)
            ? _related.GetOrAdd((direction.From, direction.To), _ => new RelatedStems(direction.Words.Keys)).Find(token.Stem)
            : [];

    private static IEnumerable<Expansion> Expansions(string term, string language, LearnedWord word, float trust) =>
        word.Translations
            .Select(each => new Expansion(
                term,
                language,
                each.Form,
                new TermPhrase([each.Stem], [each.Form], 0),
                each.Probability * trust,
                ExpansionOrigin.Learned,
                string.Create(CultureInfo.InvariantCulture, $"{each.Count} of {word.Occurrences}")))
            .Where(each => each.Weight >= WeightMin);

    private LearnedWord Find(string from, string to, string term)
    {
        var tokens = Analyzer.For(from).Analyze(term);
        return tokens.Count == 1 ? learned.Find(from, to, tokens[0].Stem) : LearnedWord.None;
    }
}
