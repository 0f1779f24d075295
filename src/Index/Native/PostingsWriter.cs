namespace Chancery.Index.Native;

/// <summary>
/// Writes the postings of one term after another. A term in one clause stands in the dictionary alone; one in fewer than
/// <see cref="BlockSize"/> clauses is a run of varints; one in more is bit-packed blocks under a table of block headers.
/// </summary>
/// <remarks>
/// A block header tells the block's last clause, where its numbers and positions start, their widths, and up to
/// <see cref="ImpactsMax"/> pairs (frequency, length) one of which bounds the BM25 score of every clause in the block.
/// </remarks>
internal sealed class PostingsWriter(ByteBuffer postings, ByteBuffer positions)
{
    public const int BlockSize = 128;
    public const int BlockHeaderSize = 28;
    public const int ImpactsMax = 3;

    private readonly int[] _numbers = new int[BlockSize];
    private readonly ByteBuffer _blocks = new();
    private readonly List<int> _positionDeltas = [];

    /// <summary>Writes one term.</summary>
    /// <param name="clauses">Its clauses, ascending.</param>
    /// <param name="frequencies">How often it stands in each.</param>
    /// <param name="termPositions">Its positions, clause after clause.</param>
    /// <param name="lengths">Length of every clause of the segment, by ordinal.</param>
    public void Write(ReadOnlySpan<int> clauses, ReadOnlySpan<int> frequencies, ReadOnlySpan<int> termPositions, ReadOnlySpan<int> lengths)
    {
        if (clauses.Length < BlockSize)
        {
            WriteRun(clauses, frequencies);
            WritePositionRun(frequencies, termPositions);
        }
        else
        {
            WriteBlocks(clauses, frequencies, termPositions, lengths);
        }
    }

    private void WriteRun(ReadOnlySpan<int> clauses, ReadOnlySpan<int> frequencies)
    {
        if (clauses.Length == 1)
        {
            return;
        }

        int previous = -1;
        for (int i = 0; i < clauses.Length; i++)
        {
            ulong delta = (ulong)(clauses[i] - previous - 1);
            previous = clauses[i];
            postings.WriteVarint((delta << 1) | (frequencies[i] == 1 ? 1UL : 0UL));
            if (frequencies[i] != 1)
            {
                postings.WriteVarint((ulong)frequencies[i]);
            }
        }
    }

    private void WritePositionRun(ReadOnlySpan<int> frequencies, ReadOnlySpan<int> termPositions)
    {
        int at = 0;
        foreach (int frequency in frequencies)
        {
            int previous = 0;
            for (int i = 0; i < frequency; i++, at++)
            {
                positions.WriteVarint((ulong)(termPositions[at] - previous));
                previous = termPositions[at];
            }
        }
    }

    private void WriteBlocks(ReadOnlySpan<int> clauses, ReadOnlySpan<int> frequencies, ReadOnlySpan<int> termPositions, ReadOnlySpan<int> lengths)
    {
        _blocks.Clear();
        int positionsStart = positions.Length;
        int previous = -1;
        for (int from = 0, position = 0; from < clauses.Length; from += BlockSize)
        {
            int count = Math.Min(BlockSize, clauses.Length - from);
            var blockClauses = clauses.Slice(from, count);
            var blockFrequencies = frequencies.Slice(from, count);
            int positionCount = Sum(blockFrequencies);
            postings.WriteInt32(blockClauses[^1]);
            postings.WriteInt32(_blocks.Length);
            postings.WriteInt32(positions.Length - positionsStart);
            postings.WriteByte(PackClauses(blockClauses, ref previous));
            postings.WriteByte(PackFrequencies(blockFrequencies));
            postings.WriteByte(PackPositions(blockFrequencies, termPositions.Slice(position, positionCount)));
            WriteImpacts(blockClauses, blockFrequencies, lengths);
            position += positionCount;
        }

        postings.WriteBytes(_blocks.Written);
    }

    private byte PackClauses(ReadOnlySpan<int> clauses, ref int previous)
    {
        var numbers = _numbers.AsSpan(0, clauses.Length);
        for (int i = 0; i < clauses.Length; i++)
        {
            numbers[i] = clauses[i] - previous - 1;
            previous = clauses[i];
        }

        return Pack(numbers, _blocks);
    }

    private byte PackFrequencies(ReadOnlySpan<int> frequencies)
    {
        var numbers = _numbers.AsSpan(0, frequencies.Length);
        for (int i = 0; i < frequencies.Length; i++)
        {
            numbers[i] = frequencies[i] - 1;
        }

        return Pack(numbers, _blocks);
    }

    private byte PackPositions(ReadOnlySpan<int> frequencies, ReadOnlySpan<int> termPositions)
    {
        _positionDeltas.Clear();
        int at = 0;
        foreach (int frequency in frequencies)
        {
            int previous = 0;
            for (int i = 0; i < frequency; i++, at++)
            {
                _positionDeltas.Add(termPositions[at] - previous);
                previous = termPositions[at];
            }
        }

        return Pack(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_positionDeltas), positions);
    }

    private static byte Pack(ReadOnlySpan<int> numbers, ByteBuffer into)
    {
        int bits = BitPacking.BitsFor(numbers);
        BitPacking.Pack(numbers, bits, into);
        return (byte)bits;
    }

    private void WriteImpacts(ReadOnlySpan<int> clauses, ReadOnlySpan<int> frequencies, ReadOnlySpan<int> lengths)
    {
        Span<Impact> impacts = stackalloc Impact[ImpactsMax];
        int count = Impact.Cover(clauses, frequencies, lengths, impacts);
        postings.WriteByte((byte)count);
        for (int i = 0; i < ImpactsMax; i++)
        {
            postings.WriteUInt16(i < count ? impacts[i].Frequency : (ushort)0);
            postings.WriteUInt16(i < count ? impacts[i].Length : (ushort)0);
        }
    }

    private static int Sum(ReadOnlySpan<int> numbers)
    {
        int sum = 0;
        foreach (int number in numbers)
        {
            sum += number;
        }

        return sum;
    }
}
