using System.Text;

namespace Chancery.Documents.Tests;

/// <summary>Puts texts into files of a folder of their own and reads them by the front door.</summary>
internal sealed class Texts : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-documents-");

    public string Folder => _folder.FullName;

    public string Put(string name, string text) => Put(name, Encoding.UTF8.GetBytes(text));

    public string Put(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public ReadResult Read(string name, string text, ReadOptions? options = null) =>
        new DocumentReader(options ?? new ReadOptions()).Read(Put(name, text));

    /// <summary>The one document of a text that must be taken whole.</summary>
    public Document One(string name, string text, ReadOptions? options = null)
    {
        var result = Read(name, text, options);
        Assert.Empty(result.Refusals);
        return Assert.Single(result.Documents);
    }

    /// <summary>The reason why a file is refused, which must be all that comes of it.</summary>
    public static string Refusal(ReadResult result)
    {
        Assert.Empty(result.Documents);
        return Assert.Single(result.Refusals).Reason;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
