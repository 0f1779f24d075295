using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chancery.Index.Native;

/// <summary>What a commit consists of. Replaced as a whole; whatever it does not name does not belong to the index.</summary>
/// <param name="Format">Version of the format it was written in.</param>
/// <param name="Commit">Number of the commit, from 1.</param>
/// <param name="NextFile">Number for the next file, so that no name is used twice.</param>
/// <param name="Segments">The segments, oldest first.</param>
/// <param name="Checksum">SHA-256 of this manifest with an empty checksum.</param>
internal sealed record Manifest(int Format, long Commit, long NextFile, IReadOnlyList<ManifestSegment> Segments, string Checksum)
{
    public const string Name = "manifest.json";
    public const string NewName = "manifest.json.new";

    public static Manifest Empty { get; } = new(SegmentFormat.Version, 0, 1, [], "");

    /// <summary>Names of all files that the commit consists of, the manifest among them.</summary>
    public IEnumerable<string> FileNames() =>
        Segments.Select(segment => segment.File.Name)
            .Concat(Segments.Select(segment => segment.Removed?.Name).OfType<string>())
            .Append(Name);

    /// <exception cref="IndexDamagedException">It is not what was written, or of a format that is not read.</exception>
    public static Manifest Read(IIndexStorage storage)
    {
        byte[] bytes;
        Manifest? manifest;
        try
        {
            bytes = storage.Read(Name);
            manifest = JsonSerializer.Deserialize(bytes, ManifestJson.Default.Manifest);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            throw new IndexDamagedException($"{Name} in {storage.Location} can't be read: {error.Message}", error);
        }

        if (manifest is null)
        {
            throw new IndexDamagedException($"{Name} in {storage.Location} is empty");
        }

        if (manifest.Format is < SegmentFormat.OldestReadable or > SegmentFormat.Version)
        {
            throw new IndexDamagedException(
                $"the index in {storage.Location} has format {manifest.Format}; this version reads {SegmentFormat.OldestReadable} to {SegmentFormat.Version}");
        }

        if (manifest.Segments is null || !manifest.ToBytes().AsSpan().SequenceEqual(bytes))
        {
            throw new IndexDamagedException($"{Name} in {storage.Location} was changed: its checksum does not fit");
        }

        return manifest;
    }

    /// <summary>Writes it beside the old one, then puts it in its place.</summary>
    public void Publish(IIndexStorage storage)
    {
        storage.Write(NewName, [ToBytes()]);
        storage.Rename(NewName, Name);
    }

    private byte[] ToBytes()
    {
        var bare = JsonSerializer.SerializeToUtf8Bytes(this with { Checksum = "" }, ManifestJson.Default.Manifest);
        return JsonSerializer.SerializeToUtf8Bytes(
            this with { Checksum = Convert.ToHexStringLower(SHA256.HashData(bare)) }, ManifestJson.Default.Manifest);
    }
}

/// <summary>A file of the index.</summary>
internal sealed record ManifestFile(string Name, long Length, string Sha256)
{
    public static ManifestFile Of(string name, IReadOnlyList<ReadOnlyMemory<byte>> chunks)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long length = 0;
        foreach (var chunk in chunks)
        {
            hash.AppendData(chunk.Span);
            length += chunk.Length;
        }

        return new ManifestFile(name, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}

/// <summary>A segment, and which of its clauses are removed.</summary>
internal sealed record ManifestSegment(
    string Language, ManifestFile File, int Clauses, int Documents, long Tokens, ManifestFile? Removed, int RemovedClauses, int RemovedDocuments);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
