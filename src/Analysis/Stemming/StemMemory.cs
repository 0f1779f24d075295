using System.Runtime.InteropServices;

namespace Chancery.Analysis.Stemming;

/// <summary>Remembers the stems of the words read last, since few words make most of a text. One for each thread.</summary>
/// <remarks>Each word has one place, by its hash; another word with the same place takes it.</remarks>
internal sealed class StemMemory
{
    /// <summary>The longest word and the longest stem that are remembered, in UTF-16 units.</summary>
    public const int LengthMax = 23;

    private const int PlaceBits = 13;
    private const int FormStart = 1;
    private const int StemStart = FormStart + LengthMax;
    private const int PlaceLength = StemStart + LengthMax + 1;

    /// <summary>A place is both lengths in one unit, the word and its stem.</summary>
    private readonly char[] _places = new char[PlaceLength << PlaceBits];

    /// <summary>Whose stems these are: another language's are others.</summary>
    public object? Owner { get; private set; }

    /// <summary>Forgets everything and remembers for another owner.</summary>
    public void Serve(object owner)
    {
        Array.Clear(_places);
        Owner = owner;
    }

    /// <summary>The place of a word: for <see cref="Recall"/> and <see cref="Remember"/>.</summary>
    public static int PlaceOf(ReadOnlySpan<char> form)
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(form);
        ulong hash = (ulong)form.Length;
        while (bytes.Length >= sizeof(ulong))
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(bytes)) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 29;
            bytes = bytes[sizeof(ulong)..];
        }

        while (!bytes.IsEmpty)
        {
            hash = (hash ^ MemoryMarshal.Read<ushort>(bytes)) * 0x9E3779B97F4A7C15;
            bytes = bytes[sizeof(ushort)..];
        }

        return (int)(hash * 0x9E3779B97F4A7C15 >> (64 - PlaceBits)) * PlaceLength;
    }

    /// <summary>Copies the stem of a word that is remembered.</summary>
    /// <returns>Its length, or 0.</returns>
    public int Recall(int place, ReadOnlySpan<char> form, Span<char> stem)
    {
        int lengths = _places[place];
        if (lengths >> 8 != form.Length || !form.SequenceEqual(_places.AsSpan(place + FormStart, form.Length)))
        {
            return 0;
        }

        int length = lengths & 0xFF;
        _places.AsSpan(place + StemStart, length).CopyTo(stem);
        return length;
    }

    /// <summary>Remembers a word and its stem, neither longer than <see cref="LengthMax"/>.</summary>
    public void Remember(int place, ReadOnlySpan<char> form, ReadOnlySpan<char> stem)
    {
        _places[place] = (char)(form.Length << 8 | stem.Length);
        form.CopyTo(_places.AsSpan(place + FormStart));
        stem.CopyTo(_places.AsSpan(place + StemStart));
    }
}
