using Chancery.Documents;
using Chancery.Index;

namespace Chancery.Indexing;

/// <summary>What one look at the watched paths led to.</summary>
/// <param name="Added">The addition, where files were new or had changed; null where none had.</param>
/// <param name="Removed">Ids of documents removed because their files are gone.</param>
public sealed record WatchRound(AddReport? Added, IReadOnlyList<string> Removed);

/// <summary>Keeps an index up to date with files and folders: what is new or changed is added, what is gone is removed. Not thread-safe.</summary>
public sealed class FolderWatch(IIndexEngine engine, IReadOnlyList<string> paths, ReadOptions reading, AddOptions adding)
{
    private Dictionary<string, (long Length, DateTime Written)> _seen = new(StringComparer.Ordinal);
    private bool _first = true;

    /// <summary>Looks once. Files that look as they did the last time are not opened.</summary>
    /// <exception cref="IndexException">The index can't be opened or written; the next look tries again.</exception>
    public WatchRound Look(CancellationToken cancellationToken)
    {
        var (files, _) = SourceFiles.Find(paths.Where(Path.Exists));
        var now = new Dictionary<string, (long, DateTime)>(StringComparer.Ordinal);
        foreach (string file in files)
        {
            var info = new FileInfo(file);
            now[file] = info.Exists ? (info.Length, info.LastWriteTimeUtc) : (0, default);
        }

        var changed = files.Where(file => !_seen.TryGetValue(file, out var before) || before != now[file]).ToList();
        bool anyGone = _first || _seen.Keys.Any(file => !now.ContainsKey(file));
        var pipeline = new IndexPipeline(engine, reading, adding);
        var removed = anyGone ? RemoveGone(pipeline, now) : [];
        var added = changed.Count > 0 ? pipeline.Add(changed, null, cancellationToken) : null;
        _seen = now;
        _first = false;
        return new WatchRound(added, removed);
    }

    /// <summary>Removes documents that were read from under the watched paths and whose files are gone; a watched path that is itself gone is taken for a disk that is away, and nothing is removed for it.</summary>
    private IReadOnlyList<string> RemoveGone(IndexPipeline pipeline, Dictionary<string, (long, DateTime)> now)
    {
        if (!engine.Exists)
        {
            return [];
        }

        List<string> gone;
        using (var snapshot = engine.OpenSnapshot())
        {
            gone = [.. snapshot.Documents()
                .Where(document => !now.ContainsKey(document.Path) && paths.Any(path => IsUnder(path, document.Path)) && !File.Exists(document.Path))
                .Select(document => document.Id)];
        }

        return gone.Count == 0 ? [] : pipeline.Remove(gone).Removed;
    }

    private static bool IsUnder(string folder, string file) =>
        Directory.Exists(folder) &&
        Path.GetFullPath(file).StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
