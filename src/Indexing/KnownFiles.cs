using System.Security.Cryptography;
using Chancery.Documents;
using Chancery.Index;

namespace Chancery.Indexing;

/// <summary>Which files are in the index as they are, told by a hash of their bytes and of how they are read.</summary>
internal sealed class KnownFiles
{
    /// <summary>Changes where the same file is read differently than before, so that it is read again.</summary>
    private const string ReadingVersion = "1";

    private readonly Dictionary<string, string?> _hashes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _indexed = new(StringComparer.Ordinal);
    private readonly ReadOptions _options;
    private readonly bool _join;

    public KnownFiles(IIndexSnapshot? snapshot, ReadOptions options, AddOptions adding)
    {
        _options = options;
        _join = adding.Join;
        if (snapshot is null || adding.Again)
        {
            return;
        }

        foreach (var document in snapshot.Documents())
        {
            if (document.FileHash is { } hash)
            {
                _indexed[document.Path] = hash;
            }
        }
    }

    public bool IsUnchanged(string file) => _indexed.TryGetValue(file, out string? known) && HashOf(file) == known;

    /// <summary>The hash of a file; null where it can't be read, which its reader then tells.</summary>
    public string? HashOf(string file)
    {
        if (!_hashes.TryGetValue(file, out string? hash))
        {
            hash = Hash(file);
            _hashes[file] = hash;
        }

        return hash;
    }

    private string? Hash(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            if (stream.Length > _options.BytesMax)
            {
                return null;
            }

            string how = $"{ReadingVersion}|{_options.Language}|{_options.Work}|{_join}|";
            return how + Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
