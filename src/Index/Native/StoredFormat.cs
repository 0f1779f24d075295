using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chancery.Index.Native;

/// <summary>How documents and clauses are written down: documents as JSON, clauses as counted texts.</summary>
internal static class StoredFormat
{
    public static byte[] Write(StoredDocument document) =>
        JsonSerializer.SerializeToUtf8Bytes(document, StoredJson.Default.StoredDocument);

    public static StoredDocument ReadDocument(ReadOnlySpan<byte> entry) =>
        JsonSerializer.Deserialize(entry, StoredJson.Default.StoredDocument)
        ?? throw new InvalidDataException("a stored document is empty");

    public static void Write(StoredClause clause, ByteBuffer into)
    {
        into.WriteText(clause.Label);
        into.WriteText(clause.Number);
        into.WriteText(clause.Role);
        into.WriteVarint((ulong)clause.Sections.Count);
        foreach (string section in clause.Sections)
        {
            into.WriteText(section);
        }

        into.WriteText(clause.Text);
    }

    public static StoredClause ReadClause(ReadOnlySpan<byte> entry)
    {
        var reader = new ByteReader(entry);
        string label = reader.ReadText();
        string number = reader.ReadText();
        string role = reader.ReadText();
        int sectionCount = reader.ReadVarint32();
        if (sectionCount > entry.Length)
        {
            throw new InvalidDataException("a stored clause has more sections than bytes");
        }

        var sections = new string[sectionCount];
        for (int i = 0; i < sections.Length; i++)
        {
            sections[i] = reader.ReadText();
        }

        return new StoredClause(label, number, role, sections, reader.ReadText());
    }
}

[JsonSourceGenerationOptions(RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(StoredDocument))]
internal sealed partial class StoredJson : JsonSerializerContext;
