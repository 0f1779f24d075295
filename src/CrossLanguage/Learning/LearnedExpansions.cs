using System.Globalization;
using Chancery.Analysis;

namespace Chancery.CrossLanguage.Learning;

/// <summary>Adds to what the lexicon says of a word what was learned of it.</summary>
internal sealed class LearnedExpansions(LearnedLexicon learned)
{
    private static float Env(string name, float value) => Environment.GetEnvironmentVariable(name) is { } s ? float.Parse(s, CultureInfo.InvariantCulture) : value;
    private static readonly float KnownCount = Env("XK", 4f);
    private static readonly float UnknownCount = Env("XU", 0.5f);
    private static readonly float WeightMin = Env("XMIN", 0.05f);
    private static readonly float Floor = Env("XFLOOR", 0.3f);
    private static readonly float Scale = Env("XSCALE", 0);

    /// <summary>Fuses the two.</summary>
    /// <param name="term">The term as it was typed; of one word.</param>
    /// <param name="readIn">The languages it is read in.</param>
    /// <param name="language">The language to expand into.</param>
    /// <param name="known">What is known without learning.</param>
    public IReadOnlyList<Expansion> Fuse(string term, IReadOnlyList<string> readIn, string language, IReadOnlyList<Expansion> known)
    {
        if (learned.Directions.Count == 0 || readIn.Contains(language))
        {
            return known;
        }

        var word = readIn.Select(from => Find(from, language, term)).MaxBy(each => each.Occurrences);
        if (word is null || word.Translations.Count == 0)
        {
            return known.Any(each => each.Origin == ExpansionOrigin.Lexicon && each.Weight > 0.5f) ? known
                : [.. known, .. readIn.SelectMany(from => Guess(from, language, term))];
        }

        bool inLexicon = known.Any(each => each.Origin == ExpansionOrigin.Lexicon);
        float prior = inLexicon ? KnownCount : UnknownCount;
        float scale = Scale > 0 ? MathF.Max(1, Scale / word.Translations[0].Probability) : 1;
        var likely = word.Translations.ToDictionary(each => each.Stem, StringComparer.Ordinal);
        var fused = known.Select(each => each with { Weight = Fused(each, likely, word.Occurrences, prior, scale) }).ToList();
        var stems = known.Where(each => each.Phrase.Stems.Count == 1).Select(each => each.Phrase.Stems[0]).ToHashSet(StringComparer.Ordinal);
        fused.AddRange(word.Translations
            .Where(each => !stems.Contains(each.Stem))
            .Select(each => new Expansion(
                term,
                language,
                each.Form,
                new TermPhrase([each.Stem], [each.Form], 0),
                MathF.Min(1, each.Probability * scale * word.Occurrences / (word.Occurrences + prior)),
                ExpansionOrigin.Learned,
                string.Create(CultureInfo.InvariantCulture, $"{each.Count} of {word.Occurrences}")))
            .Where(each => each.Weight >= WeightMin));
        return fused;
    }

    private static float Fused(Expansion expansion, Dictionary<string, LearnedTranslation> likely, int occurrences, float prior, float scale)
    {
        if (expansion.Phrase.Stems.Count > 1)
        {
            return expansion.Weight;
        }

        float probability = likely.GetValueOrDefault(expansion.Phrase.Stems[0])?.Probability * scale ?? 0;
        float fused = ((prior * expansion.Weight) + (occurrences * probability)) / (prior + occurrences);
        float least = expansion.Origin == ExpansionOrigin.SameForm ? 0.05f : Floor * expansion.Weight;
        return Math.Clamp(fused, least, 1);
    }

    private readonly System.Collections.Concurrent.ConcurrentDictionary<(string, string), RelatedStems> _related = new();

    private IEnumerable<Expansion> Guess(string from, string to, string term)
    {
        var direction = learned.Directions.FirstOrDefault(d => d.From == from && d.To == to);
        if (direction is null) { return []; }
        var parts = LexiconGuesses.PartWeight > 0 ? CompoundParts.Of(from, term, direction.Words.ContainsKey) : [];
        float trust = LexiconGuesses.PartWeight;
        if (parts.Count == 0 && LexiconGuesses.RelatedWeight > 0 && Analyzer.For(from).Analyze(term) is [var token] && token.Form.All(char.IsLetter))
        {
            parts = _related.GetOrAdd((from, to), _ => new RelatedStems(direction.Words.Keys)).Find(token.Stem);
            trust = LexiconGuesses.RelatedWeight;
        }
        return parts.Select(stem => direction.Words[stem]).SelectMany(word => word.Translations
            .Select(each => new Expansion(term, to, each.Form, new TermPhrase([each.Stem], [each.Form], 0), trust * each.Probability * word.Occurrences / (word.Occurrences + UnknownCount), ExpansionOrigin.Learned,
                string.Create(CultureInfo.InvariantCulture, $"{each.Count} of {word.Occurrences}")))
            .Where(each => each.Weight >= WeightMin));
    }

    private LearnedWord Find(string from, string to, string term)
    {
        var tokens = Analyzer.For(from).Analyze(term);
        return tokens.Count == 1 ? learned.Find(from, to, tokens[0].Stem) : LearnedWord.None;
    }
}
