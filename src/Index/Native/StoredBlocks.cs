using System.Buffers;
using System.IO.Compression;

namespace Chancery.Index.Native;

/// <summary>Keeps entries by ordinal in compressed blocks (Brotli, RFC 7932), so that neighbours share what they have in common.</summary>
internal sealed class StoredBlocksWriter
{
#if DEBUG
    // Small blocks, so that tests cross many; the format does not depend on the size.
    private const int BlockBytes = 512;
#else
    private const int BlockBytes = 16 * 1024;
#endif
    private const int Quality = 5;
    private const int Window = 18;

    private readonly ByteBuffer _table = new();
    private readonly ByteBuffer _data = new();
    private readonly ByteBuffer _block = new();
    private int _count;
    private int _blockFirst;
    private int _blockCount;

    public void Add(ReadOnlySpan<byte> entry)
    {
        _block.WriteVarint((ulong)entry.Length);
        _block.WriteBytes(entry);
        _count++;
        if (_block.Length >= BlockBytes)
        {
            CloseBlock();
        }
    }

    public ByteBuffer Finish()
    {
        CloseBlock();
        var all = new ByteBuffer();
        all.WriteInt32(_count);
        all.WriteInt32(_blockCount);
        all.WriteBytes(_table.Written);
        all.WriteBytes(_data.Written);
        return all;
    }

    private void CloseBlock()
    {
        if (_block.Length == 0)
        {
            return;
        }

        var packed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(_block.Length));
        try
        {
            if (!BrotliEncoder.TryCompress(_block.Written, packed, out int length, Quality, Window))
            {
                throw new InvalidOperationException("a block of clauses could not be compressed");
            }

            _table.WriteInt32(_blockFirst);
            _table.WriteInt32(_data.Length);
            _table.WriteInt32(_block.Length);
            _table.WriteInt32(StoredBlocks.Checksum(packed.AsSpan(0, length), _blockFirst));
            _data.WriteBytes(packed.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }

        _blockCount++;
        _blockFirst = _count;
        _block.Clear();
    }
}

/// <summary>Reads a <see cref="StoredBlocksWriter"/>'s bytes where they lie.</summary>
internal readonly ref struct StoredBlocks
{
    private const int EntrySize = 16;
    private readonly ReadOnlySpan<byte> _table;
    private readonly ReadOnlySpan<byte> _data;
    private readonly int _blockCount;

    public StoredBlocks(ReadOnlySpan<byte> bytes)
    {
        var header = new ByteReader(bytes);
        Count = header.ReadInt32();
        _blockCount = header.ReadInt32();
        _table = bytes.Slice(8, _blockCount * EntrySize);
        _data = bytes[(8 + (_blockCount * EntrySize))..];
    }

    public delegate T Reading<out T>(ReadOnlySpan<byte> entry);

    public int Count { get; }

    /// <summary>Hands the entry to <paramref name="read"/>; its bytes are gone when that returns.</summary>
    public T Read<T>(int ordinal, Reading<T> read)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)ordinal, (uint)Count);
        int block = BlockOf(ordinal);
        var (first, offset, rawLength, checksum) = Row(block);
        int end = block + 1 < _blockCount ? Row(block + 1).Offset : _data.Length;
        if (ordinal < first || Checksum(_data[offset..end], first) != checksum)
        {
            throw new InvalidDataException("a block of stored clauses was changed");
        }

        var raw = ArrayPool<byte>.Shared.Rent(rawLength);
        try
        {
            if (!BrotliDecoder.TryDecompress(_data[offset..end], raw, out int written) || written != rawLength)
            {
                throw new InvalidDataException("a block of stored clauses can't be read");
            }

            var reader = new ByteReader(raw.AsSpan(0, rawLength));
            for (int skip = ordinal - first; skip > 0; skip--)
            {
                reader.ReadBytes(reader.ReadVarint32());
            }

            return read(reader.ReadBytes(reader.ReadVarint32()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(raw);
        }
    }

    /// <summary>
    /// Of a block's compressed bytes and the ordinal it begins with. Compressed text that was changed can still be read as
    /// other text; a clause is given back as it was put or not at all.
    /// </summary>
    public static int Checksum(ReadOnlySpan<byte> packed, int first)
    {
        ulong hash = SegmentFormat.Checksum(packed) ^ (ulong)(uint)first;
        return unchecked((int)(hash ^ (hash >> 32)));
    }

    private int BlockOf(int ordinal)
    {
        int low = 0;
        int high = _blockCount - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >> 1;
            if (Row(middle).First <= ordinal)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private (int First, int Offset, int RawLength, int Checksum) Row(int block)
    {
        var reader = new ByteReader(_table[(block * EntrySize)..]);
        return (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
    }
}
