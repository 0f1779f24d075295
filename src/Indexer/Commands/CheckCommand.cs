using System.CommandLine;
using Chancery.CrossLanguage.Learning;

namespace Chancery.Indexer.Commands;

/// <summary><c>chancery check</c></summary>
internal static class CheckCommand
{
    public static Command Create(CommandRunner runner)
    {
        var command = new Command("check", "Verify every checksum and invariant of the index, and say what is lost");
        command.SetAction((arguments, stop) => Task.FromResult(runner(arguments, (surroundings, _) => Run(surroundings), stop)));
        return command;
    }

    private static int Run(Surroundings surroundings)
    {
        var faults = surroundings.Index.Check().ToList();
        LearnedLexiconFile.Read(surroundings.IndexFolder, out string? learnedFault);
        if (learnedFault is not null)
        {
            faults.Add(learnedFault);
        }

        if (surroundings.Json)
        {
            surroundings.Output.WriteLine(Json.Of(new CheckReport(faults.Count == 0, faults)));
        }
        else
        {
            foreach (string fault in faults)
            {
                surroundings.Output.WriteLine(fault);
            }

            surroundings.SumUp(faults.Count == 0 ? "the index is sound" : "the index is damaged");
        }

        return faults.Count == 0 ? ExitCode.Done : ExitCode.IndexUnusable;
    }
}
