using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Chancery.Index.Native;

/// <summary>Numbers of equal width, one after the other, lowest bit first; the last byte is filled with zeros.</summary>
internal static class BitPacking
{
    /// <summary>Bytes that must follow packed numbers, since they are read eight bytes at a time.</summary>
    public const int Padding = 8;

    /// <summary>Bits that the largest of <paramref name="values"/> needs; 0 where all are 0.</summary>
    public static int BitsFor(ReadOnlySpan<int> values)
    {
        uint all = 0;
        foreach (int value in values)
        {
            all |= (uint)value;
        }

        return 32 - BitOperations.LeadingZeroCount(all);
    }

    /// <summary>Bytes that <paramref name="count"/> numbers of <paramref name="bits"/> bits take.</summary>
    public static int ByteCount(int count, int bits) => (int)(((long)count * bits + 7) >> 3);

    public static void Pack(ReadOnlySpan<int> values, int bits, ByteBuffer into)
    {
        ulong pending = 0;
        int used = 0;
        foreach (int value in values)
        {
            pending |= (ulong)(uint)value << used;
            used += bits;
            while (used >= 8)
            {
                into.WriteByte((byte)pending);
                pending >>= 8;
                used -= 8;
            }
        }

        if (used > 0)
        {
            into.WriteByte((byte)pending);
        }
    }

    /// <summary>Unpacks <c>values.Length</c> numbers. <paramref name="packed"/> goes on for at least <see cref="Padding"/> bytes after them.</summary>
    public static void Unpack(ReadOnlySpan<byte> packed, int bits, Span<int> values)
    {
        if (bits == 0)
        {
            values.Clear();
            return;
        }

        if (bits > 32 || ByteCount(values.Length, bits) + Padding > packed.Length)
        {
            throw new InvalidDataException("packed numbers are cut short");
        }

        ref byte start = ref MemoryMarshal.GetReference(packed);
        ulong mask = (1UL << bits) - 1;
        for (int i = 0, bit = 0; i < values.Length; i++, bit += bits)
        {
            ulong word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, bit >> 3));
            values[i] = (int)((word >> (bit & 7)) & mask);
        }
    }
}
