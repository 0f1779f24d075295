using System.CommandLine;
using System.Globalization;
using Chancery.Documents;
using Chancery.Index;
using Chancery.Indexing;

namespace Chancery.Indexer.Commands;

/// <summary><c>chancery watch PATH…</c></summary>
internal static class WatchCommand
{
    public static Command Create(CommandRunner runner)
    {
        var paths = new Argument<string[]>("path") { Description = "Files and folders to keep the index up to date with", Arity = ArgumentArity.OneOrMore };
        var every = new Option<int>("--every") { Description = "Seconds between looks", DefaultValueFactory = _ => 2, HelpName = "seconds" };
        var noJoin = new Option<bool>("--no-join") { Description = "Don't look for versions of one work under unrelated names" };
        var command = new Command("watch", "Keep the index up to date with files until Ctrl+C") { paths, every, noJoin };
        command.SetAction((arguments, stop) => Task.FromResult(runner(
            arguments,
            (surroundings, token) => Run(
                surroundings, arguments.GetValue(paths)!, arguments.GetValue(every), new AddOptions(!arguments.GetValue(noJoin)), token),
            stop)));
        return command;
    }

    private static int Run(Surroundings surroundings, string[] paths, int every, AddOptions adding, CancellationToken stop)
    {
        if (every is < 1 or > 86_400)
        {
            throw new UsageException($"--every is {every}; it goes from 1 second to 86400");
        }

        var missing = paths.Where(path => !Path.Exists(path)).ToList();
        if (missing.Count > 0)
        {
            throw new UsageException($"there is no file or folder {missing[0]}");
        }

        var watch = new FolderWatch(surroundings.Index, paths, new ReadOptions(), adding);
        do
        {
            Look(surroundings, watch, stop);
        }
        while (!stop.WaitHandle.WaitOne(TimeSpan.FromSeconds(every)));

        return ExitCode.Done;
    }

    /// <summary>An index that another program is writing to is tried again at the next look.</summary>
    private static void Look(Surroundings surroundings, FolderWatch watch, CancellationToken stop)
    {
        try
        {
            var round = watch.Look(stop);
            foreach (string id in round.Removed)
            {
                surroundings.Output.WriteLine($"removed {id}");
            }

            if (round.Added is { } added && (added.Documents > 0 || added.Refused.Count > 0))
            {
                foreach (var refusal in added.Refused)
                {
                    surroundings.Error.WriteLine($"refused {refusal.Path}: {refusal.Reason}");
                }

                surroundings.Output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"{added.Documents} documents added, commit {added.Commit}"));
            }

            surroundings.Output.Flush();
        }
        catch (IndexInUseException fault)
        {
            surroundings.Error.WriteLine($"{fault.Message}; trying again");
        }
    }
}
