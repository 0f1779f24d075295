using Chancery.Indexer.Tests.Killing;
using Chancery.Testing;

namespace Chancery.Indexer.Tests;

/// <summary>A folder with the small documents of the fixtures, and an index of them that the program made. Made once, only read.</summary>
public sealed class SmallIndex : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public SmallIndex()
    {
        Documents.CopyTo(_folder.File("documents"));
        Added = ChanceryProgram.Run(_folder.Path, "", null, "add", "documents", "--index", "index");
    }

    internal ProgramRun Added { get; }

    internal string Folder => _folder.Path;

    internal string IndexFolder => _folder.File("index");

    internal ProgramRun Run(params string[] arguments) => ChanceryProgram.Run(Folder, "", null, [.. arguments, "--index", "index"]);

    public void Dispose() => _folder.Dispose();

    /// <summary>The small documents: one work in four languages, one in English alone.</summary>
    internal static class Documents
    {
        private static readonly string Source = Path.Combine(RealData.RepositoryRoot, "tests", "Indexer.Tests", "Fixtures", "documents");

        public static void CopyTo(string folder)
        {
            Directory.CreateDirectory(folder);
            foreach (string file in Directory.EnumerateFiles(Source))
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            }
        }
    }
}
