using Chancery.Index.Native;
using Spectre.Console;

namespace Chancery.Indexer;

/// <summary>What every command works with, resolved from the raw arguments.</summary>
/// <param name="Index">The index.</param>
/// <param name="IndexFolder">Where it is.</param>
/// <param name="Json">Whether answers are JSON.</param>
/// <param name="Quiet">Whether nothing is said that was not asked for.</param>
/// <param name="Output">Answers.</param>
/// <param name="Error">Everything else.</param>
internal sealed record Surroundings(NativeEngine Index, string IndexFolder, bool Json, bool Quiet, TextWriter Output, TextWriter Error)
{
    /// <summary>A console on <see cref="Error"/> that draws only on a terminal.</summary>
    public IAnsiConsole ErrorConsole { get; } = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Error) });

    /// <summary>Whether progress can be drawn.</summary>
    public bool IsTerminal => !Quiet && !Json && ReferenceEquals(Error, Console.Error) && !Console.IsErrorRedirected;

    public void Say(string line)
    {
        if (!Quiet)
        {
            Error.WriteLine(line);
        }
    }
}
