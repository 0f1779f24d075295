namespace Chancery.Documents.Reading;

/// <summary>The time that is left for one file, asked at every block and line.</summary>
internal sealed class ReadBudget(ReadOptions options, CancellationToken cancellationToken)
{
    private readonly long _start = options.Clock.GetTimestamp();

    public ReadOptions Options { get; } = options;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <exception cref="RefusedException">The time is up.</exception>
    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    public void Check()
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (Options.Clock.GetElapsedTime(_start) > Options.TimeMax)
        {
            throw new RefusedException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"reading takes longer than {Options.TimeMax.TotalSeconds:0.###} s; it is given up"));
        }
    }
}
