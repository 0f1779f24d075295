using Chancery.Index.Native;
using Chancery.Index.Tests.Faults;
using Chancery.Testing;

namespace Chancery.Index.Tests;

/// <summary>A tiny index of every released format is kept as it was written, and must open and answer for ever.</summary>
public sealed class FormatTests
{
    /// <summary>Set to 1, the tests write the fixture of the format that this version writes; one that is there is never written over.</summary>
    private const string MakeVariable = "CHANCERY_MAKE_FORMAT_FIXTURE";

    private static readonly bool Made = MakeIfAsked();

    public static TheoryData<int> Formats => [.. Enumerable.Range(SegmentFormat.OldestReadable, SegmentFormat.Version)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_index_of_a_released_format_opens_and_answers(int format)
    {
        string folder = Folder(format);
        Assert.True(Made || Directory.Exists(folder), $"there is no fixture of format {format}: run the tests once with {MakeVariable}=1");
        var engine = new NativeEngine(folder);
        Assert.Empty(engine.Check());
        using var snapshot = engine.OpenSnapshot();
        Assert.Equal(2, snapshot.Commit);
        Assert.Equal(["de", "en"], snapshot.Languages);
        Assert.Equal(["a/de", "a/en", "c/en"], snapshot.Documents().Select(document => document.Id));
        Assert.Equal(["a/en#cl_2", "a/en#cl_1"], Sample.Find(snapshot, "en", Sample.Phrase("and security")));
        Assert.Equal(["a/en#cl_1"], Sample.Find(snapshot, "en", Sample.Prefix("reg", Field.Form)));
        Assert.Equal(150, Sample.Find(snapshot, "en", Sample.Term("peace")).Length);
        Assert.Equal(["a/de#cl_1"], Sample.Find(snapshot, "de", Sample.Term("Friede")));
        Assert.Equal(new DateOnly(2025, 5, 6), snapshot.FindDocument("c/en")!.Date);
    }

    [Fact]
    public void The_fixture_is_what_this_version_writes()
    {
        var disk = new SimulatedDisk();
        Make(new NativeEngine(disk));
        Assert.Equal(Probe.All(disk), Probe.All(new DiskStorage(Folder(SegmentFormat.Version))));
    }

    private static bool MakeIfAsked()
    {
        string folder = Folder(SegmentFormat.Version);
        bool make = Environment.GetEnvironmentVariable(MakeVariable) == "1" && !Directory.Exists(folder);
        if (make)
        {
            Make(new NativeEngine(folder));
            File.Delete(Path.Combine(folder, DiskStorage.LockName));
        }

        return make;
    }

    private static string Folder(int format) =>
        Path.Combine(RealData.RepositoryRoot, "tests", "Index.Tests", "Fixtures", $"format-{format}");

    /// <summary>Two commits, two languages, a term in packed blocks and terms in runs, a replaced document with its removal marks.</summary>
    private static void Make(NativeEngine engine)
    {
        var many = Enumerable.Range(1, 149).Select(i => Sample.Clause($"cl_{i}", "peace"));
        Sample.Add(
            engine,
            Sample.Document("a/en", "peace and security in the region", "and security"),
            Sample.Document("b/en", "peace gone"),
            Sample.Document(Sample.Stored("c/en", new DateOnly(2024, 1, 1)), Sample.Clause("cl_1", "old")));
        using var writer = engine.OpenWriter();
        writer.Put(Sample.Document("a/de", "Friede und Sicherheit"));
        writer.Put(Sample.Document(Sample.Stored("c/en", new DateOnly(2025, 5, 6), "resolution", ["Sweden"]), [.. many]));
        writer.Remove("b/en");
        writer.Commit();
    }
}
