using System.Text;

namespace Chancery.Index.Native;

/// <summary>What the dictionary knows of a term.</summary>
/// <param name="Clauses">Number of clauses that hold it.</param>
/// <param name="Occurrences">How often it stands in them in all.</param>
/// <param name="Postings">Where its postings start; for a term of one clause that clause's ordinal.</param>
/// <param name="Positions">Where its positions start.</param>
internal readonly record struct TermEntry(int Clauses, long Occurrences, int Postings, int Positions);

/// <summary>
/// The sorted terms of a segment: blocks of <see cref="BlockSize"/>, front-coded, under an index of each block's first term.
/// A key is the field's byte and the term in UTF-8; order is that of bytes.
/// </summary>
internal sealed class TermDictionaryWriter
{
    public const int BlockSize = 32;

    private readonly ByteBuffer _index = new();
    private readonly ByteBuffer _blocks = new();
    private readonly List<int> _blockStarts = [];
    private byte[] _previous = [];
    private int _count;
    private int _lastPostings;
    private int _lastPositions;

    /// <summary>Adds a term; keys come in rising order.</summary>
    public void Add(byte[] key, TermEntry entry)
    {
        if (_count % BlockSize == 0)
        {
            _blockStarts.Add(_index.Length);
            _index.WriteInt32(_blocks.Length);
            _index.WriteVarint((ulong)key.Length);
            _index.WriteBytes(key);
            _previous = [];
            _lastPostings = 0;
            _lastPositions = 0;
        }

        int shared = _previous.AsSpan().CommonPrefixLength(key);
        _blocks.WriteVarint((ulong)shared);
        _blocks.WriteVarint((ulong)(key.Length - shared));
        _blocks.WriteBytes(key.AsSpan(shared));
        _blocks.WriteVarint((ulong)entry.Clauses);
        _blocks.WriteVarint((ulong)(entry.Occurrences - entry.Clauses));
        WritePlaces(entry);
        _previous = key;
        _count++;
    }

    private void WritePlaces(TermEntry entry)
    {
        if (entry.Clauses == 1)
        {
            _blocks.WriteVarint((ulong)entry.Postings);
        }
        else
        {
            _blocks.WriteVarint((ulong)(entry.Postings - _lastPostings));
            _lastPostings = entry.Postings;
        }

        _blocks.WriteVarint((ulong)(entry.Positions - _lastPositions));
        _lastPositions = entry.Positions;
    }

    /// <summary>The whole dictionary: number of terms and of blocks, where each block's index entry starts, the entries, the blocks.</summary>
    public ByteBuffer Finish()
    {
        var all = new ByteBuffer();
        all.WriteInt32(_count);
        all.WriteInt32(_blockStarts.Count);
        all.WriteInt32(_index.Length);
        foreach (int start in _blockStarts)
        {
            all.WriteInt32(start);
        }

        all.WriteBytes(_index.Written);
        all.WriteBytes(_blocks.Written);
        return all;
    }

    public static byte[] Key(Field field, ReadOnlySpan<char> term)
    {
        // A lone surrogate would become U+FFFD and collide; the analysis never leaves one, so the replacement is harmless.
        var key = new byte[1 + Encoding.UTF8.GetByteCount(term)];
        key[0] = (byte)field;
        Encoding.UTF8.GetBytes(term, key.AsSpan(1));
        return key;
    }
}

/// <summary>Reads a <see cref="TermDictionaryWriter"/>'s bytes where they lie.</summary>
internal readonly ref struct TermDictionary
{
    private const int HeaderSize = 12;
    private readonly ReadOnlySpan<byte> _starts;
    private readonly ReadOnlySpan<byte> _index;
    private readonly ReadOnlySpan<byte> _blocks;

    public TermDictionary(ReadOnlySpan<byte> bytes)
    {
        var header = new ByteReader(bytes);
        Count = header.ReadInt32();
        BlockCount = header.ReadInt32();
        int indexLength = header.ReadInt32();
        _starts = bytes.Slice(HeaderSize, BlockCount * 4);
        _index = bytes.Slice(HeaderSize + (BlockCount * 4), indexLength);
        _blocks = bytes[(HeaderSize + (BlockCount * 4) + indexLength)..];
    }

    public int Count { get; }

    public int BlockCount { get; }

    public bool TryFind(ReadOnlySpan<byte> key, out TermEntry entry)
    {
        var terms = From(key);
        bool found = terms.MoveNext() && terms.Key.SequenceEqual(key);
        entry = found ? terms.Entry : default;
        return found;
    }

    /// <summary>The terms from the first whose key is not below <paramref name="key"/>.</summary>
    public Enumerator From(ReadOnlySpan<byte> key)
    {
        int low = 0;
        int high = BlockCount - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >> 1;
            if (FirstKey(middle).SequenceCompareTo(key) <= 0)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        var terms = new Enumerator(this, low);
        terms.SkipBelow(key);
        return terms;
    }

    private int IndexEntry(int block) => new ByteReader(_starts[(block * 4)..]).ReadInt32();

    private ReadOnlySpan<byte> FirstKey(int block)
    {
        var reader = new ByteReader(_index[(IndexEntry(block) + 4)..]);
        return reader.ReadBytes(reader.ReadVarint32());
    }

    private int BlockOffset(int block) => new ByteReader(_index[IndexEntry(block)..]).ReadInt32();

    /// <summary>Walks terms in order.</summary>
    public ref struct Enumerator
    {
        private readonly TermDictionary _dictionary;
        private readonly byte[] _key = new byte[1 + (TermList.TermCharsMax * 3)];
        private ByteReader _reader;
        private int _next;
        private int _keyLength;
        private int _lastPostings;
        private int _lastPositions;
        private bool _held;

        internal Enumerator(TermDictionary dictionary, int block)
        {
            _dictionary = dictionary;
            _next = block * TermDictionaryWriter.BlockSize;
            _reader = new ByteReader(dictionary._blocks)
            {
                Offset = dictionary.BlockCount == 0 ? 0 : dictionary.BlockOffset(block),
            };
        }

        public readonly ReadOnlySpan<byte> Key => _key.AsSpan(0, _keyLength);

        public TermEntry Entry { get; private set; }

        public bool MoveNext()
        {
            if (_held)
            {
                _held = false;
                return true;
            }

            if (_next >= _dictionary.Count)
            {
                return false;
            }

            if (_next++ % TermDictionaryWriter.BlockSize == 0)
            {
                _keyLength = 0;
                _lastPostings = 0;
                _lastPositions = 0;
            }

            int shared = _reader.ReadVarint32();
            int rest = _reader.ReadVarint32();
            if (shared > _keyLength || rest > _key.Length - shared)
            {
                throw new InvalidDataException("a term shares more with its neighbour than that has, or is too long");
            }

            _reader.ReadBytes(rest).CopyTo(_key.AsSpan(shared));
            _keyLength = shared + rest;
            Entry = ReadEntry();
            return true;
        }

        private TermEntry ReadEntry()
        {
            int clauses = _reader.ReadVarint32();
            long occurrences = clauses + (long)_reader.ReadVarint();
            int postings = _reader.ReadVarint32();
            if (clauses > 1)
            {
                postings = _lastPostings += postings;
            }

            _lastPositions += _reader.ReadVarint32();
            return new TermEntry(clauses, occurrences, postings, _lastPositions);
        }

        internal void SkipBelow(ReadOnlySpan<byte> key)
        {
            while (MoveNext())
            {
                if (Key.SequenceCompareTo(key) >= 0)
                {
                    _held = true;
                    return;
                }
            }
        }
    }
}
