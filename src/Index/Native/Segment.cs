using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Chancery.Index.Native;

/// <summary>An immutable segment, read where it lies. Thread-safe.</summary>
internal sealed class Segment : IDisposable
{
    private readonly IMappedFile _file;
    private readonly (long Offset, int Length)[] _parts;
    private readonly ulong[]? _removed;
    private readonly Lazy<Dictionary<string, int>> _liveDocuments;

    private Segment(ManifestSegment description, IMappedFile file, (long, int)[] parts, ulong[]? removed)
    {
        Description = description;
        _file = file;
        _parts = parts;
        _removed = removed;
        _liveDocuments = new(ReadLiveDocuments);
    }

    public ManifestSegment Description { get; }

    public int ClauseCount => Description.Clauses;

    public int DocumentCount => Description.Documents;

    public TermDictionary Terms => new(Part(SegmentPart.Terms));

    public TextTable Labels => new(Part(SegmentPart.Labels));

    public TextTable Numbers => new(Part(SegmentPart.Numbers));

    public TextTable DocumentIds => new(Part(SegmentPart.DocumentIds));

    public TextTable Values => new(Part(SegmentPart.Values));

    public DocumentColumns DocumentColumns => new(Integers(SegmentPart.DocumentColumns), DocumentCount);

    public ReadOnlySpan<int> ClauseDocuments => Integers(SegmentPart.ClauseColumns)[..ClauseCount];

    public ReadOnlySpan<int> ClauseLengths => Integers(SegmentPart.ClauseColumns)[ClauseCount..];

    /// <exception cref="IndexDamagedException">The file is missing, cut short, or not what the manifest says.</exception>
    public static Segment Open(IIndexStorage storage, ManifestSegment description)
    {
        IMappedFile? file = null;
        try
        {
            file = storage.Map(description.File.Name);
            var parts = ReadFooter(file, description);
            var removed = description.Removed is { } removal ? Removal.Read(storage, removal, description.Clauses) : null;
            return new Segment(description, file, parts, removed);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or ArgumentException or UnauthorizedAccessException or OverflowException)
        {
            file?.Dispose();
            throw new IndexDamagedException($"{description.File.Name} in {storage.Location} can't be read: {error.Message}", error);
        }
    }

    public ReadOnlySpan<byte> Part(SegmentPart part)
    {
        var (offset, length) = _parts[(int)part];
        return _file.Slice(offset, length);
    }

    public bool IsRemoved(int clause) =>
        _removed is not null && (_removed[clause >> 6] & (1UL << (clause & 63))) != 0;

    /// <summary>A copy of the removal marks, to be added to.</summary>
    public ulong[] CopyRemoved() => _removed is null ? new ulong[Removal.Words(ClauseCount)] : [.. _removed];

    public StoredClause Clause(int ordinal) =>
        new StoredBlocks(Part(SegmentPart.Clauses)).Read(ordinal, StoredFormat.ReadClause);

    public StoredDocument Document(int ordinal) =>
        new StoredBlocks(Part(SegmentPart.Documents)).Read(ordinal, StoredFormat.ReadDocument);

    /// <summary>Ordinals of the documents that are not removed, by id.</summary>
    public IReadOnlyDictionary<string, int> LiveDocuments => _liveDocuments.Value;

    /// <summary>Whether a document has clauses that are not removed.</summary>
    public bool IsLive(int document)
    {
        var columns = DocumentColumns;
        int first = columns.FirstClause(document);
        return first < columns.EndClause(document) && !IsRemoved(first);
    }

    public void Dispose() => _file.Dispose();

    private Dictionary<string, int> ReadLiveDocuments()
    {
        var ids = DocumentIds;
        var documents = new Dictionary<string, int>(ids.Count, StringComparer.Ordinal);
        for (int document = 0; document < ids.Count; document++)
        {
            if (IsLive(document))
            {
                if (!documents.TryAdd(ids.Text(document), document))
                {
                    throw new InvalidDataException("two documents of a segment have the same id");
                }
            }
        }

        return documents;
    }

    private static (long, int)[] ReadFooter(IMappedFile file, ManifestSegment description)
    {
        if (file.Length != description.File.Length || file.Length < SegmentFormat.HeaderSize + SegmentFormat.TailSize)
        {
            throw new InvalidDataException($"it has {file.Length} bytes, not {description.File.Length}");
        }

        var header = file.Slice(0, SegmentFormat.HeaderSize);
        int version = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        if (!header.StartsWith(SegmentFormat.Magic) || version is < SegmentFormat.OldestReadable or > SegmentFormat.Version)
        {
            throw new InvalidDataException($"it is no segment of a format that is read here (version {version})");
        }

        var tail = new ByteReader(file.Slice(file.Length - SegmentFormat.TailSize, SegmentFormat.TailSize));
        ulong checksum = unchecked((ulong)tail.ReadInt64());
        int length = tail.ReadInt32();
        var footer = file.Slice(file.Length - SegmentFormat.TailSize - length, length);
        if (SegmentFormat.Checksum(footer) != checksum)
        {
            throw new InvalidDataException("its footer was changed");
        }

        return ReadParts(footer, description);
    }

    private static (long, int)[] ReadParts(ReadOnlySpan<byte> footer, ManifestSegment description)
    {
        var reader = new ByteReader(footer);
        var parts = new (long, int)[reader.ReadInt32()];
        int clauses = reader.ReadInt32();
        int documents = reader.ReadInt32();
        long tokens = reader.ReadInt64();
        if (parts.Length != SegmentFormat.PartCount || clauses != description.Clauses ||
            documents != description.Documents || tokens != description.Tokens)
        {
            throw new InvalidDataException("its footer and the manifest disagree");
        }

        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = (reader.ReadInt64(), checked((int)reader.ReadInt64()));
        }

        return parts;
    }

    private ReadOnlySpan<int> Integers(SegmentPart part) => MemoryMarshal.Cast<byte, int>(Part(part));
}
