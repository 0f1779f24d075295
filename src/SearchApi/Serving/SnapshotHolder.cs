using Chancery.Index;

namespace Chancery.SearchApi.Serving;

/// <summary>
/// Holds the snapshot that requests are answered from, moves to new commits, and keeps the former ones open for the
/// cursors that were given out on them. Thread-safe.
/// </summary>
/// <remarks>A snapshot is never closed while a request uses it: requests hold leases, and the last one to let go closes it.</remarks>
internal sealed partial class SnapshotHolder(
    IIndexEngine engine, SampleIndex samples, ServiceOptions options, TimeProvider clock, ILogger<SnapshotHolder> log) : IDisposable
{
    /// <summary>However quick commits follow one another, no more former snapshots than this are kept open.</summary>
    private const int FormerMax = 8;

    private readonly Lock _gate = new();
    private readonly List<HeldSnapshot> _former = [];
    private HeldSnapshot? _current;
    private string? _fault;
    private bool _wasGone;

    public ServingState State
    {
        get
        {
            lock (_gate)
            {
                return new ServingState(options.Index, _current?.Snapshot.Commit, _current is { IsSamples: true }, _fault);
            }
        }
    }

    /// <summary>The newest snapshot, to be disposed after use.</summary>
    /// <exception cref="IndexUnavailableException">There is none.</exception>
    public SnapshotLease Lease()
    {
        lock (_gate)
        {
            return Use(_current ?? throw new IndexUnavailableException());
        }
    }

    /// <summary>The snapshot of a commit, to be disposed after use.</summary>
    /// <exception cref="CursorGoneException">It is no longer open.</exception>
    public SnapshotLease Lease(long commit)
    {
        lock (_gate)
        {
            var held = _current?.Snapshot.Commit == commit ? _current : _former.Find(each => each.Snapshot.Commit == commit);
            return Use(held ?? throw new CursorGoneException());
        }
    }

    /// <summary>Looks for a new commit and moves to it; closes former snapshots that nobody has asked for in a while. Called by one thread at a time.</summary>
    public void Refresh()
    {
        CloseOld();
        try
        {
            if (engine.Exists)
            {
                MoveToLastCommit();
            }
            else
            {
                DoWithout();
            }
        }
        catch (Exception error) when (error is IndexException or IOException or UnauthorizedAccessException)
        {
            SetFault(_current is { IsSamples: false }
                ? "The last commit of the index can't be read; the one before it is served."
                : "The index can't be read.", error);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var held in _former.Append(_current).OfType<HeldSnapshot>())
            {
                Drop(held);
            }

            _former.Clear();
            _current = null;
        }
    }

    private void MoveToLastCommit()
    {
        bool isServed = _current is { IsSamples: false } current && !_wasGone && current.Snapshot.Commit == engine.LastCommit();
        if (!isServed)
        {
            var snapshot = engine.OpenSnapshot();
            bool isContinuation = _current is { IsSamples: false } && !_wasGone;
            MoveTo(new HeldSnapshot(snapshot, isSamples: false), isContinuation);
            LogMoved(snapshot.Commit, options.Index);
        }

        _wasGone = false;
        ClearFault();
    }

    private void DoWithout()
    {
        if (_current is { IsSamples: false })
        {
            _wasGone = true;
            SetFault("The index is no longer where it was; what was opened of it is still served.", null);
        }
        else if (_current is null && samples.Open() is { } snapshot)
        {
            MoveTo(new HeldSnapshot(snapshot, isSamples: true), isContinuation: false);
            LogSamples(options.Index);
            ClearFault();
        }
    }

    /// <param name="next">What to serve from now on.</param>
    /// <param name="isContinuation">Whether it is a later commit of the same index. The commits of another one have numbers of their own, so cursors can't go on.</param>
    private void MoveTo(HeldSnapshot next, bool isContinuation)
    {
        lock (_gate)
        {
            if (_current is { } replaced)
            {
                replaced.LastUsed = clock.GetTimestamp();
                _former.Add(replaced);
            }

            _current = next;
            int keep = isContinuation ? FormerMax : 0;
            while (_former.Count > keep)
            {
                Drop(_former[0]);
                _former.RemoveAt(0);
            }
        }
    }

    private void CloseOld()
    {
        lock (_gate)
        {
            foreach (var held in _former.Where(each => clock.GetElapsedTime(each.LastUsed) > options.SnapshotAgeMax).ToList())
            {
                Drop(held);
                _former.Remove(held);
            }
        }
    }

    private SnapshotLease Use(HeldSnapshot held)
    {
        held.Users++;
        held.LastUsed = clock.GetTimestamp();
        return new SnapshotLease(held, Release);
    }

    private void Release(HeldSnapshot held)
    {
        lock (_gate)
        {
            if (--held.Users == 0 && held.IsDropped)
            {
                held.Snapshot.Dispose();
            }
        }
    }

    private static void Drop(HeldSnapshot held)
    {
        held.IsDropped = true;
        if (held.Users == 0)
        {
            held.Snapshot.Dispose();
        }
    }

    /// <summary>A fault that lasts is logged once, not every second.</summary>
    private void SetFault(string fault, Exception? error)
    {
        bool isNew;
        lock (_gate)
        {
            isNew = _fault != fault;
            _fault = fault;
        }

        if (isNew)
        {
            LogFault(error, fault, options.Index);
        }
    }

    private void ClearFault()
    {
        lock (_gate)
        {
            _fault = null;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "serving commit {Commit} of the index in {Index}")]
    private partial void LogMoved(long commit, string index);

    [LoggerMessage(Level = LogLevel.Warning, Message = "no index yet in {Index}: serving the sample documents")]
    private partial void LogSamples(string index);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Fault} ({Index})")]
    private partial void LogFault(Exception? error, string fault, string index);
}
