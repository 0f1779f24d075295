using System.Globalization;

namespace Chancery.Indexer.Evaluation;

/// <summary>Adds outcomes up to figures.</summary>
internal sealed class ReportWriter(
    IReadOnlyList<ParallelRow> rows,
    IReadOnlyList<string> languages,
    IReadOnlyDictionary<string, RowOutcome?[]> outcomes,
    EvaluationOptions options)
{
    /// <summary>Beyond this rank a clause counts as not found.</summary>
    private const int RankMax = 10;

    private readonly Bootstrap _bootstrap = new(rows.Count);

    public EvaluationReport Write(string file)
    {
        var pairs = (
            from source in languages
            from target in languages
            where source != target && Both(source, target).Any(both => both > 0)
            select (Source: source, Target: target)).ToList();
        var ratios = pairs.Select(pair => Ratio(pair.Source, pair.Target)).ToList();
        var mean = Enumerable.Range(0, ratios[0].Length).Select(i => ratios.Average(ratio => ratio[i])).ToArray();
        return new EvaluationReport(
            file,
            rows.Count,
            TellingWords.WordsMax,
            Evaluation.MatchMin,
            options.Expand,
            options.LearnedFrom,
            [.. pairs.Select((pair, i) => Pair(pair.Source, pair.Target, ratios[i]))],
            Bootstrap.ToFigure(mean),
            Math.Round(ratios.Min(ratio => ratio[0]), 4),
            [.. languages.Select(language => Mixed(language, [language])), Mixed("all", languages)],
            [.. pairs.SelectMany(pair => Failing(pair.Source, pair.Target))
                .OrderByDescending(row => row.Missing.Count)
                .ThenBy(row => row.Row, StringComparer.Ordinal)
                .Take(options.FailingMax)]);
    }

    /// <summary>1 for the rows that make a query in both languages, 0 for the others.</summary>
    private double[] Both(string source, string target) =>
        [.. rows.Select((_, i) => outcomes[source][i] is not null && outcomes[target][i] is not null ? 1d : 0d)];

    private double[] PerRow(string source, string target, Func<RowOutcome, double> value, string of) =>
        [.. Both(source, target).Select((both, i) => both > 0 ? value(outcomes[of][i]!) : 0)];

    private static double Reciprocal(int rank) => rank is > 0 and <= RankMax ? 1d / rank : 0;

    private double[] Ratio(string source, string target) => _bootstrap.Quotients(
        PerRow(source, target, outcome => Reciprocal(outcome.Ranks[target]), source),
        PerRow(source, target, outcome => Reciprocal(outcome.Ranks[target]), target));

    private PairReport Pair(string source, string target, double[] ratio)
    {
        var count = Both(source, target);
        Figure Mean(string of, Func<int, double> value) => Bootstrap.ToFigure(
            _bootstrap.Quotients(PerRow(source, target, outcome => value(outcome.Ranks[target]), of), count));
        double First(int rank) => rank == 1 ? 1 : 0;
        double FirstTen(int rank) => rank is > 0 and <= RankMax ? 1 : 0;
        var terms = PerRow(source, target, outcome => outcome.Terms[target].Count, source);
        var found = PerRow(source, target, outcome => outcome.Terms[target].Count - outcome.Terms[target].Missing.Count, source);
        return new PairReport(
            source,
            target,
            (int)count.Sum(),
            Mean(source, Reciprocal),
            Mean(source, First),
            Mean(source, FirstTen),
            Mean(target, Reciprocal),
            Mean(target, First),
            Mean(target, FirstTen),
            Bootstrap.ToFigure(ratio),
            Bootstrap.ToFigure(_bootstrap.Quotients(found, terms)));
    }

    private MixedReport Mixed(string name, IReadOnlyList<string> sources)
    {
        double[] Sum(Func<RowOutcome, double> value) =>
            [.. rows.Select((_, i) => sources.Sum(source => outcomes[source][i] is { } outcome ? value(outcome) : 0))];

        var queries = Sum(_ => 1);
        var precision = Sum(outcome => outcome.AveragePrecision);
        var best = Sum(outcome => outcome.BestAveragePrecision);
        var first = Sum(outcome => outcome.FirstByLanguage.Values.Sum());
        double relevant = rows.Sum(row => row.Texts.Count);
        return new MixedReport(
            name,
            (int)queries.Sum(),
            Bootstrap.ToFigure(_bootstrap.Quotients(precision, queries)),
            Bootstrap.ToFigure(_bootstrap.Quotients(best, queries)),
            Bootstrap.ToFigure(_bootstrap.Quotients(precision, best)),
            Quotient(Sum(outcome => outcome.RoundRobinAveragePrecision), best),
            Quotient(Sum(outcome => outcome.RawAveragePrecision), best),
            languages.ToDictionary(
                language => language,
                language => Bootstrap.ToFigure(_bootstrap.Quotients(Sum(outcome => outcome.FirstByLanguage[language]), first)),
                StringComparer.Ordinal),
            languages.ToDictionary(
                language => language,
                language => Math.Round(rows.Count(row => row.Texts.ContainsKey(language)) / relevant, 4),
                StringComparer.Ordinal));
    }

    private static double Quotient(double[] dividends, double[] divisors) =>
        Math.Round(dividends.Sum() / Math.Max(double.Epsilon, divisors.Sum()), 4);

    private IEnumerable<FailingRow> Failing(string source, string target)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            if (outcomes[source][i] is { } outcome && outcomes[target][i] is { } own &&
                own.Ranks[target] is > 0 and <= RankMax && outcome.Ranks[target] is 0 or > RankMax)
            {
                yield return new FailingRow(
                    rows[i].Id, source, target, outcome.Query, outcome.Ranks[target], [.. outcome.Terms[target].Missing.Select(term =>
                        string.Create(CultureInfo.InvariantCulture, $"{term.Term} → {string.Join(" | ", term.Expansions[target].Select(each => each.To))}"))]);
            }
        }
    }
}
