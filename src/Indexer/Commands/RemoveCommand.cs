using System.CommandLine;
using Chancery.Documents;
using Chancery.Indexing;

namespace Chancery.Indexer.Commands;

/// <summary><c>chancery remove ID…</c></summary>
internal static class RemoveCommand
{
    public static Command Create(CommandRunner runner)
    {
        var ids = new Argument<string[]>("id") { Description = "A document (work/de), or a work with all its documents", Arity = ArgumentArity.OneOrMore };
        var command = new Command("remove", "Remove documents, or whole works") { ids };
        command.SetAction((arguments, stop) => Task.FromResult(runner(
            arguments, (surroundings, _) => Run(surroundings, arguments.GetValue(ids)!), stop)));
        return command;
    }

    private static int Run(Surroundings surroundings, string[] ids)
    {
        var (removed, unknown) = new IndexPipeline(surroundings.Index, new ReadOptions()).Remove(ids);
        if (surroundings.Json)
        {
            surroundings.Output.WriteLine(Json.Of(new RemoveReport(removed, unknown)));
        }
        else
        {
            foreach (string id in unknown)
            {
                surroundings.Error.WriteLine($"refused {id}: the index has no document or work of that id");
            }

            surroundings.SumUp($"{Counted.Of(removed.Count, "document")} removed");
        }

        return unknown.Count == 0 ? ExitCode.Done : ExitCode.SomeRefused;
    }
}
