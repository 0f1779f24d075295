using System.Buffers.Binary;

namespace Chancery.Index.Native;

/// <summary>The parts of a segment file, in the order they are written.</summary>
internal enum SegmentPart
{
    /// <summary>Terms and where their postings are.</summary>
    Terms,

    /// <summary>Clauses and frequencies of each term.</summary>
    Postings,

    /// <summary>Word positions of each term.</summary>
    Positions,

    /// <summary>Each clause's document, then each clause's length in tokens; 32 bits each.</summary>
    ClauseColumns,

    /// <summary>Each clause's label.</summary>
    Labels,

    /// <summary>Each clause's number as cited.</summary>
    Numbers,

    /// <summary>Each clause as it is given back.</summary>
    Clauses,

    /// <summary>Each document's id.</summary>
    DocumentIds,

    /// <summary>First clause, day, kind and first party of each document (and one row more), then the parties; 32 bits each.</summary>
    DocumentColumns,

    /// <summary>Kinds and parties by ordinal.</summary>
    Values,

    /// <summary>Each document as it is given back.</summary>
    Documents,
}

/// <summary>
/// A segment file: magic number and format version, the parts each on a 64-byte boundary, a footer that tells where they
/// are, the footer's own checksum and length, and the magic number again.
/// </summary>
internal static class SegmentFormat
{
    /// <summary>Version written.</summary>
    public const int Version = 1;

    /// <summary>Oldest version that can be read.</summary>
    public const int OldestReadable = 1;

    public const int Alignment = 64;
    public const int HeaderSize = 64;
    public const int TailSize = 20;
    public static readonly int PartCount = Enum.GetValues<SegmentPart>().Length;

    public static ReadOnlySpan<byte> Magic => "CHANCERY"u8;

    /// <summary>FNV-1a, 64 bits (Fowler, Noll, Vo): enough to see a footer that was cut or changed before it is trusted.</summary>
    public static ulong Checksum(ReadOnlySpan<byte> bytes)
    {
        ulong hash = 14695981039346656037;
        foreach (byte b in bytes)
        {
            hash = (hash ^ b) * 1099511628211;
        }

        return hash;
    }

    public static byte[] Header()
    {
        var header = new byte[HeaderSize];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8), Version);
        return header;
    }

    public static ByteBuffer Footer(IReadOnlyList<(long Offset, long Length)> parts, int clauses, int documents, long tokens)
    {
        var footer = new ByteBuffer();
        footer.WriteInt32(parts.Count);
        footer.WriteInt32(clauses);
        footer.WriteInt32(documents);
        footer.WriteInt64(tokens);
        foreach (var (offset, length) in parts)
        {
            footer.WriteInt64(offset);
            footer.WriteInt64(length);
        }

        int length32 = footer.Length;
        footer.WriteInt64(unchecked((long)Checksum(footer.Written)));
        footer.WriteInt32(length32);
        footer.WriteBytes(Magic);
        return footer;
    }
}
