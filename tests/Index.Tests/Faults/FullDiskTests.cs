using System.Diagnostics;
using Chancery.Index.Native;

namespace Chancery.Index.Tests.Faults;

/// <summary>A real file system that is full or read-only: a clear error with the path, and the last commit stays.</summary>
public sealed class FullDiskTests
{
    [TmpfsFact]
    public void A_full_disk_is_named_and_loses_nothing()
    {
        using var disk = new Tmpfs("256k");
        var engine = new NativeEngine(disk.Index);
        Sample.Add(engine, Sample.Document("a/en", "peace"));
        var random = new Random(1);
        string[] texts = [.. Enumerable.Range(0, 300).Select(_ => Convert.ToHexString(Bytes(random)))];
        using (var writer = engine.OpenWriter())
        {
            writer.Put(Sample.Document("big/en", texts));
            writer.Remove("a/en");
            var error = Assert.Throws<IndexWriteException>(() => writer.Commit());
            Assert.Contains(disk.Index, error.Message, StringComparison.Ordinal);
        }

        AssertStands(engine);
        Sample.Add(engine, Sample.Document("b/en", "peace too"));
        using var snapshot = engine.OpenSnapshot();
        Assert.Equal(["a/en#cl_1", "b/en#cl_1"], Sample.Find(snapshot, "en", Sample.Term("peace")).Order());
        Assert.DoesNotContain(Directory.GetFiles(disk.Index), file => new FileInfo(file).Length > 100_000);
    }

    [TmpfsFact]
    public void A_read_only_disk_is_named_and_can_be_searched()
    {
        using var disk = new Tmpfs("1m");
        var engine = new NativeEngine(disk.Index);
        Sample.Add(engine, Sample.Document("a/en", "peace"));
        disk.Remount("ro");
        var error = Assert.Throws<IndexWriteException>(() => engine.OpenWriter());
        Assert.Contains(disk.Index, error.Message, StringComparison.Ordinal);
        error = Assert.Throws<IndexWriteException>(() => new NativeEngine(disk.Index + "-other").OpenWriter());
        Assert.Contains(disk.Index + "-other", error.Message, StringComparison.Ordinal);
        AssertStands(engine);
    }

    [Fact]
    public void A_file_where_the_folder_should_be_is_named()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Index, "not a folder");
        var error = Assert.Throws<IndexWriteException>(() => new NativeEngine(folder.Index).OpenWriter());
        Assert.Contains(folder.Index, error.Message, StringComparison.Ordinal);
    }

    private static void AssertStands(NativeEngine engine)
    {
        Assert.Empty(engine.Check());
        using var snapshot = engine.OpenSnapshot();
        Assert.Equal(["a/en#cl_1"], Sample.Find(snapshot, "en", new EveryClauseQuery()));
    }

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[600];
        random.NextBytes(bytes);
        return bytes;
    }
}

/// <summary>A small file system of its own, in memory.</summary>
internal sealed class Tmpfs : IDisposable
{
    private readonly string _place = Directory.CreateTempSubdirectory("chancery-tmpfs-").FullName;

    public Tmpfs(string size)
    {
        if (!Run("mount", "-t", "tmpfs", "-o", $"size={size}", "none", _place))
        {
            Directory.Delete(_place);
            throw new InvalidOperationException("tmpfs can't be mounted");
        }
    }

    /// <summary>Whether this process may mount one.</summary>
    public static bool CanMount { get; } = Try();

    public string Index => Path.Combine(_place, "index");

    public void Remount(string option) => Assert.True(Run("mount", "-o", $"remount,{option}", _place));

    public void Dispose()
    {
        Run("umount", "-l", _place);
        Directory.Delete(_place);
    }

    private static bool Try()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            return false;
        }

        try
        {
            new Tmpfs("64k").Dispose();
            return true;
        }
        catch (Exception error) when (error is InvalidOperationException or IOException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}

/// <summary>A test on a file system of its own: skips with a word where none may be mounted. What it shows is shown on the simulated disk too.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TmpfsFactAttribute : FactAttribute
{
    public TmpfsFactAttribute()
    {
        if (!Tmpfs.CanMount)
        {
            Skip = "needs the right to mount a tmpfs";
        }
    }
}
