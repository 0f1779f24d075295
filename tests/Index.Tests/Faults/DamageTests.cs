using System.Text;
using System.Text.Json;
using Chancery.Index.Native;

namespace Chancery.Index.Tests.Faults;

/// <summary>
/// Every byte of every file changed, one at a time: the check finds it, and whoever opens or searches the index gets an
/// answer or <see cref="IndexDamagedException"/>, never another exception.
/// </summary>
public sealed class DamageTests
{
    private const int SampleMax = 150;

    [Theory]
    [InlineData("small", 0x01)]
    [InlineData("large", 0x10)]
    public void A_changed_byte_is_found(string size, int mask)
    {
        var disk = Index(size);
        var original = disk.Files.ToDictionary();
        var expected = Probe.All(disk);
        var stored = Probe.Stored(disk);
        stored.UnionWith(Removed());
        foreach (var (name, bytes) in original)
        {
            foreach (int at in Places(size, name, bytes.Length))
            {
                disk.Files[name] = Changed(bytes, at, mask);
                Assert.True(new NativeEngine(disk).Check().Count > 0, $"byte {at} of {name} was changed and the check found nothing");
                bool mustShow = name == Manifest.Name || name.StartsWith("removed", StringComparison.Ordinal);
                AssertAnswersOrDamage(disk, mustShow ? expected : null, stored, $"byte {at} of {name} changed");
            }

            disk.Files[name] = bytes;
        }
    }

