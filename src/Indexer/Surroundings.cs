using Chancery.Index.Native;

namespace Chancery.Indexer;

/// <summary>What every command works with, resolved from the raw arguments.</summary>
/// <param name="IndexFolder">Where the index is.</param>
/// <param name="Json">Whether answers are JSON.</param>
/// <param name="Quiet">Whether nothing is said but answers and refusals.</param>
/// <param name="Output">Answers.</param>
/// <param name="Error">Everything else.</param>
internal sealed record Surroundings(string IndexFolder, bool Json, bool Quiet, TextWriter Output, TextWriter Error)
{
    private NativeEngine? _index;

    /// <summary>The index; nothing on the disk is touched before it is used.</summary>
    public NativeEngine Index => _index ??= new NativeEngine(IndexFolder);

    /// <summary>Whether progress can be drawn.</summary>
    public bool DrawsProgress => !Quiet && !Json && ReferenceEquals(Error, Console.Error) && !Console.IsErrorRedirected;

    /// <summary>Whether answers go to a terminal that shows bold letters. <c>NO_COLOR</c> and <c>TERM=dumb</c> are heeded.</summary>
    public bool DrawsMarks =>
        !Json && ReferenceEquals(Output, Console.Out) && !Console.IsOutputRedirected && !OperatingSystem.IsWindows() &&
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) &&
        Environment.GetEnvironmentVariable("TERM") is { Length: > 0 } terminal && terminal != "dumb";

    /// <summary>A line that sums up what was done; left out where it is not wanted.</summary>
    public void SumUp(string line)
    {
        if (!Quiet)
        {
            Output.WriteLine(line);
        }
    }

    /// <summary>A line on how far long work is; left out where it is not wanted.</summary>
    public void Say(string line)
    {
        if (!Quiet)
        {
            Error.WriteLine(line);
        }
    }
}
