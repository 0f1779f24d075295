using System.CommandLine;
using System.Globalization;
using Chancery.Analysis;

namespace Chancery.Indexer.Commands;

/// <summary><c>chancery stats</c></summary>
internal static class StatsCommand
{
    public static Command Create(CommandRunner runner)
    {
        var command = new Command("stats", "Count documents, works and clauses");
        command.SetAction((arguments, stop) => Task.FromResult(runner(arguments, (surroundings, _) => Run(surroundings), stop)));
        return command;
    }

    private static int Run(Surroundings surroundings)
    {
        using var snapshot = surroundings.Index.OpenSnapshot();
        var clauses = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["total"] = snapshot.Languages.Sum(language => snapshot.Statistics(language).Clauses),
        };
        foreach (string language in Analyzer.Languages)
        {
            clauses.Add(language, snapshot.Statistics(language).Clauses);
        }

        var works = snapshot.Documents().Select(document => document.Work).Distinct(StringComparer.Ordinal).Count();
        var documents = snapshot.Languages.Sum(language => snapshot.Statistics(language).Documents);
        var statistics = new IndexStatistics(snapshot.Commit, documents, works, clauses);
        if (surroundings.Json)
        {
            surroundings.Output.WriteLine(Json.Of(statistics));
            return ExitCode.Done;
        }

        surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(documents, "document")}, {Counted.Of(works, "work")}, commit {snapshot.Commit}"));
        foreach (var (language, count) in clauses)
        {
            surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  clauses {language}: {count}"));
        }

        return ExitCode.Done;
    }
}
