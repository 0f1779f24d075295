using System.Runtime.InteropServices;

namespace Chancery.Index.Native;

/// <summary>Tombstones: one bit a clause of a segment, set where it is removed.</summary>
internal static class Removal
{
    public static int Words(int clauses) => (clauses + 63) / 64;

    public static byte[] Write(ulong[] marks) => MemoryMarshal.AsBytes(marks.AsSpan()).ToArray();

    /// <summary>Reads a segment's marks. They are read whole and are small, so their checksum is verified each time.</summary>
    public static ulong[] Read(IIndexStorage storage, ManifestFile file, int clauses)
    {
        var bytes = storage.Read(file.Name);
        if (ManifestFile.Of(file.Name, [bytes]) != file)
        {
            throw new InvalidDataException($"{file.Name} was changed: its checksum does not fit");
        }

        if (bytes.Length != Words(clauses) * sizeof(ulong))
        {
            throw new InvalidDataException($"its removal marks have {bytes.Length} bytes, not {Words(clauses) * sizeof(ulong)}");
        }

        return MemoryMarshal.Cast<byte, ulong>(bytes).ToArray();
    }

    public static void Mark(ulong[] marks, int clause) => marks[clause >> 6] |= 1UL << (clause & 63);

    public static int Count(ulong[] marks)
    {
        int count = 0;
        foreach (ulong word in marks)
        {
            count += System.Numerics.BitOperations.PopCount(word);
        }

        return count;
    }
}
