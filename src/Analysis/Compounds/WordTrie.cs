using System.Numerics;

namespace Chancery.Analysis.Compounds;

/// <summary>Words letter by letter, so that all that a text begins with are found in one walk. Immutable once filled.</summary>
/// <remarks>A node's children stand in one table with open addressing: node and letter are the key.</remarks>
internal sealed class WordTrie
{
    /// <summary>Where every walk begins.</summary>
    public const int Root = 0;

    /// <summary>Where no word goes on.</summary>
    public const int Nowhere = -1;

    private const int CapacityMin = 16;

    private long[] _keys;
    private int[] _children;
    private int[] _values;
    private int _mask;

    /// <param name="letters">About how many letters the words have together.</param>
    public WordTrie(int letters)
    {
        _mask = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(CapacityMin, letters)) - 1;
        _keys = new long[_mask + 1];
        _children = new int[_mask + 1];
        _values = new int[CapacityMin];
        Array.Fill(_keys, Nowhere);
        Array.Fill(_values, Nowhere);
    }

    /// <summary>How many nodes there are, the root among them.</summary>
    public int NodeCount { get; private set; } = 1;

    /// <summary>What a node holds, or <see cref="Nowhere"/> where no word ends.</summary>
    public int ValueAt(int node) => _values[node];

    /// <summary>The node one letter on, or <see cref="Nowhere"/>.</summary>
    public int Next(int node, char letter)
    {
        long key = Key(node, letter);
        for (int slot = Slot(key); ; slot = (slot + 1) & _mask)
        {
            if (_keys[slot] == key)
            {
                return _children[slot];
            }

            if (_keys[slot] < 0)
            {
                return Nowhere;
            }
        }
    }

    /// <summary>What stands at the end of more letters, or <see cref="Nowhere"/>.</summary>
    public int ValueAfter(int node, ReadOnlySpan<char> letters)
    {
        foreach (char letter in letters)
        {
            node = Next(node, letter);
            if (node == Nowhere)
            {
                return Nowhere;
            }
        }

        return ValueAt(node);
    }

    /// <summary>The node one letter on; made where there is none.</summary>
    public int NextOrNew(int node, char letter)
    {
        int next = Next(node, letter);
        if (next != Nowhere)
        {
            return next;
        }

        if (2 * NodeCount > _mask)
        {
            Grow();
        }

        next = NodeCount++;
        Insert(Key(node, letter), next);
        if (next == _values.Length)
        {
            Array.Resize(ref _values, 2 * next);
            _values.AsSpan(next).Fill(Nowhere);
        }

        return next;
    }

    /// <summary>Gives a node a value, 0 or more.</summary>
    public void SetValue(int node, int value) => _values[node] = value;

    private void Grow()
    {
        (long[] keys, int[] children) = (_keys, _children);
        _mask = (2 * (_mask + 1)) - 1;
        _keys = new long[_mask + 1];
        _children = new int[_mask + 1];
        Array.Fill(_keys, Nowhere);
        for (int slot = 0; slot < keys.Length; slot++)
        {
            if (keys[slot] >= 0)
            {
                Insert(keys[slot], children[slot]);
            }
        }
    }

    private void Insert(long key, int child)
    {
        int slot = Slot(key);
        while (_keys[slot] >= 0)
        {
            slot = (slot + 1) & _mask;
        }

        _keys[slot] = key;
        _children[slot] = child;
    }

    private static long Key(int node, char letter) => (long)node << 16 | letter;

    private int Slot(long key) => (int)((ulong)key * 0x9E3779B97F4A7C15 >> 40) & _mask;
}
