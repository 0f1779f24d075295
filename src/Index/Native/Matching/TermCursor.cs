using System.Buffers.Binary;

namespace Chancery.Index.Native.Matching;

/// <summary>Walks the postings of one term, a block at a time; positions are read only where they are asked for.</summary>
internal sealed class TermCursor : OccurrenceCursor
{
    private readonly Segment _segment;
    private readonly TermEntry _term;
    private readonly int[] _clauses = new int[PostingsWriter.BlockSize];
    private readonly int[] _frequencies = new int[PostingsWriter.BlockSize];
    private readonly int _blockCount;
    private int[] _positions = [];
    private int _positionBlock = -1;
    private int _block = -1;
    private int _blockLength;
    private int _at;

    public TermCursor(Segment segment, TermEntry term)
    {
        if (term.Clauses > segment.ClauseCount)
        {
            throw new InvalidDataException("a term stands in more clauses than there are");
        }

        _segment = segment;
        _term = term;
        _blockCount = (term.Clauses + PostingsWriter.BlockSize - 1) / PostingsWriter.BlockSize;
    }

    public override long Cost => _term.Clauses;

    public override int Frequency => _frequencies[_at];

    private bool IsRun => _term.Clauses < PostingsWriter.BlockSize;

    public override int Next()
    {
        if (_block >= 0 && ++_at < _blockLength)
        {
            return Clause = _clauses[_at];
        }

        return Clause == End ? End : ReadBlock(_block + 1);
    }

    public override int Seek(int target)
    {
        if (Clause >= target)
        {
            return Clause;
        }

        int block = Math.Max(_block, 0);
        while (!IsRun && block < _blockCount && Header(block).LastClause < target)
        {
            block++;
        }

        if (block != _block)
        {
            ReadBlock(block);
        }

        while (Clause < target)
        {
            Next();
        }

        return Clause;
    }

    public override void AddOccurrences(List<Occurrence> into)
    {
        ReadPositions();
        int from = 0;
        for (int i = 0; i < _at; i++)
        {
            from += _frequencies[i];
        }

        int position = 0;
        for (int i = 0; i < _frequencies[_at]; i++)
        {
            position += _positions[from + i];
            into.Add(new Occurrence(position, position + 1));
        }
    }

    private int ReadBlock(int block)
    {
        _block = block;
        _at = 0;
        if (block >= _blockCount)
        {
            _blockLength = 0;
            return Clause = End;
        }

        _blockLength = Math.Min(PostingsWriter.BlockSize, _term.Clauses - (block * PostingsWriter.BlockSize));
        if (_term.Clauses == 1)
        {
            _clauses[0] = _term.Postings;
            _frequencies[0] = checked((int)_term.Occurrences);
        }
        else if (IsRun)
        {
            ReadRun();
        }
        else
        {
            ReadPacked(block);
        }

        Verify();
        return Clause = _clauses[0];
    }

    private void ReadRun()
    {
        var reader = new ByteReader(_segment.Part(SegmentPart.Postings)[_term.Postings..]);
        int previous = -1;
        for (int i = 0; i < _blockLength; i++)
        {
            ulong packed = reader.ReadVarint();
            previous = checked(previous + (int)(packed >> 1) + 1);
            _clauses[i] = previous;
            _frequencies[i] = (packed & 1) != 0 ? 1 : reader.ReadVarint32();
        }
    }

    private void ReadPacked(int block)
    {
        var header = Header(block);
        int previous = block == 0 ? -1 : Header(block - 1).LastClause;
        var data = _segment.Part(SegmentPart.Postings)[(_term.Postings + (_blockCount * PostingsWriter.BlockHeaderSize) + header.Data)..];
        var clauses = _clauses.AsSpan(0, _blockLength);
        var frequencies = _frequencies.AsSpan(0, _blockLength);
        BitPacking.Unpack(data, header.ClauseBits, clauses);
        BitPacking.Unpack(data[BitPacking.ByteCount(_blockLength, header.ClauseBits)..], header.FrequencyBits, frequencies);
        for (int i = 0; i < clauses.Length; i++)
        {
            previous = clauses[i] += previous + 1;
            frequencies[i]++;
        }

        if (previous != header.LastClause)
        {
            throw new InvalidDataException("a block of postings does not end where its header says");
        }
    }

    /// <summary>A damaged block must not lead outside the segment's columns.</summary>
    private void Verify()
    {
        int previous = -1;
        for (int i = 0; i < _blockLength; i++)
        {
            if (_clauses[i] <= previous || _frequencies[i] <= 0)
            {
                throw new InvalidDataException("postings are not in order");
            }

            previous = _clauses[i];
        }

        if (previous >= _segment.ClauseCount)
        {
            throw new InvalidDataException("postings name a clause that is not there");
        }
    }

    private void ReadPositions()
    {
        if (_positionBlock == _block)
        {
            return;
        }

        long wanted = 0;
        for (int i = 0; i < _blockLength; i++)
        {
            wanted += _frequencies[i];
        }

        var source = _segment.Part(SegmentPart.Positions)[_term.Positions..];
        if (wanted > _term.Occurrences || (IsRun && wanted > source.Length))
        {
            throw new InvalidDataException("postings count more occurrences than there are");
        }

        int count = (int)wanted;
        if (_positions.Length < count)
        {
            _positions = new int[count];
        }

        if (IsRun)
        {
            var reader = new ByteReader(source);
            for (int i = 0; i < count; i++)
            {
                _positions[i] = reader.ReadVarint32();
            }
        }
        else
        {
            var header = Header(_block);
            BitPacking.Unpack(source[header.Positions..], header.PositionBits, _positions.AsSpan(0, count));
        }

        _positionBlock = _block;
    }

    private BlockHeader Header(int block)
    {
        var bytes = _segment.Part(SegmentPart.Postings).Slice(
            _term.Postings + (block * PostingsWriter.BlockHeaderSize), PostingsWriter.BlockHeaderSize);
        return new BlockHeader(
            BinaryPrimitives.ReadInt32LittleEndian(bytes),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]),
            bytes[12],
            bytes[13],
            bytes[14]);
    }

    private readonly record struct BlockHeader(
        int LastClause, int Data, int Positions, byte ClauseBits, byte FrequencyBits, byte PositionBits);
}
