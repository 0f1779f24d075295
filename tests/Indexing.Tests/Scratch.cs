using Chancery.Documents;
using Chancery.Index;
using Chancery.Index.Native;
using Chancery.Testing;

namespace Chancery.Indexing.Tests;

/// <summary>A temporary folder with an index in it, and files to add to it.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-indexing-").FullName;

    public Scratch() => Engine = new NativeEngine(Path.Combine(_folder, "index"));

    public static string Samples { get; } = Path.Combine(RealData.RepositoryRoot, "samples");

    public NativeEngine Engine { get; }

    public string File(string name) => Path.Combine(_folder, name);

    public string Write(string name, params string[] clauses)
    {
        string path = File(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, string.Join("\n\n", clauses) + "\n");
        return path;
    }

    public IndexPipeline Pipeline(ReadOptions? options = null) => new(Engine, options ?? new ReadOptions());

    public AddReport Add(params string[] paths) => Pipeline().Add(paths, null, CancellationToken.None);

    /// <summary>What the index holds: each document with the texts of its clauses.</summary>
    public SortedDictionary<string, string> Contents()
    {
        using var snapshot = Engine.OpenSnapshot();
        return new SortedDictionary<string, string>(
            snapshot.Documents().ToDictionary(document => document.Id, document => Text(snapshot, document.Id)), StringComparer.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Text(IIndexSnapshot snapshot, string document) =>
        string.Join(" | ", snapshot.ClausesOf(document).Select(address => snapshot.Clause(address).Text));
}
