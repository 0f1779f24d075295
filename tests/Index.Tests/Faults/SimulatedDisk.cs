using Chancery.Index.Native;

namespace Chancery.Index.Tests.Faults;

/// <summary>
/// A disk in memory that keeps the contract of <see cref="IIndexStorage"/> and no more: contents are durable when a write
/// returns, a new name only after its names are flushed. It can stop at any operation, as a plug that is pulled.
/// </summary>
internal sealed class SimulatedDisk : IIndexStorage
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _durable = new(StringComparer.Ordinal);
    private bool _locked;

    public string Location => "the simulated disk";

    /// <summary>Operations so far.</summary>
    public int Operations { get; private set; }

    /// <summary>What happens at an operation, by its number from 1; null lets it be done.</summary>
    public Func<int, Cut?>? Plan { get; set; }

    public Dictionary<string, byte[]> Files => _files;

    /// <summary>The disk as it is found after the cut. Of the changed names that were not flushed, <paramref name="survives"/> chooses.</summary>
    public SimulatedDisk AfterCut(Func<string, bool> survives)
    {
        var disk = new SimulatedDisk();
        foreach (string name in _files.Keys.Union(_durable.Keys))
        {
            var source = survives(name) ? _files : _durable;
            if (source.TryGetValue(name, out var bytes))
            {
                disk._files[name] = bytes;
                disk._durable[name] = bytes;
            }
        }

        return disk;
    }

    public bool Exists(string name) => Do(() => _files.ContainsKey(name));

    public IReadOnlyList<string> Names() => Do(() => (IReadOnlyList<string>)[.. _files.Keys.Order(StringComparer.Ordinal)]);

    public void Write(string name, IReadOnlyList<ReadOnlyMemory<byte>> chunks)
    {
        byte[] bytes = [.. chunks.SelectMany(chunk => chunk.ToArray())];
        Do(() => _files[name] = bytes, torn: () => _files[name] = bytes[..(bytes.Length / 2)]);
    }

    public void Rename(string from, string to) => Do(
        () =>
        {
            Move(_files, from, to);
            _durable.Remove(from);
            return _durable[to] = _files[to];
        },
        torn: () => Move(_files, from, to));

    public void FlushNames() => Do(() =>
    {
        _durable.Clear();
        foreach (var (name, bytes) in _files)
        {
            _durable.Add(name, bytes);
        }

        return true;
    });

    public void Delete(string name) => Do(() => _files.Remove(name));

    public byte[] Read(string name) => Do(() => Content(name).ToArray());

    public IMappedFile Map(string name) => Do(() => new MappedBytes(Content(name)));

    public IDisposable Lock() => Do(() =>
    {
        if (_locked)
        {
            throw new IndexInUseException("another writer has the simulated disk");
        }

        _locked = true;
        return new Unlock(this);
    });

    private byte[] Content(string name) =>
        _files.TryGetValue(name, out var bytes) ? bytes : throw new FileNotFoundException($"{name} is not there");

    private static void Move(Dictionary<string, byte[]> files, string from, string to)
    {
        files.Remove(from, out var bytes);
        files[to] = bytes!;
    }

    private T Do<T>(Func<T> operation, Action? torn = null)
    {
        Operations++;
        var cut = Plan?.Invoke(Operations);
        switch (cut)
        {
            case null:
                return operation();
            case { When: CutMoment.Halfway } when torn is not null:
                torn();
                break;
            case { When: CutMoment.After }:
                operation();
                break;
        }

        throw cut.Error;
    }

    private sealed class Unlock(SimulatedDisk disk) : IDisposable
    {
        public void Dispose() => disk._locked = false;
    }

    private sealed class MappedBytes(byte[] bytes) : IMappedFile
    {
        public long Length => bytes.Length;

        public ReadOnlySpan<byte> Slice(long offset, int length)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(offset);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, bytes.Length);
            return bytes.AsSpan((int)offset, length);
        }

        public void Dispose()
        {
        }
    }
}

/// <summary>How an operation ends that does not return.</summary>
internal sealed record Cut(CutMoment When, Exception Error);

/// <summary>What of the operation is done by then.</summary>
internal enum CutMoment
{
    /// <summary>Nothing.</summary>
    Before,

    /// <summary>Half the bytes are written; a name is changed but not flushed.</summary>
    Halfway,

    /// <summary>All of it, but nobody hears of it.</summary>
    After,
}

/// <summary>The plug is pulled.</summary>
internal sealed class PowerCutException : Exception;
