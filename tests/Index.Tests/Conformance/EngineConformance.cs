namespace Chancery.Index.Tests.Conformance;

/// <summary>
/// What every engine must keep to. An engine's tests derive one class from each of the suites and say how an engine is made;
/// a suite that fails names the promise of the port that is broken.
/// </summary>
public abstract class EngineConformance : IDisposable
{
    private readonly List<IDisposable> _owned = [];

    /// <summary>The engine under test, on an index of its own that does not exist yet.</summary>
    protected IIndexEngine Engine => field ??= Create();

    /// <summary>Another engine on the same index, as another process has it.</summary>
    protected abstract IIndexEngine Another();

    /// <summary>Makes the engine.</summary>
    protected abstract IIndexEngine Create();

    /// <summary>Opens a snapshot that is closed with the test.</summary>
    protected IIndexSnapshot Open()
    {
        var snapshot = Engine.OpenSnapshot();
        _owned.Add(snapshot);
        return snapshot;
    }

    public void Dispose()
    {
        _owned.ForEach(each => each.Dispose());
        CleanUp();
        GC.SuppressFinalize(this);
    }

    /// <summary>Removes what <see cref="Create"/> made.</summary>
    protected virtual void CleanUp()
    {
    }
}
