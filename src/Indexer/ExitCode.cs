namespace Chancery.Indexer;

/// <summary>What the program's exit code says; documented in the README.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, but some inputs were refused; each is listed.</summary>
    public const int SomeRefused = 1;

    /// <summary>The program was called wrongly.</summary>
    public const int WrongUse = 2;

    /// <summary>The index is missing, damaged, in use, or can't be written.</summary>
    public const int IndexUnusable = 3;

    /// <summary>Stopped by Ctrl+C (128 + SIGINT, as shells have it).</summary>
    public const int Stopped = 130;
}
