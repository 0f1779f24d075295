using System.CommandLine;
using System.Globalization;
using Chancery.Documents;
using Chancery.Indexing;
using Spectre.Console;

namespace Chancery.Indexer.Commands;

/// <summary><c>chancery add PATH…</c></summary>
internal static class AddCommand
{
    public static Command Create(CommandRunner runner)
    {
        var paths = new Argument<string[]>("path") { Description = "Files, and folders that are searched for files with all their subfolders", Arity = ArgumentArity.OneOrMore };
        var language = new Option<string?>("--lang") { Description = "Language of the files, whatever their names and texts say: en, de, sv or pl", HelpName = "language" };
        var work = new Option<string?>("--work") { Description = "Id of the work that the files are versions of", HelpName = "id" };
        var noJoin = new Option<bool>("--no-join") { Description = "Don't look for versions of one work under unrelated names" };
        var again = new Option<bool>("--again") { Description = "Read files again that are in the index unchanged" };
        var command = new Command("add", "Add documents, or replace them where they are already in") { paths, language, work, noJoin, again };
        command.SetAction((arguments, stop) => Task.FromResult(runner(
            arguments,
            (surroundings, token) => Run(
                surroundings,
                arguments.GetValue(paths)!,
                new ReadOptions { Language = arguments.GetValue(language), Work = arguments.GetValue(work) },
                new AddOptions(!arguments.GetValue(noJoin), arguments.GetValue(again)),
                token),
            stop)));
        return command;
    }

    private static int Run(Surroundings surroundings, string[] paths, ReadOptions reading, AddOptions adding, CancellationToken stop)
    {
        if (reading.Language is not null)
        {
            LanguageName.Require(reading.Language);
        }

        var pipeline = new IndexPipeline(surroundings.Index, reading, adding);
        var report = WithProgress(surroundings, progress => pipeline.Add(paths, progress, stop));
        if (surroundings.Json)
        {
            surroundings.Output.WriteLine(Json.Of(report));
        }
        else
        {
            Tell(surroundings, report);
        }

        return report.Refused.Count == 0 ? ExitCode.Done : ExitCode.SomeRefused;
    }

    private static AddReport WithProgress(Surroundings surroundings, Func<IProgress<AddProgress>?, AddReport> add)
    {
        if (!surroundings.DrawsProgress)
        {
            return add(surroundings.Quiet || surroundings.Json ? null : new PlainProgress(surroundings.Error));
        }

        AddReport? report = null;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(surroundings.Error) });
        console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask("reading", maxValue: 1);
                report = add(new TerminalProgress(task));
                task.Value = task.MaxValue;
            });
        return report!;
    }

    private static void Tell(Surroundings surroundings, AddReport report)
    {
        foreach (var refusal in report.Refused)
        {
            string place = refusal.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{refusal.Path}:{line}") : refusal.Path;
            surroundings.Error.WriteLine($"refused {place}: {refusal.Reason}");
        }

        foreach (var joined in report.Joined)
        {
            surroundings.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"joined {joined.Path} as {joined.Document} (confidence {joined.Confidence:0.00}): {joined.Why}"));
        }

        string clauses = string.Join(", ", report.Clauses.Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Key} {each.Value}")));
        string total = Counted.Of(report.Clauses.Values.Sum(), "clause") + (clauses.Length == 0 ? "" : $" ({clauses})");
        string refused = string.Create(CultureInfo.InvariantCulture, $"{report.Refused.Count} refused");
        string unchanged = report.Unchanged == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {report.Unchanged} unchanged");
        string redirected = report.Redirected == 0 ? "" : $", {Counted.Of(report.Redirected, "old id")} redirected";
        surroundings.SumUp(
            $"{Counted.Of(report.Documents, "document")}, {Counted.Of(report.Works, "work")}, {total}, {refused}{unchanged}{redirected}");
    }

    /// <summary>A line every so often, for logs and pipes.</summary>
    private sealed class PlainProgress(TextWriter error) : IProgress<AddProgress>
    {
        private const int Interval = 100;

        public void Report(AddProgress value)
        {
            if (value.FilesDone % Interval == 0 || value.FilesDone == value.Files)
            {
                error.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{value.FilesDone} of {Counted.Of(value.Files, "file")}, {Counted.Of(value.Clauses, "clause")}"));
            }
        }
    }

    private sealed class TerminalProgress(ProgressTask task) : IProgress<AddProgress>
    {
        public void Report(AddProgress value)
        {
            task.MaxValue = value.Files;
            task.Value = value.FilesDone;
            task.Description = Counted.Of(value.Clauses, "clause") + (value.FilesDone == value.Files ? ", writing the index" : "");
        }
    }
}
