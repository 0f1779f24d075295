namespace Chancery.Index;

/// <summary>The terms of one clause, in the order they were added, without a string a term.</summary>
/// <remarks>Positions of one field must not go backwards. Not thread-safe.</remarks>
public sealed class TermList
{
    /// <summary>Longest term, in UTF-16 code units; longer ones are cut.</summary>
    public const int TermCharsMax = 255;

    private char[] _chars = new char[256];
    private Entry[] _entries = new Entry[64];
    private readonly int[] _lastPositions = new int[(int)Index.Field.Part + 1];
    private int _charCount;

    private readonly record struct Entry(int Start, byte Length, Field Field, int Position);

    /// <summary>Number of terms.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a term.</summary>
    /// <param name="field">The field it stands in.</param>
    /// <param name="term">The term; not empty.</param>
    /// <param name="position">Its word position in the field, from 0; not before that of the term before it in the field.</param>
    public void Add(Field field, ReadOnlySpan<char> term, int position)
    {
        ArgumentOutOfRangeException.ThrowIfZero(term.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(position, _lastPositions[(int)field]);
        _lastPositions[(int)field] = position;
        if (term.Length > TermCharsMax)
        {
            term = term[..TermCharsMax];
        }

        if (_charCount + term.Length > _chars.Length)
        {
            Array.Resize(ref _chars, Math.Max(_chars.Length * 2, _charCount + term.Length));
        }

        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
        }

        term.CopyTo(_chars.AsSpan(_charCount));
        _entries[Count++] = new Entry(_charCount, (byte)term.Length, field, position);
        _charCount += term.Length;
    }

    /// <summary>The term at <paramref name="index"/>, valid until the next <see cref="Add"/>.</summary>
    public ReadOnlySpan<char> Term(int index) => _chars.AsSpan(_entries[index].Start, _entries[index].Length);

    /// <summary>The field of the term at <paramref name="index"/>.</summary>
    public Field Field(int index) => _entries[index].Field;

    /// <summary>The word position of the term at <paramref name="index"/>.</summary>
    public int Position(int index) => _entries[index].Position;
}
