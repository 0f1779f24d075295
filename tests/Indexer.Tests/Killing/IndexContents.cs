using System.Text.Json;
using Chancery.Index;
using Chancery.Index.Native;

namespace Chancery.Indexer.Tests.Killing;

/// <summary>What an index of generated documents holds: the edition of each document.</summary>
internal static class IndexContents
{
    /// <summary>Reads the whole index; empty where there is none.</summary>
    /// <exception cref="InvalidDataException">A document is a mixture of editions, or lacks clauses.</exception>
    public static IReadOnlyDictionary<string, int> Read(string folder)
    {
        var engine = new NativeEngine(folder);
        var editions = new SortedDictionary<string, int>(StringComparer.Ordinal);
        if (!engine.Exists)
        {
            return editions;
        }

        using var snapshot = engine.OpenSnapshot();
        foreach (var document in snapshot.Documents())
        {
            editions.Add(document.Id, Edition(snapshot, document.Id));
        }

        return editions;
    }

    /// <summary>Files in the folder that do not belong to the index: what a killed run left there.</summary>
    public static IReadOnlyList<string> Strays(string folder)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "manifest.json")));
        var known = new HashSet<string>(StringComparer.Ordinal) { "manifest.json", "write.lock" };
        foreach (var segment in manifest.RootElement.GetProperty("segments").EnumerateArray())
        {
            known.Add(segment.GetProperty("file").GetProperty("name").GetString()!);
            if (segment.GetProperty("removed") is { ValueKind: JsonValueKind.Object } removed)
            {
                known.Add(removed.GetProperty("name").GetString()!);
            }
        }

        return [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Where(name => !known.Contains(name))];
    }

    private static int Edition(IIndexSnapshot snapshot, string document)
    {
        List<string> clauses = [.. snapshot.ClausesOf(document).Select(address => snapshot.Clause(address).Text)];
        int[] editions = [.. clauses.Select(GeneratedDocuments.EditionOf).Distinct()];
        return editions.Length == 1 && clauses.Count == GeneratedDocuments.ClausesOf(clauses[0])
            ? editions[0]
            : throw new InvalidDataException($"{document} has {clauses.Count} clauses of editions {string.Join(", ", editions)}");
    }
}
