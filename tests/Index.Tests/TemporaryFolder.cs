namespace Chancery.Index.Tests;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("chancery-index-").FullName;

    public string Index => System.IO.Path.Combine(Path, "index");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
