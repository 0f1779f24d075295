using System.CommandLine;
using Chancery.Index;
using Chancery.Indexer.Commands;
using Chancery.Search;

namespace Chancery.Indexer;

/// <summary>The program <c>chancery</c>: commands, options, and what an error becomes.</summary>
internal static class CommandLine
{
    private static readonly Option<string> IndexOption = new("--index")
    {
        Description = "Folder of the index",
        DefaultValueFactory = _ => "indexes",
        Recursive = true,
    };

    private static readonly Option<bool> JsonOption = new("--json") { Description = "Answer in JSON", Recursive = true };

    private static readonly Option<bool> QuietOption = new("--quiet") { Description = "Say only what was asked for", Recursive = true };

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var parsed = Root(output, error).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var fault in parsed.Errors)
            {
                await error.WriteLineAsync($"chancery: {fault.Message}").ConfigureAwait(false);
            }

            await error.WriteLineAsync("chancery --help lists commands and options").ConfigureAwait(false);
            return ExitCode.WrongUse;
        }

        return await parsed
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false }, stop)
            .ConfigureAwait(false);
    }

    private static RootCommand Root(TextWriter output, TextWriter error)
    {
        var root = new RootCommand("chancery: full-text search in diplomatic documents, clause by clause, across languages")
        {
            IndexOption,
            JsonOption,
            QuietOption,
        };
        Surroundings Resolve(ParseResult arguments)
        {
            string folder = arguments.GetValue(IndexOption)!;
            return new Surroundings(
                new Index.Native.NativeEngine(folder), folder, arguments.GetValue(JsonOption), arguments.GetValue(QuietOption), output, error);
        }

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
            return run(surroundings, stop);
        }
        catch (QueryTooCostlyException fault)
        {
            return Fail(surroundings, fault.Message, ExitCode.WrongUse);
        }
        catch (IndexException fault)
        {
            return Fail(surroundings, fault.Message, ExitCode.IndexUnusable);
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
            return Fail(surroundings, "stopped; nothing was changed", ExitCode.Stopped);
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
