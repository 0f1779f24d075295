using System.CommandLine;
using Chancery.Index;
using Chancery.Indexer.Commands;
using Chancery.Search;

namespace Chancery.Indexer;

/// <summary>The program <c>chancery</c>: commands, options, and what an error becomes.</summary>
internal static class CommandLine
{
    private const string Description = """
        chancery: full-text search in diplomatic documents, clause by clause, across languages

          chancery add samples            reads the documents of a folder into the index
          chancery search desertification finds it in English, German, Swedish and Polish

          Exit codes: 0 done; 1 done, but some inputs were refused, and each is listed; 2 wrong use;
          3 the index is missing, damaged or in use
        """;

    private static readonly Option<string> IndexOption = new("--index")
    {
        Description = "Folder of the index",
        HelpName = "dir",
        DefaultValueFactory = _ => "indexes",
        Recursive = true,
    };

    private static readonly Option<bool> JsonOption = new("--json") { Description = "Answer in JSON", Recursive = true };

    private static readonly Option<bool> QuietOption = new("--quiet")
    {
        Description = "Only answers and refusals: no progress, no summary",
        Recursive = true,
    };

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var root = Root(output, error);
        var invocation = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        if (args.Length == 0)
        {
            await root.Parse(["--help"]).InvokeAsync(invocation, stop).ConfigureAwait(false);
            return ExitCode.WrongUse;
        }

        var parsed = root.Parse(args);
        var faults = parsed.Action is System.CommandLine.Help.HelpAction ? [] : UsageFaults.Of(parsed);
        if (faults.Count == 0)
        {
            return await parsed.InvokeAsync(invocation, stop).ConfigureAwait(false);
        }

        foreach (string fault in faults)
        {
            await error.WriteLineAsync($"chancery: {fault}").ConfigureAwait(false);
        }

        string command = parsed.CommandResult.Command is RootCommand ? "" : $"{parsed.CommandResult.Command.Name} ";
        await error.WriteLineAsync($"chancery {command}--help says more").ConfigureAwait(false);
        return ExitCode.WrongUse;
    }

    private static RootCommand Root(TextWriter output, TextWriter error)
    {
        var root = new RootCommand(Description) { IndexOption, JsonOption, QuietOption };
        Surroundings Resolve(ParseResult arguments) => new(
            arguments.GetValue(IndexOption)!, arguments.GetValue(JsonOption), arguments.GetValue(QuietOption), output, error);

        foreach (var create in CommandTable.All)
        {
            root.Add(create((arguments, run, stop) => Guard(Resolve(arguments), run, stop)));
        }

        return root;
    }

    private static int Guard(Surroundings surroundings, Func<Surroundings, CancellationToken, int> run, CancellationToken stop)
    {
        try
        {
            return string.IsNullOrWhiteSpace(surroundings.IndexFolder)
                ? throw new UsageException("--index names no folder")
                : run(surroundings, stop);
        }
        catch (QueryTooCostlyException fault)
        {
            return Fail(surroundings, fault.Message, ExitCode.WrongUse);
        }
        catch (IndexException fault)
        {
            return Fail(surroundings, fault.Message, ExitCode.IndexUnusable);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Fail(surroundings, $"the index in {surroundings.IndexFolder} can't be read: {fault.Message}", ExitCode.IndexUnusable);
        }
        catch (QuerySyntaxException fault)
        {
            string hint = fault.Suggestion is null ? "" : $"; perhaps: {fault.Suggestion}";
            return Fail(surroundings, $"{fault.Message} (at character {fault.Position + 1}){hint}", ExitCode.WrongUse);
        }
        catch (Exception fault) when (fault is SearchParameterException or UsageException)
        {
            return Fail(surroundings, fault.Message, ExitCode.WrongUse);
        }
        catch (OperationCanceledException)
        {
            return Fail(surroundings, "stopped; the index is as it was", ExitCode.Stopped);
        }
    }

    private static int Fail(Surroundings surroundings, string message, int code)
    {
        surroundings.Error.WriteLine($"chancery: {message}");
        return code;
    }
}

/// <summary>A command called in a way it can't be.</summary>
internal sealed class UsageException(string message) : Exception(message);
