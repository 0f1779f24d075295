using Chancery.Index;

namespace Chancery.SearchApi.Serving;

/// <summary>The use of a snapshot by one request: it stays open until this is disposed.</summary>
internal sealed class SnapshotLease(HeldSnapshot held, Action<HeldSnapshot> release) : IDisposable
{
    private HeldSnapshot? _held = held;

    public IIndexSnapshot Snapshot => Held.Snapshot;

    /// <summary>Every document, by work and then by language; read once a snapshot.</summary>
    public IReadOnlyList<StoredDocument> Documents => Held.Documents.Value;

    private HeldSnapshot Held => _held ?? throw new ObjectDisposedException(nameof(SnapshotLease));

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _held, null) is { } mine)
        {
            release(mine);
        }
    }
}

/// <summary>A snapshot with what is needed to know when it can go. Its numbers are guarded by the holder's lock.</summary>
internal sealed class HeldSnapshot(IIndexSnapshot snapshot, bool isSamples)
{
    public IIndexSnapshot Snapshot { get; } = snapshot;

    /// <summary>Whether it shows the sample documents.</summary>
    public bool IsSamples { get; } = isSamples;

    public Lazy<IReadOnlyList<StoredDocument>> Documents { get; } = new(() =>
        [.. snapshot.Documents().OrderBy(document => document.Work, StringComparer.Ordinal).ThenBy(document => LanguageOrder.Of(document.Language))]);

    /// <summary>Requests that use it now.</summary>
    public int Users { get; set; }

    /// <summary>Whether it is out of the list: it closes when the last user is done.</summary>
    public bool IsDropped { get; set; }

    /// <summary>Timestamp of the last use, or of its replacement.</summary>
    public long LastUsed { get; set; }
}
