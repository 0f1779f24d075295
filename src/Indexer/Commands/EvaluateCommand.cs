using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Chancery.CrossLanguage;
using Chancery.CrossLanguage.Learning;
using Chancery.Indexer.Evaluation;
using Chancery.Search;

namespace Chancery.Indexer.Commands;

/// <summary><c>chancery evaluate FILE.tsv…</c></summary>
internal static class EvaluateCommand
{
    private const int RowsDefault = 1000;

    public static Command Create(CommandRunner runner)
    {
        var files = new Argument<string[]>("files")
        {
            Description = "Parallel TSV: a header id and two or more of en, de, sv, pl; may be gzip",
            Arity = ArgumentArity.OneOrMore,
        };
        var rows = new Option<int>("--rows") { Description = "Rows of each file at most, spread evenly", DefaultValueFactory = _ => RowsDefault };
        var expand = new Option<string>("--expand") { Description = "on or off: other languages and synonyms", DefaultValueFactory = _ => "on" };
        var failing = new Option<int>("--failing") { Description = "Name so many rows that are not found", DefaultValueFactory = _ => 0 };
        var learn = new Option<string?>("--learn") { Description = "Parallel TSV to learn translations from beforehand; not one of those evaluated" };
        var merge = new Option<string>("--merge") { Description = "calibrated or raw: how the languages' lists become one", DefaultValueFactory = _ => "calibrated" };
        merge.AcceptOnlyFromAmong("calibrated", "raw");
        expand.AcceptOnlyFromAmong("on", "off");
        var command = new Command("evaluate", "Measure search across languages on parallel texts (a clause must hold any of a query's words: mm=1)")
        {
            files, rows, expand, merge, failing, learn,
        };
        command.SetAction((arguments, stop) => Task.FromResult(runner(
            arguments,
            (surroundings, token) => Run(
                surroundings,
                arguments.GetValue(files)!,
                new EvaluationOptions(arguments.GetValue(rows), arguments.GetValue(expand) == "on", arguments.GetValue(failing), arguments.GetValue(learn)),
                arguments.GetValue(merge) == "raw" ? MergeMethod.Raw : MergeMethod.Calibrated,
                token),
            stop)));
        return command;
    }

    private static int Run(Surroundings surroundings, string[] files, EvaluationOptions options, MergeMethod merge, CancellationToken stop)
    {
        if (options.RowsMax < 1 || options.FailingMax < 0)
        {
            throw new UsageException("--rows goes from 1, --failing from 0");
        }

        var expander = new Expander(Lexicon.BuiltIn, Learn(surroundings, options.LearnedFrom, stop));
        var evaluation = new Evaluation.Evaluation(expander, new SearchPipeline(expander, merge), options);
        var reports = new List<EvaluationReport>();
        foreach (string file in files)
        {
            var report = evaluation.Run(file, ParallelRows.Read(file), stop);
            reports.Add(report);
            if (!surroundings.Json)
            {
                EvaluationTable.Write(surroundings.Output, report);
            }
        }

        if (surroundings.Json)
        {
            surroundings.Output.WriteLine(Json.Of<IReadOnlyList<EvaluationReport>>(reports));
        }

        return ExitCode.Done;
    }

    private static LearnedLexicon? Learn(Surroundings surroundings, string? file, CancellationToken stop)
    {
        if (file is null)
        {
            return null;
        }

        long started = Stopwatch.GetTimestamp();
        var learned = new LexiconTrainer(Lexicon.BuiltIn).Learn(
            ParallelRows.Read(file).Select(row => row.Texts), Environment.ProcessorCount, learned: null, stop);
        surroundings.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"learned {learned.Directions.Sum(direction => direction.Words.Count)} words in {learned.Directions.Count} directions from {file} in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s"));
        return learned;
    }
}
