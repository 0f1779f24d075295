namespace Chancery.Documents;

/// <summary>Runs a program that takes a file apart, within bounds, so that a hostile file can harm that program only.</summary>
/// <remarks>Requires: thread-safe. Guarantees: the program and all it started are gone when <see cref="Run"/> returns.</remarks>
public interface IExtractionProcess
{
    /// <summary>Runs a program to its end, or to the first bound that it breaks.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up; the program has been killed.</exception>
    ExtractionOutcome Run(ExtractionCommand command, CancellationToken cancellationToken);
}

/// <summary>A program to run, and what it may cost.</summary>
/// <param name="Program">Its name, looked for in the search path, or its full path.</param>
/// <param name="Arguments">Its arguments, each as it is.</param>
/// <param name="Environment">Variables set beside those that are inherited.</param>
/// <param name="MemoryMax">Bytes of data memory. Held by the system where <c>prlimit</c> is installed and <paramref name="LimitsItself"/> is false.</param>
/// <param name="TimeMax">The program is killed after this time.</param>
/// <param name="OutputMax">The program is killed when it writes more bytes than this.</param>
/// <param name="LimitsItself">Whether the program holds to the memory bound by itself, as .NET's heap does when it is told to.</param>
public sealed record ExtractionCommand(
    string Program,
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string> Environment,
    long MemoryMax,
    TimeSpan TimeMax,
    long OutputMax,
    bool LimitsItself);

/// <summary>How a program ended.</summary>
/// <param name="End">Which way.</param>
/// <param name="ExitCode">Its exit code; 0 where it was killed or didn't start.</param>
/// <param name="Output">What it wrote to its standard output.</param>
/// <param name="Errors">The beginning of what it wrote to its standard error.</param>
/// <param name="MemoryPeak">The most bytes that it had in memory, as far as it was seen.</param>
public sealed record ExtractionOutcome(ExtractionEnd End, int ExitCode, ReadOnlyMemory<byte> Output, string Errors, long MemoryPeak);

/// <summary>The ways in which an extraction ends.</summary>
public enum ExtractionEnd
{
    /// <summary>The program ended by itself; its exit code says how.</summary>
    Ended,

    /// <summary>There is no such program.</summary>
    NotInstalled,

    /// <summary>It was killed because its time was up.</summary>
    TimeUp,

    /// <summary>It was killed because it wrote too much.</summary>
    OutputTooLong,
}
