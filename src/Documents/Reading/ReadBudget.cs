namespace Chancery.Documents.Reading;

/// <summary>The time and memory that are left for one file, asked at every block and line.</summary>
internal sealed class ReadBudget(ReadOptions options, CancellationToken cancellationToken)
{
    private readonly long _start = options.Clock.GetTimestamp();
    private long _charged;

    public ReadOptions Options { get; } = options;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <exception cref="RefusedException">The time is up.</exception>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public void Check()
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (Options.Clock.GetElapsedTime(_start) > Options.TimeMax)
        {
            throw new RefusedException(TooMuchTime(Options));
        }
    }

    /// <summary>How much of the time is left; never negative.</summary>
    public TimeSpan TimeLeft => Options.TimeMax - Options.Clock.GetElapsedTime(_start) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    /// <summary>Writes memory to the file's account, before it is needed.</summary>
    /// <exception cref="RefusedException">The file needs more than it may.</exception>
    public void Charge(long bytes)
    {
        _charged += bytes;
        if (_charged > Options.MemoryMax)
        {
            throw new RefusedException(TooMuchMemory(Options));
        }
    }

    public static string TooMuchMemory(ReadOptions options) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"reading takes more than {options.MemoryMax / (1024 * 1024):N0} MB of memory; it is given up");

    public static string TooMuchTime(ReadOptions options) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"reading takes longer than {options.TimeMax.TotalSeconds:0.###} s; it is given up");
}
