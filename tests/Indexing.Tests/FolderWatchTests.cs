using Chancery.Documents;
using Chancery.Index.Native;

namespace Chancery.Indexing.Tests;

public sealed class FolderWatchTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-watch-").FullName;
    private readonly NativeEngine _engine;
    private readonly FolderWatch _watch;

    public FolderWatchTests()
    {
        _engine = new NativeEngine(Path.Combine(_folder, "index"));
        Directory.CreateDirectory(Inbox);
        _watch = new FolderWatch(_engine, [Inbox], new ReadOptions(), new AddOptions());
    }

    private string Inbox => Path.Combine(_folder, "in");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void New_changed_and_gone_files_are_followed()
    {
        Write("a.en.txt", "1. Ports are open to all ships.\n\n2. Ferries sail daily.");
        Write("b.en.txt", "1. Beacons are lit at dusk.\n\n2. Pilots are on call.");
        Assert.Equal(2, Look().Added?.Documents);
        Assert.Null(Look().Added);

        Write("a.en.txt", "1. Ports are open to all ships of the Parties.\n\n2. Ferries sail daily.");
        Assert.Equal(1, Look().Added?.Documents);

        File.Delete(Path.Combine(Inbox, "b.en.txt"));
        Assert.Equal(["b/en"], Look().Removed);
        Assert.Equal(["a/en"], Ids());
    }

    [Fact]
    public void A_folder_that_is_away_takes_nothing_with_it()
    {
        Write("a.en.txt", "1. Ports are open to all ships.\n\n2. Ferries sail daily.");
        Look();

        Directory.Move(Inbox, Inbox + ".away");

        Assert.Empty(Look().Removed);
        Assert.Equal(["a/en"], Ids());
    }

    private WatchRound Look() => _watch.Look(CancellationToken.None);

    private void Write(string name, string text)
    {
        string path = Path.Combine(Inbox, name);
        File.WriteAllText(path, text);
    }

    private List<string> Ids()
    {
        using var snapshot = _engine.OpenSnapshot();
        return [.. snapshot.Documents().Select(document => document.Id)];
    }
}
