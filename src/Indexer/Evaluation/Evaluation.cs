using Chancery.Analysis;
using Chancery.CrossLanguage;
using Chancery.Search;

namespace Chancery.Indexer.Evaluation;

/// <summary>How to evaluate.</summary>
/// <param name="RowsMax">Rows taken of a file at most.</param>
/// <param name="Expand">Whether queries are expanded.</param>
/// <param name="FailingMax">Failing rows to name.</param>
/// <param name="LearnedFrom">File that the expander's learned translations come from.</param>
internal sealed record EvaluationOptions(int RowsMax, bool Expand, int FailingMax, string? LearnedFrom);

/// <summary>
/// Measures search across languages on parallel rows: each row makes a query in each of its languages, and the clauses to
/// be found are the same row in every language.
/// </summary>
internal sealed class Evaluation(Expander expander, SearchPipeline pipeline, EvaluationOptions options)
{
    /// <summary>How many of a query's words a clause must hold. It is ranking that is measured, so any of them will do.</summary>
    public const int MatchMin = 1;

    /// <summary>Evaluates one file.</summary>
    public EvaluationReport Run(string file, IReadOnlyList<ParallelRow> all, CancellationToken stop)
    {
        var rows = ParallelRows.Sample(all, options.RowsMax);
        var languages = Analyzer.Languages.Where(language => rows.Any(row => row.Texts.ContainsKey(language))).ToList();
        using var index = new TemporaryIndex(rows, stop);
        var outcomes = Ask(index, rows, languages, stop);
        return new ReportWriter(rows, languages, outcomes, options).Write(file);
    }

    private Dictionary<string, RowOutcome?[]> Ask(
        TemporaryIndex index, IReadOnlyList<ParallelRow> rows, List<string> languages, CancellationToken stop)
    {
        var trial = new RowTrial(index, pipeline, expander, languages, options.Expand);
        var outcomes = new Dictionary<string, RowOutcome?[]>(StringComparer.Ordinal);
        foreach (string from in languages)
        {
            var words = new TellingWords(from, rows.Where(row => row.Texts.ContainsKey(from)).Select(row => row.Texts[from]));
            var ofLanguage = new RowOutcome?[rows.Count];
            Parallel.For(0, rows.Count, new ParallelOptions { CancellationToken = stop }, row =>
            {
                string query = rows[row].Texts.TryGetValue(from, out string? text) ? words.QueryOf(text) : "";
                ofLanguage[row] = query.Length == 0 ? null : trial.Ask(query, from, row, rows[row].Texts, stop);
            });
            outcomes.Add(from, ofLanguage);
        }

        return outcomes;
    }
}
