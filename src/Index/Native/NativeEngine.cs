namespace Chancery.Index.Native;

/// <summary>The default engine: immutable segments in a folder, made for short texts in known languages. No dependency.</summary>
public sealed class NativeEngine : IIndexEngine
{
    /// <summary>A reader that finds a file gone tries again with the manifest that took its place.</summary>
    private const int OpenAttempts = 10;

    private readonly IIndexStorage _storage;
    private readonly int _occurrencesMax;

    /// <param name="folder">The folder of the index; it need not exist yet.</param>
    public NativeEngine(string folder)
        : this(new DiskStorage(folder))
    {
    }

    internal NativeEngine(IIndexStorage storage, int occurrencesMax = NativeWriter.OccurrencesMax)
    {
        _storage = storage;
        _occurrencesMax = occurrencesMax;
    }

    /// <inheritdoc/>
    public bool Exists => _storage.Exists(Manifest.Name);

    /// <inheritdoc/>
    public IIndexWriter OpenWriter() => new NativeWriter(_storage, _occurrencesMax);

    /// <inheritdoc/>
    public IIndexSnapshot OpenSnapshot()
    {
        for (int attempt = 1; ; attempt++)
        {
            var manifest = ReadManifest();
            try
            {
                return NativeSnapshot.Open(_storage, manifest);
            }
            catch (IndexDamagedException) when (attempt < OpenAttempts && ReadManifest().Commit != manifest.Commit)
            {
                // A commit came between the manifest and its files, and deleted what it no longer needs.
            }
        }
    }

    /// <inheritdoc/>
    public long LastCommit() => Exists ? ReadManifest().Commit : 0;

    /// <summary>Reads every file of the last commit and verifies checksums and invariants.</summary>
    /// <returns>What is wrong, a sentence each; empty where the index is sound.</returns>
    /// <exception cref="IndexNotFoundException">Nothing was ever committed.</exception>
    public IReadOnlyList<string> Check() => IndexCheck.Run(_storage);

    private Manifest ReadManifest() =>
        Exists
            ? Manifest.Read(_storage)
            : throw new IndexNotFoundException($"there is no index in {_storage.Location}: 'chancery add PATH --index {_storage.Location}' makes one");
}
