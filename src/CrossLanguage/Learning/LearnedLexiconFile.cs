using System.Security.Cryptography;
using System.Text;

namespace Chancery.CrossLanguage.Learning;

/// <summary>
/// Keeps a learned lexicon in the folder of its index, beside the engine's own files: a mark, a version, the directions,
/// and a SHA-256 over all of that. Written whole under another name and renamed, so a reader sees the old one or the new one.
/// </summary>
public static class LearnedLexiconFile
{
    /// <summary>Its name in the folder.</summary>
    public const string Name = "learned.chl";

    private const uint Mark = 0x4C4C4843;
    private const int Version = 1;

    /// <summary>Writes it, in place of the one before.</summary>
    /// <param name="folder">Folder of the index; it must exist.</param>
    /// <param name="learned">What to write.</param>
    /// <exception cref="IOException">The disk does not take it; the one before stands.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written; the one before stands.</exception>
    public static void Write(string folder, LearnedLexicon learned)
    {
        ArgumentNullException.ThrowIfNull(learned);
        byte[] content = Content(learned);
        string temporary = Path.Combine(folder, Name + ".new");
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            file.Write(content);
            file.Write(SHA256.HashData(content));
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, Path.Combine(folder, Name), overwrite: true);
    }

    /// <summary>Reads it.</summary>
    /// <param name="folder">Folder of the index.</param>
    /// <param name="fault">Why there is none though there is a file, in words for people; null where all is well.</param>
    /// <returns>The learned lexicon; <see cref="LearnedLexicon.Empty"/> where there is none or it can't be read, for search goes on without it.</returns>
    public static LearnedLexicon Read(string folder, out string? fault)
    {
        string path = Path.Combine(folder, Name);
        fault = null;
        if (!File.Exists(path))
        {
            return LearnedLexicon.Empty;
        }

        try
        {
            return Parse(File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            fault = $"the learned translations in {path} are left out: {error.Message.TrimEnd('.')}; 'chancery learn' makes them anew";
            return LearnedLexicon.Empty;
        }
    }

    private static byte[] Content(LearnedLexicon learned)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Mark);
        writer.Write(Version);
        writer.Write(learned.Directions.Count);
        foreach (var direction in learned.Directions)
        {
            writer.Write(direction.From);
            writer.Write(direction.To);
            writer.Write(direction.ClausePairs);
            writer.Write(direction.Words.Count);
            foreach (var (stem, word) in direction.Words.OrderBy(word => word.Key, StringComparer.Ordinal))
            {
                writer.Write(stem);
                writer.Write(word.Occurrences);
                writer.Write(word.Translations.Count);
                foreach (var translation in word.Translations)
                {
                    writer.Write(translation.Stem);
                    writer.Write(translation.Form);
                    writer.Write(translation.Probability);
                    writer.Write(translation.Count);
                }
            }
        }

        writer.Flush();
        return stream.ToArray();
    }

    private static LearnedLexicon Parse(byte[] bytes)
    {
        int length = bytes.Length - SHA256.HashSizeInBytes;
        if (length < 2 * sizeof(int) || !SHA256.HashData(bytes.AsSpan(0, length)).AsSpan().SequenceEqual(bytes.AsSpan(length)))
        {
            throw new InvalidDataException("the file is damaged");
        }

        using var reader = new BinaryReader(new MemoryStream(bytes, 0, length), Encoding.UTF8);
        if (reader.ReadUInt32() != Mark)
        {
            throw new InvalidDataException("the file is something else");
        }

        int version = reader.ReadInt32();
        if (version != Version)
        {
            throw new InvalidDataException($"the file is of format {version}, and this version reads {Version}");
        }

        var directions = new List<LearnedDirection>();
        for (int left = reader.ReadInt32(); left > 0; left--)
        {
            directions.Add(ReadDirection(reader));
        }

        return new LearnedLexicon(directions);
    }

    private static LearnedDirection ReadDirection(BinaryReader reader)
    {
        var (from, to, pairs) = (reader.ReadString(), reader.ReadString(), reader.ReadInt32());
        var words = new Dictionary<string, LearnedWord>(StringComparer.Ordinal);
        for (int left = reader.ReadInt32(); left > 0; left--)
        {
            var (stem, occurrences) = (reader.ReadString(), reader.ReadInt32());
            var translations = new LearnedTranslation[reader.ReadInt32()];
            for (int i = 0; i < translations.Length; i++)
            {
                translations[i] = new LearnedTranslation(reader.ReadString(), reader.ReadString(), reader.ReadSingle(), reader.ReadInt32());
            }

            words.Add(stem, new LearnedWord(occurrences, translations));
        }

        return new LearnedDirection(from, to, pairs, words);
    }
}
