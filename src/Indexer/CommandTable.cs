using System.CommandLine;
using Chancery.Indexer.Commands;

namespace Chancery.Indexer;

/// <summary>Runs a command's work with what the arguments resolve to, and turns errors into exit codes.</summary>
internal delegate int CommandRunner(ParseResult arguments, Func<Surroundings, CancellationToken, int> run, CancellationToken stop);

/// <summary>The commands, in the order that help lists them. A new command is a new file and a new row.</summary>
internal static class CommandTable
{
    public static readonly IReadOnlyList<Func<CommandRunner, Command>> All =
    [
        AddCommand.Create,
        RemoveCommand.Create,
        SearchCommand.Create,
        ShowCommand.Create,
        StatsCommand.Create,
        CheckCommand.Create,
        AnalyzeCommand.Create,
        WatchCommand.Create,
        LearnCommand.Create,
        EvaluateCommand.Create,
    ];
}