    [Fact]
    public void A_changed_byte_is_found_on_a_real_disk()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Index);
        foreach (var (name, bytes) in Index("small").Files)
        {
            File.WriteAllBytes(Path.Combine(folder.Index, name), bytes);
        }

        var engine = new NativeEngine(folder.Index);
        Assert.Empty(engine.Check());
        foreach (string path in Directory.GetFiles(folder.Index))
        {
            var bytes = File.ReadAllBytes(path);
            for (int at = 0; at < bytes.Length; at += 1 + (bytes.Length / 7))
            {
                File.WriteAllBytes(path, Changed(bytes, at, 0x20));
                Assert.NotEmpty(engine.Check());
            }

            File.WriteAllBytes(path, bytes[..^1]);
            Assert.NotEmpty(engine.Check());
            Assert.Throws<IndexDamagedException>(() => engine.OpenSnapshot());
            File.WriteAllBytes(path, bytes);
        }

        Assert.Empty(engine.Check());
    }

    /// <summary>Where the checksums were made to fit the damage, the contents' own invariants are all there is; nothing may break on them.</summary>
    [Fact]
    public void Damage_under_fitting_checksums_breaks_nothing()
    {
        var disk = Index("small");
        var manifest = Manifest.Read(disk);
        var original = disk.Files.ToDictionary();
        foreach (string name in original.Keys.Where(name => name != Manifest.Name))
        {
            for (int at = 0; at < original[name].Length; at += 5)
            {
                disk.Files[name] = Changed(original[name], at, at % 2 == 0 ? 0x80 : 0x01);
                Sealed(manifest, disk).Publish(disk);
                _ = new NativeEngine(disk).Check();
                AssertAnswersOrDamage(disk, null, null, $"byte {at} of {name} changed under its checksum");
            }

            disk.Files[name] = original[name];
        }
    }

    [Fact]
    public void A_file_cut_short_is_found()
    {
        var disk = Index("small");
        var original = disk.Files.ToDictionary();
        foreach (var (name, bytes) in original)
        {
            int step = name == Manifest.Name ? 1 : 67;
            for (int length = 0; length < bytes.Length; length += step)
            {
                disk.Files[name] = bytes[..length];
                Assert.NotEmpty(new NativeEngine(disk).Check());
                Assert.Throws<IndexDamagedException>(() => Probe.All(disk));
            }

            disk.Files[name] = [.. bytes, 0];
            Assert.NotEmpty(new NativeEngine(disk).Check());
            Assert.Throws<IndexDamagedException>(() => Probe.All(disk));
            disk.Files[name] = bytes;
        }
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var disk = Index("small");
        foreach (var (name, bytes) in disk.Files.Where(file => file.Key != Manifest.Name).ToDictionary())
        {
            disk.Files.Remove(name);
            Assert.Contains(new NativeEngine(disk).Check(), fault => fault.Contains(name, StringComparison.Ordinal));
            var error = Assert.Throws<IndexDamagedException>(() => new NativeEngine(disk).OpenSnapshot());
            Assert.Contains(name, error.Message, StringComparison.Ordinal);
            Assert.Throws<IndexDamagedException>(() => new NativeEngine(disk).OpenWriter());
            disk.Files[name] = bytes;
        }

        disk.Files.Remove(Manifest.Name);
        Assert.Throws<IndexNotFoundException>(() => new NativeEngine(disk).OpenSnapshot());
        Assert.Throws<IndexNotFoundException>(() => new NativeEngine(disk).Check());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(int.MaxValue)]
    public void Another_format_is_named(int format)
    {
        var disk = Index("small");
        disk.Files[Manifest.Name] = Encoding.UTF8.GetBytes($$"""{"format": {{format}}, "shape": "of another version"}""");
        var error = Assert.Throws<IndexDamagedException>(() => new NativeEngine(disk).OpenSnapshot());
        Assert.Contains($"format {format}", error.Message, StringComparison.Ordinal);
        Assert.Throws<IndexDamagedException>(() => new NativeEngine(disk).OpenWriter());
        Assert.Contains(new NativeEngine(disk).Check(), fault => fault.Contains($"format {format}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"format":1}""")]
    [InlineData("""{"format":1,"commit":1,"nextFile":1,"segments":[null],"checksum":""}""")]
    [InlineData("""{"format":1,"commit":1,"nextFile":1,"segments":[{}],"checksum":null}""")]
    public void A_manifest_of_another_shape_is_damage(string json)
    {
        var disk = Index("small");
        disk.Files[Manifest.Name] = Encoding.UTF8.GetBytes(json);
        Assert.Throws<IndexDamagedException>(() => new NativeEngine(disk).OpenSnapshot());
        Assert.NotEmpty(new NativeEngine(disk).Check());
    }

    /// <param name="expected">What it must answer if it answers; null where other answers are possible.</param>
    /// <param name="stored">The documents and clauses that there are; none may come back as another. Null where they can't be told.</param>
    private static void AssertAnswersOrDamage(SimulatedDisk disk, string? expected, HashSet<string>? stored, string what)
    {
        try
        {
            string answers = Probe.All(disk);
            Assert.True(expected is null || answers == expected, $"{what}: the answers are other ones");
            Assert.True(stored is null || Probe.Stored(disk).IsSubsetOf(stored), $"{what}: a clause came back as another");
        }
        catch (IndexDamagedException)
        {
            // It was seen.
        }
        catch (Exception error) when (error is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{what}: {error}");
        }

        try
        {
            new NativeEngine(disk).OpenWriter().Dispose();
        }
        catch (IndexDamagedException)
        {
            // A writer opens no index that it can't read.
        }
    }

    /// <summary>All bytes of the small index; of the large one those of the manifest, of headers and footers, and a sample in between.</summary>
    private static IEnumerable<int> Places(string size, string name, int length)
    {
        const int Footer = 230;
        int step = size == "small" || name == Manifest.Name ? 1 : 1 + (length / SampleMax);
        return Enumerable.Range(0, length).Where(at => at % step == 0 || at < 12 || at >= length - Footer);
    }

    private static byte[] Changed(byte[] bytes, int at, int mask)
    {
        byte[] changed = [.. bytes];
        changed[at] ^= (byte)mask;
        return changed;
    }

    /// <summary>What stands in the index under a removal mark: where ids are damaged it may show.</summary>
    private static IEnumerable<string> Removed()
    {
        var document = Sample.Document("b/en", "peace gone");
        return [JsonSerializer.Serialize(document.Document), JsonSerializer.Serialize(document.Clauses[0].Clause)];
    }

    private static Manifest Sealed(Manifest manifest, SimulatedDisk disk) => manifest with
    {
        Segments = [.. manifest.Segments.Select(segment => segment with
        {
            File = ManifestFile.Of(segment.File.Name, [disk.Files[segment.File.Name]]),
            Removed = segment.Removed is { } removed ? ManifestFile.Of(removed.Name, [disk.Files[removed.Name]]) : null,
        })],
    };

    /// <summary>Two segments, one of them with removal marks; the large one has terms in several packed blocks.</summary>
    private static SimulatedDisk Index(string size)
    {
        var disk = new SimulatedDisk();
        var engine = new NativeEngine(disk);
        var texts = size == "small"
            ? ["peace and security", "security of the region"]
            : Enumerable.Range(0, 280).Select(i => $"peace and {(i % 3 == 0 ? "security" : "region")} n{i % 9}").ToArray();
        Sample.Add(engine, Sample.Document("a/en", texts), Sample.Document("b/en", "peace gone"));
        Sample.Add(engine, Sample.Document("b/en", "peace again"), Sample.Document("a/de", "Friede und Sicherheit"));
        return disk;
    }
}
