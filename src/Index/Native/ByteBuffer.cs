using System.Buffers.Binary;
using System.Text;

namespace Chancery.Index.Native;

/// <summary>Bytes that grow as they are written, little-endian.</summary>
internal sealed class ByteBuffer
{
    private byte[] _bytes = new byte[1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    public void WriteByte(byte value) => Reserve(1)[0] = value;

    public void WriteUInt16(ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(Reserve(2), value);

    public void WriteInt32(int value) => BinaryPrimitives.WriteInt32LittleEndian(Reserve(4), value);

    public void WriteInt64(long value) => BinaryPrimitives.WriteInt64LittleEndian(Reserve(8), value);

    public void WriteBytes(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Reserve(bytes.Length));

    /// <summary>Seven bits a byte, lowest first, the high bit set on all but the last.</summary>
    public void WriteVarint(ulong value)
    {
        while (value >= 0x80)
        {
            WriteByte((byte)(value | 0x80));
            value >>= 7;
        }

        WriteByte((byte)value);
    }

    /// <summary>Length in bytes as a varint, then UTF-8.</summary>
    public void WriteText(string text)
    {
        int count = Encoding.UTF8.GetByteCount(text);
        WriteVarint((ulong)count);
        Encoding.UTF8.GetBytes(text, Reserve(count));
    }

    /// <summary>Room for <paramref name="count"/> more bytes, already counted as written.</summary>
    public Span<byte> Reserve(int count)
    {
        if (Length + count > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(checked(Length + count), (int)Math.Min((long)_bytes.Length * 2, Array.MaxLength)));
        }

        var room = _bytes.AsSpan(Length, count);
        Length += count;
        return room;
    }
}

/// <summary>Reads what <see cref="ByteBuffer"/> writes. Reading past the end throws, it never returns rubbish from elsewhere.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Offset { get; set; }

    public readonly bool AtEnd => Offset >= _bytes.Length;

    public byte ReadByte() => _bytes[Offset++];

    public int ReadInt32()
    {
        int value = BinaryPrimitives.ReadInt32LittleEndian(_bytes[Offset..]);
        Offset += 4;
        return value;
    }

    public long ReadInt64()
    {
        long value = BinaryPrimitives.ReadInt64LittleEndian(_bytes[Offset..]);
        Offset += 8;
        return value;
    }

    public ulong ReadVarint()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte b = _bytes[Offset++];
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException("a number runs over ten bytes");
    }

    public int ReadVarint32()
    {
        ulong value = ReadVarint();
        return value <= int.MaxValue ? (int)value : throw new InvalidDataException("a number is larger than its field");
    }

    public ReadOnlySpan<byte> ReadBytes(int count)
    {
        var bytes = _bytes.Slice(Offset, count);
        Offset += count;
        return bytes;
    }

    public string ReadText() => Encoding.UTF8.GetString(ReadBytes(ReadVarint32()));
}
