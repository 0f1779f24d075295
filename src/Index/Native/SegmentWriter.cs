namespace Chancery.Index.Native;

/// <summary>Writes a built segment, and its removal marks where it has any, as files.</summary>
internal static class SegmentWriter
{
    public static ManifestSegment Write(IIndexStorage storage, SegmentBuilder builder, ref long nextFile)
    {
        var parts = builder.Build(out int documents, out long tokens);
        string name = $"segment-{nextFile++:d8}.{builder.Language}.chs";
        var chunks = Layout(parts, builder.ClauseCount, documents, tokens);
        storage.Write(name, chunks);
        var segment = new ManifestSegment(
            builder.Language, ManifestFile.Of(name, chunks), builder.ClauseCount, documents, tokens, null, 0, 0);
        return WithRemoved(storage, segment, builder, ref nextFile);
    }

    /// <summary>Writes new removal marks for a segment.</summary>
    public static ManifestSegment WriteRemoval(
        IIndexStorage storage, ManifestSegment segment, ulong[] marks, int removedDocuments, ref long nextFile)
    {
        string name = $"removed-{nextFile++:d8}.{segment.Language}.chs";
        ReadOnlyMemory<byte>[] chunks = [Removal.Write(marks)];
        storage.Write(name, chunks);
        return segment with
        {
            Removed = ManifestFile.Of(name, chunks),
            RemovedClauses = Removal.Count(marks),
            RemovedDocuments = removedDocuments,
        };
    }

    private static ManifestSegment WithRemoved(
        IIndexStorage storage, ManifestSegment segment, SegmentBuilder builder, ref long nextFile)
    {
        var marks = new ulong[Removal.Words(builder.ClauseCount)];
        foreach (int clause in builder.RemovedClauses())
        {
            Removal.Mark(marks, clause);
        }

        return builder.RemovedDocumentCount == 0
            ? segment
            : WriteRemoval(storage, segment, marks, builder.RemovedDocumentCount, ref nextFile);
    }

    private static List<ReadOnlyMemory<byte>> Layout(ByteBuffer[] parts, int clauses, int documents, long tokens)
    {
        var chunks = new List<ReadOnlyMemory<byte>> { SegmentFormat.Header() };
        var places = new List<(long, long)>();
        long offset = SegmentFormat.HeaderSize;
        foreach (var part in parts)
        {
            places.Add((offset, part.Length));
            chunks.Add(part.WrittenMemory);
            int padding = -part.Length & (SegmentFormat.Alignment - 1);
            chunks.Add(new byte[padding]);
            offset += part.Length + padding;
        }

        chunks.Add(SegmentFormat.Footer(places, clauses, documents, tokens).WrittenMemory);
        return chunks;
    }
}
