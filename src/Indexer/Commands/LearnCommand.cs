using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Chancery.CrossLanguage;
using Chancery.CrossLanguage.Learning;
using Chancery.Index;

namespace Chancery.Indexer.Commands;

/// <summary><c>chancery learn</c></summary>
internal static class LearnCommand
{
    public static Command Create(CommandRunner runner)
    {
        var command = new Command("learn", "Learn translations from the parallel clauses of the index");
        command.SetAction((arguments, stop) => Task.FromResult(runner(arguments, Run, stop)));
        return command;
    }

    private static int Run(Surroundings surroundings, CancellationToken stop)
    {
        long started = Stopwatch.GetTimestamp();
        using var snapshot = surroundings.Index.OpenSnapshot();
        var learned = new LexiconTrainer(Lexicon.BuiltIn).Learn(
            ParallelTexts.Of(snapshot),
            Environment.ProcessorCount,
            (from, to, pairs) => surroundings.Say(string.Create(CultureInfo.InvariantCulture, $"{from}–{to}: {pairs} clause pairs")),
            stop);
        Write(surroundings.IndexFolder, learned);
        var report = new LearnReport(
            Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 1),
            [.. learned.Directions.Select(direction => new LearnedDirectionReport(
                direction.From, direction.To, direction.ClausePairs, direction.Words.Count, direction.Words.Values.Sum(word => word.Translations.Count)))]);
        Tell(surroundings, report);
        return ExitCode.Done;
    }

    private static void Write(string folder, LearnedLexicon learned)
    {
        try
        {
            LearnedLexiconFile.Write(folder, learned);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexWriteException($"what was learned can't be written to {folder}: {error.Message}", error);
        }
    }

    private static void Tell(Surroundings surroundings, LearnReport report)
    {
        if (surroundings.Json)
        {
            surroundings.Output.WriteLine(Json.Of(report));
            return;
        }

        foreach (var direction in report.Directions)
        {
            surroundings.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{direction.From}→{direction.To}: {direction.Words} words, {direction.Translations} translations from {direction.ClausePairs} clause pairs"));
        }

        surroundings.Output.WriteLine(report.Directions.Count == 0
            ? "nothing learned: no clause stands in two languages"
            : string.Create(CultureInfo.InvariantCulture, $"learned in {report.Seconds:0.0} s"));
    }
}

/// <summary>What <c>learn</c> did.</summary>
internal sealed record LearnReport(double Seconds, IReadOnlyList<LearnedDirectionReport> Directions);

/// <summary>What it learned in one direction.</summary>
internal sealed record LearnedDirectionReport(string From, string To, int ClausePairs, int Words, int Translations);
