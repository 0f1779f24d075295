namespace Chancery.Index.Native;

/// <summary>The one writer. Documents gather in memory, a segment a language; a commit writes them and replaces the manifest.</summary>
internal sealed class NativeWriter : IIndexWriter
{
    /// <summary>Term occurrences gathered over all languages before they are written out early (about 12 bytes each).</summary>
    internal const int OccurrencesMax = 16_000_000;

    private readonly IIndexStorage _storage;
    private readonly int _occurrencesMax;
    private readonly IDisposable _lock;
    private readonly Dictionary<string, SegmentBuilder> _builders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly List<PendingSegment> _segments = [];
    private Manifest _manifest;
    private long _nextFile;
    private long _lastCommit;
    private bool _changed;

    public NativeWriter(IIndexStorage storage, int occurrencesMax)
    {
        _storage = storage;
        _occurrencesMax = occurrencesMax;
        _lock = storage.Lock();
        try
        {
            _manifest = storage.Exists(Manifest.Name) ? Manifest.Read(storage) : Manifest.Empty;
            _nextFile = _manifest.NextFile;
            _lastCommit = _manifest.Commit;
            LoadSegments();
            DeleteStrays();
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
    }

    /// <summary>A written segment, with the marks of what was removed from it since.</summary>
    private sealed class PendingSegment(ManifestSegment description)
    {
        public ManifestSegment Description { get; set; } = description;

        public ulong[]? Marks { get; set; }

        public int RemovedDocuments { get; set; } = description.RemovedDocuments;
    }

    /// <summary>Where a document stands: a written segment and its clauses there.</summary>
    private readonly record struct Place(PendingSegment Segment, int FirstClause, int EndClause);

    public void Put(AnalyzedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document.Clauses.Count == 0)
        {
            throw new ArgumentException($"document {document.Document.Id} has no clause", nameof(document));
        }

        Remove(document.Document.Id);
        string language = document.Document.Language;
        if (!_builders.TryGetValue(language, out var builder))
        {
            builder = new SegmentBuilder(language);
            _builders.Add(language, builder);
        }

        builder.Put(document);
        _changed = true;
        if (_builders.Values.Sum(each => (long)each.OccurrenceCount) > _occurrencesMax)
        {
            WriteBuilders();
        }
    }

    public bool Remove(string documentId)
    {
        bool removed = RemoveWritten(documentId);
        foreach (var builder in _builders.Values)
        {
            removed |= builder.Remove(documentId);
        }

        _changed |= removed;
        return removed;
    }

    public long Commit()
    {
        if (!_changed && _manifest.Commit > 0)
        {
            return _manifest.Commit;
        }

        WriteBuilders();
        WriteMarks();
        _segments.RemoveAll(segment => segment.RemovedDocuments == segment.Description.Documents);

        // A commit that fails may be on the disk all the same; its number is not given to the next attempt.
        var manifest = new Manifest(
            SegmentFormat.Version, ++_lastCommit, _nextFile, [.. _segments.Select(segment => segment.Description)], "");
        _storage.FlushNames();
        manifest.Publish(_storage);
        _manifest = manifest;
        _changed = false;
        DeleteStrays();
        return manifest.Commit;
    }

    public void Dispose() => _lock.Dispose();

    private void LoadSegments()
    {
        foreach (var description in _manifest.Segments)
        {
            _segments.Add(new PendingSegment(description));
            NotePlaces(_segments[^1]);
        }
    }

    private void NotePlaces(PendingSegment pending) => Damage.Guard(() =>
    {
        using var segment = Segment.Open(_storage, pending.Description);
        var columns = segment.DocumentColumns;
        foreach (var (id, document) in segment.LiveDocuments)
        {
            _places[id] = new Place(pending, columns.FirstClause(document), columns.EndClause(document));
        }

        return true;
    });

    private bool RemoveWritten(string documentId)
    {
        if (!_places.TryGetValue(documentId, out var place))
        {
            return false;
        }

        if (place.Segment.Marks is null)
        {
            using var segment = Segment.Open(_storage, place.Segment.Description);
            place.Segment.Marks = segment.CopyRemoved();
        }

        for (int clause = place.FirstClause; clause < place.EndClause; clause++)
        {
            Removal.Mark(place.Segment.Marks, clause);
        }

        _places.Remove(documentId);
        place.Segment.RemovedDocuments++;
        return true;
    }

    private void WriteBuilders()
    {
        foreach (var builder in _builders.Values.OrderBy(each => each.Language, StringComparer.Ordinal).ToList())
        {
            // Whatever is written is forgotten here at once: where the next one fails, another commit must not write it twice.
            var pending = new PendingSegment(SegmentWriter.Write(_storage, builder, ref _nextFile));
            NotePlaces(pending);
            _builders.Remove(builder.Language);
            _segments.Add(pending);
        }
    }

    private void WriteMarks()
    {
        foreach (var segment in _segments.Where(each => each.Marks is not null))
        {
            segment.Description = SegmentWriter.WriteRemoval(
                _storage, segment.Description, segment.Marks!, segment.RemovedDocuments, ref _nextFile);
            segment.Marks = null;
        }
    }

    /// <summary>Deletes what a crash, or the commit before, left behind. The files of others in the folder stay.</summary>
    private void DeleteStrays()
    {
        var named = _manifest.FileNames().ToHashSet(StringComparer.Ordinal);
        foreach (string name in _storage.Names())
        {
            if (!named.Contains(name) && (name.EndsWith(".chs", StringComparison.Ordinal) || name == Manifest.NewName))
            {
                _storage.Delete(name);
            }
        }
    }
}
