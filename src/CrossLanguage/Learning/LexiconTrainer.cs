using Chancery.Analysis;

namespace Chancery.CrossLanguage.Learning;

/// <summary>Learns translations from clauses that say the same in several languages.</summary>
/// <param name="lexicon">What is known beforehand.</param>
public sealed class LexiconTrainer(Lexicon lexicon)
{
    /// <summary>Translations less likely than this are dropped, and those seen less than this often.</summary>
    private const float ProbabilityMin = 0.005f;
    private const float CountMin = 0.3f;

    /// <summary>Most translations a word keeps, and the share of all it has that they have to make up.</summary>
    private const int TranslationsMax = 64;
    private const float MassMax = 0.99f;

    /// <summary>Learns.</summary>
    /// <param name="clauses">Each clause's texts by language.</param>
    /// <param name="threads">Threads to use; no matter for the result.</param>
    /// <param name="learned">Told of each pair of languages when it is done, with its number of clause pairs.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public LearnedLexicon Learn(
        IEnumerable<IReadOnlyDictionary<string, string>> clauses,
        int threads,
        Action<string, string, int>? learned,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(clauses);
        var vocabularies = Analyzer.Languages.ToDictionary(
            language => language, language => new TrainingVocabulary(language), StringComparer.Ordinal);
        var words = Read(clauses, vocabularies, threads);
        var directions = new List<LearnedDirection>();
        foreach (var (source, target) in Pairs())
        {
            var pairs = words
                .Where(clause => clause.ContainsKey(source) && clause.ContainsKey(target))
                .Select(clause => new ClausePair(clause[source], clause[target]))
                .Where(pair => pair.Source.Length > 0 && pair.Target.Length > 0)
                .ToList();
            if (pairs.Count > 0)
            {
                directions.AddRange(Learn(pairs, vocabularies[source], vocabularies[target], threads, cancellationToken));
                learned?.Invoke(source, target, pairs.Count);
            }
        }

        return new LearnedLexicon(directions);
    }

    private static IEnumerable<(string Source, string Target)> Pairs() =>
        Analyzer.Languages.SelectMany((source, i) => Analyzer.Languages.Skip(i + 1).Select(target => (source, target)));

    private static List<Dictionary<string, int[]>> Read(
        IEnumerable<IReadOnlyDictionary<string, string>> clauses, Dictionary<string, TrainingVocabulary> vocabularies, int threads)
    {
        var texts = clauses.Where(clause => clause.Count > 1).ToList();
        var words = texts.Select(_ => new Dictionary<string, int[]>(StringComparer.Ordinal)).ToList();
        var byLanguage = new int[]?[Analyzer.Languages.Count][];
        Parallel.For(0, Analyzer.Languages.Count, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
        {
            string language = Analyzer.Languages[i];
            byLanguage[i] = [.. texts.Select(text =>
                text.TryGetValue(language, out string? own) ? vocabularies[language].Add(own) : null)];
        });
        for (int i = 0; i < Analyzer.Languages.Count; i++)
        {
            for (int clause = 0; clause < texts.Count; clause++)
            {
                if (byLanguage[i][clause] is { } known)
                {
                    words[clause].Add(Analyzer.Languages[i], known);
                }
            }
        }

        return words;
    }

    private IEnumerable<LearnedDirection> Learn(
        List<ClausePair> pairs, TrainingVocabulary source, TrainingVocabulary target, int threads, CancellationToken stop)
    {
        var clauses = new ClausePairs(pairs, source.Count, target.Count);
        var known = LexiconPrior.Of(lexicon, source, target);
        var counts = new WordAligner(clauses, (from, to) => known.Contains((from, to))).Align(threads, stop);
        var forward = new List<(int From, int To, float Count)>();
        for (int from = 0; from < source.Count; from++)
        {
            for (int entry = clauses.RowStarts[from]; entry < clauses.RowStarts[from + 1]; entry++)
            {
                if (counts[entry] >= CountMin)
                {
                    forward.Add((from, clauses.Targets[entry], counts[entry]));
                }
            }
        }

        yield return Direction(pairs.Count, source, target, clauses.SourceOccurrences, forward);
        yield return Direction(
            pairs.Count, target, source, clauses.TargetOccurrences, forward.Select(entry => (entry.To, entry.From, entry.Count)));
    }

    private static LearnedDirection Direction(
        int pairs, TrainingVocabulary from, TrainingVocabulary to, int[] occurrences, IEnumerable<(int From, int To, float Count)> entries)
    {
        var words = new Dictionary<string, LearnedWord>(StringComparer.Ordinal);
        foreach (var word in entries.GroupBy(entry => entry.From).OrderBy(word => word.Key))
        {
            var translations = Prune(word.Select(entry => new LearnedTranslation(
                to.Stem(entry.To),
                to.Form(entry.To),
                Math.Min(1, entry.Count / occurrences[word.Key]),
                Math.Max(1, (int)MathF.Round(entry.Count)))));
            if (translations.Count > 0)
            {
                words.Add(from.Stem(word.Key), new LearnedWord(occurrences[word.Key], translations));
            }
        }

        return new LearnedDirection(from.Language, to.Language, pairs, words);
    }

    /// <summary>Keeps what counts (Yang, Nair and others 2024 measure the trade): by likelihood, number and mass.</summary>
    private static List<LearnedTranslation> Prune(IEnumerable<LearnedTranslation> translations)
    {
        var ordered = translations
            .Where(each => each.Probability >= ProbabilityMin)
            .OrderByDescending(each => each.Probability)
            .ThenBy(each => each.Stem, StringComparer.Ordinal)
            .ToList();
        float enough = MassMax * ordered.Sum(each => each.Probability);
        var kept = new List<LearnedTranslation>();
        float mass = 0;
        foreach (var translation in ordered.TakeWhile(_ => mass < enough && kept.Count < TranslationsMax))
        {
            kept.Add(translation);
            mass += translation.Probability;
        }

        return kept;
    }
}
