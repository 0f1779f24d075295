using Chancery.Index.Native;

namespace Chancery.Index.Tests.Encodings;

/// <summary>Packed numbers, varints, and the bounds in block headers.</summary>
public sealed class NumberEncodingTests
{
    [Fact]
    public void Packed_numbers_of_every_width_come_back()
    {
        var random = new Random(1);
        for (int bits = 0; bits <= 31; bits++)
        {
            foreach (int count in new[] { 1, 2, 7, 127, 128 })
            {
                var values = Enumerable.Range(0, count).Select(_ => (int)(random.NextInt64() & ((1L << bits) - 1))).ToArray();
                values[^1] = (int)((1L << bits) - 1);
                Assert.Equal(bits, BitPacking.BitsFor(values));
                var packed = new ByteBuffer();
                BitPacking.Pack(values, bits, packed);
                Assert.Equal(BitPacking.ByteCount(count, bits), packed.Length);
                packed.Reserve(BitPacking.Padding).Fill(0xFF);
                var back = new int[count];
                BitPacking.Unpack(packed.Written, bits, back);
                Assert.Equal(values, back);
            }
        }
    }

    [Fact]
    public void Packed_numbers_are_not_read_past_their_end()
    {
        var values = new int[128];
        Assert.Throws<InvalidDataException>(() => BitPacking.Unpack(new byte[128 + BitPacking.Padding - 1], 8, values));
        Assert.Throws<InvalidDataException>(() => BitPacking.Unpack(new byte[10_000], 33, values));
        BitPacking.Unpack([], 0, values);
        Assert.All(values, value => Assert.Equal(0, value));
    }

    [Fact]
    public void Varints_come_back()
    {
        ulong[] values = [0, 1, 127, 128, 16383, 16384, int.MaxValue, uint.MaxValue, long.MaxValue, ulong.MaxValue];
        var buffer = new ByteBuffer();
        foreach (ulong value in values)
        {
            buffer.WriteVarint(value);
        }

        var reader = new ByteReader(buffer.Written);
        foreach (ulong value in values)
        {
            Assert.Equal(value, reader.ReadVarint());
        }

        Assert.True(reader.AtEnd);
    }

    [Fact]
    public void Varints_that_run_on_or_are_too_large_are_refused()
    {
        Assert.Throws<InvalidDataException>(() => new ByteReader(Enumerable.Repeat((byte)0x80, 11).ToArray()).ReadVarint());
        Assert.Throws<IndexOutOfRangeException>(() => new ByteReader([0x80]).ReadVarint());
        var buffer = new ByteBuffer();
        buffer.WriteVarint(1UL + int.MaxValue);
        Assert.Throws<InvalidDataException>(() => new ByteReader(buffer.WrittenMemory.Span).ReadVarint32());
    }

    [Fact]
    public void Buffers_keep_what_is_written_while_they_grow()
    {
        var buffer = new ByteBuffer();
        for (int i = 0; i < 5000; i++)
        {
            buffer.WriteInt32(i);
            buffer.WriteText($"nr {i} – ö");
            buffer.WriteInt64(-i);
            buffer.WriteUInt16((ushort)i);
        }

        var reader = new ByteReader(buffer.Written);
        for (int i = 0; i < 5000; i++)
        {
            Assert.Equal(i, reader.ReadInt32());
            Assert.Equal($"nr {i} – ö", reader.ReadText());
            Assert.Equal(-i, reader.ReadInt64());
            Assert.Equal(i, reader.ReadByte() | (reader.ReadByte() << 8));
        }
    }

    [Fact]
    public void Impacts_bound_every_posting()
    {
        var random = new Random(2);
        for (int round = 0; round < 2000; round++)
        {
            int count = 1 + random.Next(130);
            var clauses = Enumerable.Range(0, count).ToArray();
            var frequencies = clauses.Select(_ => 1 + random.Next(random.Next(20) == 0 ? 100_000 : 9)).ToArray();
            var lengths = clauses.Select(_ => random.Next(random.Next(20) == 0 ? 100_000 : 60)).ToArray();
            var impacts = new Impact[1 + random.Next(4)];
            int found = Impact.Cover(clauses, frequencies, lengths, impacts);
            Assert.InRange(found, 1, impacts.Length);
            AssertBounds(impacts.AsSpan(0, found).ToArray(), frequencies, lengths);
        }
    }

    private static void AssertBounds(Impact[] impacts, int[] frequencies, int[] lengths)
    {
        for (int i = 0; i < frequencies.Length; i++)
        {
            int frequency = Math.Min(frequencies[i], ushort.MaxValue);
            Assert.Contains(impacts, impact => impact.Frequency >= frequency && impact.Length <= lengths[i]);
        }

        for (int i = 1; i < impacts.Length; i++)
        {
            Assert.True(impacts[i].Frequency > impacts[i - 1].Frequency && impacts[i].Length > impacts[i - 1].Length);
        }
    }
}
