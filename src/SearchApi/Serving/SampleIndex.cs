using Chancery.Documents;
using Chancery.Index;
using Chancery.Index.Native;
using Chancery.Indexing;

namespace Chancery.SearchApi.Serving;

/// <summary>An index of the sample documents in a temporary folder, for a fresh clone that has none of its own. Deletes the folder when it is disposed.</summary>
internal sealed class SampleIndex : IDisposable
{
    private DirectoryInfo? _folder;

    /// <summary>Where the samples lie: beside the program, so that they are found from any working directory.</summary>
    public static string SamplesFolder => Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>Where the index is; null while there is none.</summary>
    public string? Folder => _folder?.FullName;

    /// <summary>Builds the index and opens it.</summary>
    /// <returns>Null where there are no samples.</returns>
    public IIndexSnapshot? Open()
    {
        if (!Directory.Exists(SamplesFolder))
        {
            return null;
        }

        _folder ??= Directory.CreateTempSubdirectory("chancery-samples-");
        var engine = new NativeEngine(_folder.FullName);
        if (!engine.Exists)
        {
            new IndexPipeline(engine, new ReadOptions()).Add([SamplesFolder], null, CancellationToken.None);
        }

        return engine.OpenSnapshot();
    }

    public void Dispose()
    {
        try
        {
            _folder?.Delete(recursive: true);
        }
        catch (IOException)
        {
            // The system clears its temporary folder; a file that is still held is no reason to fail at the stop.
        }

        _folder = null;
    }
}
